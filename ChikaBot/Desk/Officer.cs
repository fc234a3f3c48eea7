namespace ChikaBot.Desk;

/// <summary>What an officer may do. The numbers are part of the stored data: new members go to the end.</summary>
public enum OfficerRole
{
    /// <summary>Works on what belongs to the named offices.</summary>
    Officer,

    /// <summary>Sees every office.</summary>
    Supervisor,
}

/// <summary>A person who works at the desk. Prints its id alone, because names belong in no log.</summary>
/// <param name="Id">Never used again for somebody else.</param>
/// <param name="Name">Typed at the log-in; unique whatever its case.</param>
/// <param name="DisplayName">What participants are told.</param>
/// <param name="Offices">Regency codes (<c>32.73</c>) in order; empty for a supervisor.</param>
/// <param name="Stamp">Drawn anew whenever sessions must end: a new password, a disabling.</param>
/// <param name="LockedUntil">After too many wrong tries; may lie in the past.</param>
public sealed record Officer(long Id, string Name, string DisplayName, OfficerRole Role, IReadOnlyList<string> Offices, string Stamp, bool Disabled, DateTimeOffset? LockedUntil)
{
    public override string ToString() => $"officer {Id}";
}

/// <summary>An officer to be made. Prints nothing of it.</summary>
/// <param name="PasswordHash">As <see cref="Passwords"/> makes it.</param>
public sealed record NewOfficer(string Name, string DisplayName, OfficerRole Role, IReadOnlyList<string> Offices, string PasswordHash)
{
    public override string ToString() => "a new officer";
}
