namespace ChikaBot.Pandawa;

/// <summary>What an operator sets about the form (<c>Chika:Pandawa:Form</c>).</summary>
internal sealed class PandawaFormOptions
{
    public const string Section = "Chika:Pandawa:Form";

    private const int ShortestNumber = 9;
    private const int LongestNumber = 15;

    /// <summary>The bot's WhatsApp number with its country's code, digits only, for the way back; empty: the way is said in words.</summary>
    public string WhatsAppNumber { get; set; } = "";

    /// <returns>Null when all is well; else a sentence that names the key.</returns>
    public string? Fault() => WhatsAppNumber.Length == 0 || (WhatsAppNumber.Length is >= ShortestNumber and <= LongestNumber && WhatsAppNumber.All(char.IsAsciiDigit) && WhatsAppNumber[0] != '0')
        ? null
        : $"{Section}:{nameof(WhatsAppNumber)} must be {ShortestNumber} to {LongestNumber} digits beginning with the country's code, or empty";
}
