namespace ChikaBot.Core.Identity;

/// <summary>Banks whose virtual accounts take contributions (docs/facts/jkn.md section 9).</summary>
public enum Bank
{
    Bri,
    Bni,
    Btn,
    Bca,
    Mandiri,
}
