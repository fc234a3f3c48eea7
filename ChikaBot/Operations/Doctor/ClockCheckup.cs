using System.Globalization;
using ChikaBot.Turns;

namespace ChikaBot.Operations.Doctor;

/// <summary>The clock: not frozen, and like the gateways'. Zones need no data of the system: Indonesia's have fixed offsets, which the program knows.</summary>
/// <param name="others">Filled by the checkups of gateways, which come before this one.</param>
internal sealed class ClockCheckup(ChikaOptions options, OthersClocks others, Clocks clocks) : ICheckup
{
    /// <summary>A Date header has whole seconds, and the way takes its time.</summary>
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(5);

    /// <summary>Tokens are refused from about here on.</summary>
    private static readonly TimeSpan TooMuch = TimeSpan.FromMinutes(2);

    public string Name => "clock";

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([.. Look()]);

    private IEnumerable<Finding> Look()
    {
        if (options.FrozenAt is { } frozen)
            yield return Finding.Warning(Name, string.Create(CultureInfo.InvariantCulture, $"frozen at {frozen:yyyy-MM-dd HH:mm zzz}"), "take Chika:Clock away, unless this is a demo: bills would be of that day");
        var says = string.Create(CultureInfo.InvariantCulture, $"{clocks.System.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC");
        if (others.Ahead is not { } ahead)
        {
            yield return Finding.Ok(Name, $"{says}; no gateway to compare it with");
            yield break;
        }

        var differs = string.Create(CultureInfo.InvariantCulture, $"{says}; {Math.Abs(ahead.TotalSeconds):F0} s {(ahead < TimeSpan.Zero ? "behind" : "ahead of")} a gateway's");
        yield return ahead.Duration() >= TooMuch ? Finding.Fault(Name, differs, "let the system keep time (chrony, systemd-timesyncd): tokens and signatures depend on it")
            : ahead.Duration() >= Noticeable ? Finding.Warning(Name, differs, "let the system keep time (chrony, systemd-timesyncd)")
            : Finding.Ok(Name, differs);
    }
}
