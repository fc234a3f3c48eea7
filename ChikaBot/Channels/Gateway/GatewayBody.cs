using System.Buffers;
using System.Text.Json;

namespace ChikaBot.Channels.Gateway;

/// <summary>A webhook's body as JSON; a form becomes an object of texts.</summary>
internal static class GatewayBody
{
    private const int MaxParameters = 200;

    /// <returns>Null when it is not an object. The caller disposes it.</returns>
    public static JsonDocument? Parse(ReadOnlySequence<byte> body, string? contentType)
    {
        var document = contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            ? OfForm(body)
            : JsonBody.Parse(body, GatewayJson.Default.JsonDocument);
        if (document?.RootElement.ValueKind == JsonValueKind.Object) return document;
        document?.Dispose();
        return null;
    }

    private static JsonDocument? OfForm(ReadOnlySequence<byte> body)
    {
        if (FormBody.Parse(body, MaxParameters) is not { } parameters) return null;
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in parameters.DistinctBy(parameter => parameter.Key)) writer.WriteString(name, value);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(json.WrittenMemory);
    }
}
