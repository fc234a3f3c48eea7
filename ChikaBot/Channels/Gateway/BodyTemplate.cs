using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChikaBot.Channels.Gateway;

/// <summary>
/// The body of a send, written as JSON with placeholders inside its texts. They are filled in after the JSON is read and written anew with
/// it, so that no text of a reply can change its shape.
/// </summary>
internal sealed partial class BodyTemplate(JsonElement template)
{
    public const string To = "{to}";
    public const string Text = "{text}";

    /// <returns>Null when it is not a JSON object.</returns>
    public static BodyTemplate? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new BodyTemplate(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool Has(string placeholder) => Has(template, placeholder);

    public byte[] ToJson(string to, string text)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json)) Write(writer, template, to, text);
        return json.WrittenSpan.ToArray();
    }

    /// <summary>The members as fields of a form; what is no text goes as its JSON.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToForm(string to, string text)
    {
        foreach (var member in template.EnumerateObject())
            yield return new(member.Name, member.Value.ValueKind == JsonValueKind.String ? Filled(member.Value.GetString()!, to, text) : member.Value.GetRawText());
    }

    private static bool Has(JsonElement element, string placeholder) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!.Contains(placeholder, StringComparison.Ordinal),
        JsonValueKind.Object => element.EnumerateObject().Any(member => Has(member.Value, placeholder)),
        JsonValueKind.Array => element.EnumerateArray().Any(row => Has(row, placeholder)),
        _ => false,
    };

    private static void Write(Utf8JsonWriter writer, JsonElement element, string to, string text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                writer.WriteStringValue(Filled(element.GetString()!, to, text));
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value, to, text);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var row in element.EnumerateArray()) Write(writer, row, to, text);
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    /// <summary>In one pass: a reply that says {to} keeps it.</summary>
    private static string Filled(string template, string to, string text) => Placeholder().Replace(template, match => match.Value == To ? to : text);

    [GeneratedRegex(@"\{to\}|\{text\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
