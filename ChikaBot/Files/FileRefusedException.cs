namespace ChikaBot.Files;

/// <summary>Why a file is not taken; the form has words for each.</summary>
public enum FileRefusal
{
    /// <summary>None of the kinds that will do.</summary>
    WrongKind,

    /// <summary>More bytes than allowed.</summary>
    TooLarge,

    /// <summary>More pixels than allowed, or more than its size could honestly hold.</summary>
    TooManyPixels,

    /// <summary>Cut off, or not what its first bytes promise.</summary>
    Damaged,

    /// <summary>A document under a password.</summary>
    Encrypted,

    /// <summary>A document that does something when it is opened, or carries files.</summary>
    Active,
}

/// <summary>The vault does not take this file. Says nothing of its content.</summary>
public sealed class FileRefusedException(FileRefusal refusal) : Exception($"The file is refused: {refusal}.")
{
    public FileRefusal Refusal { get; } = refusal;
}

/// <summary>A kept file is not what was stored.</summary>
public sealed class FileDamagedException() : Exception("A kept file is damaged, or was stored with another key.");
