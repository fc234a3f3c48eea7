using System.Net;
using System.Text.Json;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>What Meta answered to a send. Its words are never kept: they may repeat the number.</summary>
/// <param name="Code">error.code, where there is one.</param>
/// <param name="MessageId">messages[0].id of an accepted message.</param>
internal sealed record GraphAnswer(HttpStatusCode Status, long? Code, long? Subcode, string? MessageId, TimeSpan? RetryAfter)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public static async Task<GraphAnswer> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (code, subcode, id) = Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return new GraphAnswer(response.StatusCode, code, subcode, id, Channels.RetryAfter.Of(response, clock));
    }

    /// <summary>The body may be empty, or anything.</summary>
    private static (long? Code, long? Subcode, string? Id) Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.Child("error");
            return (error.Number("code"), error.Number("error_subcode"), document.RootElement.Items("messages").FirstOrDefault().Text("id"));
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
