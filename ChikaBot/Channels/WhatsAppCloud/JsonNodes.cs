using System.Globalization;
using System.Text.Json;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Reads parts of a document that may have any shape: what is missing or of another kind is Undefined, null or empty, and never throws.</summary>
internal static class JsonNodes
{
    public static JsonElement Child(this JsonElement node, string name)
    {
        if (node.ValueKind != JsonValueKind.Object) return default;
        try
        {
            return node.TryGetProperty(name, out var child) ? child : default;
        }
        catch (InvalidOperationException)
        {
            // Another property's name is not Unicode.
            return default;
        }
    }

    public static bool Has(this JsonElement node, string name) => node.Child(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public static IEnumerable<JsonElement> Items(this JsonElement node, string name) =>
        node.Child(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    public static string? Text(this JsonElement node, string name)
    {
        var child = node.Child(name);
        if (child.ValueKind != JsonValueKind.String) return null;
        try
        {
            return child.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8.
            return null;
        }
    }

    /// <summary>A whole number, also one that is written as text.</summary>
    public static long? Number(this JsonElement node, string name) => node.Child(name) switch
    {
        { ValueKind: JsonValueKind.Number } child => child.TryGetInt64(out var number) ? number : null,
        { ValueKind: JsonValueKind.String } => long.TryParse(node.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };
}
