using System.Text.Json;

namespace ChikaBot.Simulator;

/// <summary>Looks into JSON of which nothing is promised: null for what is missing or of another kind.</summary>
internal static class JsonReading
{
    public static JsonElement? Object(this JsonElement element, string name) => Member(element, name, JsonValueKind.Object);

    public static string? String(this JsonElement element, string name) => Member(element, name, JsonValueKind.String)?.GetString();

    /// <summary>Empty when it is missing.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) =>
        Member(element, name, JsonValueKind.Array) is { } array ? [.. array.EnumerateArray()] : [];

    private static JsonElement? Member(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
