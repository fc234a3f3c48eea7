namespace ChikaBot.Desk;

/// <summary>Which officer may see what: the one place that pages and endpoints of the desk ask.</summary>
public sealed class DeskAccess
{
    /// <summary>Whether a ticket, conversation or file of this office is the officer's to see and to work on.</summary>
    /// <param name="regencyCode">The office's regency, as in <c>32.73</c>.</param>
#pragma warning disable CA1822 // A service on purpose: pages ask for it, and a rule about duty rosters would need others.
    public bool CanSee(Officer officer, string regencyCode) =>
        !officer.Disabled && (officer.Role == OfficerRole.Supervisor || officer.Offices.Contains(regencyCode, StringComparer.Ordinal));
#pragma warning restore CA1822
}
