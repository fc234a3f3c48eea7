namespace ChikaBot.Dialogs.Reading;

/// <summary>Something that BPJS Kesehatan never does.</summary>
public enum ScamSign
{
    /// <summary>An application file, or an app from elsewhere than the stores.</summary>
    ApkFile,

    /// <summary>An OTP, PIN, password or card code is asked for.</summary>
    SecretAsked,

    /// <summary>Money is to go to a person's account or e-wallet.</summary>
    PersonalTransfer,

    /// <summary>Money is to be sent, and no official way to pay is named.</summary>
    MoneyAsked,

    /// <summary>Money or a prize is promised behind a click, an answer or a form.</summary>
    Bait,

    /// <summary>A link that hides where it leads.</summary>
    ShortLink,

    /// <summary>An address that looks like BPJS Kesehatan's and is not, or a foreign one that is to be opened in its name.</summary>
    FalseLink,

    /// <summary>In the name of BPJS Kesehatan, but with a number to write to or call that is not official.</summary>
    OtherNumber,

    /// <summary>Blocking, police or losses are threatened.</summary>
    Threat,
}

/// <summary>What can be said about a pasted message. Only these values are kept, never the text.</summary>
public enum ScamVerdict
{
    /// <summary>At least one clear sign.</summary>
    Suspicious,

    /// <summary>No sign, and every number and address in it is official.</summary>
    Official,

    /// <summary>Neither.</summary>
    Unsure,
}

/// <param name="Signs">Each once, in the order of the enum.</param>
/// <param name="HasOtherNumber">A telephone number is in it that is not on the official list.</param>
public sealed record ScamReading(ScamVerdict Verdict, IReadOnlyList<ScamSign> Signs, bool HasOtherNumber)
{
    /// <summary>Reads at most <see cref="ScamText.MaxLength"/> characters. Never throws; takes time in proportion to the text.</summary>
    public static ScamReading Read(string? text)
    {
        var message = new ScamText(text);
        var contacts = ScamContacts.In(message);
        var signs = ScamSigns.In(message, contacts).Distinct().Order().ToArray();
        var verdict = signs.Length > 0 ? ScamVerdict.Suspicious
            : contacts.HasOfficial && !contacts.HasOtherNumber && contacts.Unknown.Count == 0 ? ScamVerdict.Official
            : ScamVerdict.Unsure;
        return new ScamReading(verdict, signs, contacts.HasOtherNumber);
    }
}
