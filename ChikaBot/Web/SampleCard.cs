using System.Text.Json.Serialization;

namespace ChikaBot.Web;

/// <summary>A sample participant as the page's "who can I try?" panel shows it. Invented people only (NIKs from 99). Prints its story alone.</summary>
/// <param name="Nik">16 digits.</param>
/// <param name="CardNumber">13 digits.</param>
/// <param name="BirthDate">yyyy-MM-dd.</param>
/// <param name="StoryId">A short stable name of what is special, unique among the cards.</param>
/// <param name="Indonesian">What is special about this participant, in one sentence.</param>
/// <param name="English">The same in English.</param>
public sealed record SampleCard(string Nik, string CardNumber, string BirthDate, string Name, string StoryId, string Indonesian, string English)
{
    public override string ToString() => StoryId;
}

/// <summary>Sample cards as the page reads them, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<SampleCard>))]
public sealed partial class SampleCardJson : JsonSerializerContext;
