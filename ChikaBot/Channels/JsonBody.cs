using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChikaBot.Channels;

/// <summary>Reads and writes JSON bodies without an extra copy.</summary>
internal static class JsonBody
{
    /// <summary>The protocol's own limit of an activity is 256 KB; thumbnails inside attachments exceed it now and then.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The whole body, still in the pipe's buffers: the caller must <see cref="Done"/> with it.</summary>
    /// <returns>Null when it is larger than <paramref name="maxBytes"/>.</returns>
    public static async ValueTask<ReadOnlySequence<byte>?> ReadAsync(HttpRequest request, int maxBytes = MaxBytes)
    {
        if (request.ContentLength > maxBytes) return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > maxBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted) return read.Buffer;
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public static void Done(HttpRequest request, ReadOnlySequence<byte> body) => request.BodyReader.AdvanceTo(body.End);

    /// <returns>Null for a body that is empty, is not JSON or is not of this shape.</returns>
    public static T? Parse<T>(ReadOnlySequence<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var value = JsonSerializer.Deserialize(ref reader, type);
            // Reading on finds what follows the value; texts that are not Unicode would otherwise throw later, wherever they are first looked at.
            return !reader.Read() && IsUnicode(body) ? value : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <exception cref="InvalidOperationException">A text has half a surrogate pair or a byte that is not UTF-8.</exception>
    private static bool IsUnicode(ReadOnlySequence<byte> body)
    {
        // Only an escape can say what is no Unicode in ASCII.
        if (body.IsSingleSegment && Ascii.IsValid(body.FirstSpan) && !body.FirstSpan.Contains((byte)'\\')) return true;
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsPlain(reader)) _ = reader.GetString();
        }

        return true;
    }

    private static bool IsPlain(in Utf8JsonReader text) => !text.ValueIsEscaped && !text.HasValueSequence && Ascii.IsValid(text.ValueSpan);

    public static async Task WriteAsync<T>(HttpResponse response, int status, T value, JsonTypeInfo<T> type)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(response.BodyWriter, value, type, response.HttpContext.RequestAborted);
    }

    public static Task WriteErrorAsync(HttpResponse response, int status, string message) =>
        WriteAsync(response, status, ErrorBody.Of(Code(status), message), ErrorJson.Default.ErrorBody);

    private static string Code(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "BadArgument",
        StatusCodes.Status401Unauthorized => "Unauthorized",
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status405MethodNotAllowed => "MethodNotAllowed",
        StatusCodes.Status413PayloadTooLarge => "TooLarge",
        StatusCodes.Status429TooManyRequests => "TooManyRequests",
        StatusCodes.Status503ServiceUnavailable => "ServiceUnavailable",
        _ => "ServiceError",
    };
}
