using System.Text;
using System.Text.Json.Nodes;
using ChikaBot.Core.Rules;

namespace ChikaBot.Tests.Core;

/// <summary>Rule books that differ from the embedded one in one place.</summary>
internal static class Books
{
    public static RuleBook Changed(Action<JsonNode> change)
    {
        using var embedded = typeof(RuleBook).Assembly.GetManifestResourceStream("rules.json")!;
        var book = JsonNode.Parse(embedded)!;
        change(book);
        return Load(book.ToJsonString());
    }

    public static RuleBook Load(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return RuleBook.Load(stream);
    }

    public static JsonArray Rows(this JsonNode book, string key) => book["series"]![key]!["rows"]!.AsArray();
}
