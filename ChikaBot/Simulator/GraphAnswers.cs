using System.Text.Json;

namespace ChikaBot.Simulator;

/// <summary>Writes answers in the Graph API's shapes.</summary>
internal static class GraphAnswers
{
    public static Task AcceptedAsync(HttpResponse response, SentMessage message) => WriteAsync(response, StatusCodes.Status200OK, json =>
    {
        json.WriteString("messaging_product", "whatsapp");
        json.WriteStartArray("contacts");
        json.WriteStartObject();
        json.WriteString("input", message.To);
        json.WriteString("wa_id", message.To.TrimStart('+'));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("messages");
        json.WriteStartObject();
        json.WriteString("id", message.Id);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    public static Task SuccessAsync(HttpResponse response) => WriteAsync(response, StatusCodes.Status200OK, json => json.WriteBoolean("success", true));

    public static Task NumberAsync(HttpResponse response, string phoneNumberId) => WriteAsync(response, StatusCodes.Status200OK, json =>
    {
        json.WriteString("id", phoneNumberId);
        json.WriteString("verified_name", "Simulator");
        json.WriteString("quality_rating", "GREEN");
    });

    public static Task ErrorAsync(HttpResponse response, GraphError error) => WriteAsync(response, error.HttpStatus, json =>
    {
        json.WriteStartObject("error");
        json.WriteString("message", $"(#{error.Code}) {error.Title}");
        json.WriteString("type", "OAuthException");
        json.WriteNumber("code", error.Code);
        json.WriteStartObject("error_data");
        json.WriteString("messaging_product", "whatsapp");
        json.WriteString("details", error.Details);
        json.WriteEndObject();
        json.WriteString("fbtrace_id", "Simulator");
        json.WriteEndObject();
    });

    private static async Task WriteAsync(HttpResponse response, int status, Action<Utf8JsonWriter> write)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=UTF-8";
        await using (var json = new Utf8JsonWriter(response.BodyWriter))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }
}
