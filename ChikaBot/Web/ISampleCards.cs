namespace ChikaBot.Web;

/// <summary>Which sample participants this server holds. Empty when it runs with real ones: the page then hides its panel.</summary>
public interface ISampleCards
{
    IReadOnlyList<SampleCard> Cards { get; }
}

/// <summary>A server without samples: what holds until the host registers some.</summary>
internal sealed class NoSampleCards : ISampleCards
{
    public IReadOnlyList<SampleCard> Cards => [];
}
