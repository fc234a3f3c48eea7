namespace ChikaBot.Core.Identity;

/// <summary>A participant's name, 1 to 100 characters. Prints masked; <see cref="Value"/> is the name in clear.</summary>
public sealed record PersonName
{
    public const int MaxLength = 100;

    public PersonName(string value)
    {
        value = value.Trim();
        if (value.Length is 0 or > MaxLength || value.AsSpan().ContainsAnyInRange('\0', '\u001f'))
            throw new FormatException($"Not a name: 1 to {MaxLength} printable characters are needed.");
        Value = value;
    }

    public string Value { get; }

    /// <summary>
    /// The first word whole, the others as initials: <c>Siti R. A.</c> Enough for the family to know who is meant; NIK and birth date
    /// are no secret, so a reply reveals no more than that.
    /// </summary>
    public string Abbreviated
    {
        get
        {
            var words = Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words.Length == 1 ? words[0] : $"{words[0]} {string.Join(' ', words.Skip(1).Select(w => w[0] + "."))}";
        }
    }

    public override string ToString() => "(name)";
}
