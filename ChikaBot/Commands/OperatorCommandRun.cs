using ChikaBot.Core.Regions;
using ChikaBot.Desk;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Commands;

/// <summary>One run of <see cref="OperatorCommand"/>.</summary>
internal sealed class OperatorCommandRun(Func<CancellationToken, ValueTask<IOfficerStore>> open, TimeProvider clock, CommandOutput output, OperatorPassword ask)
{
    private readonly Passwords passwords = new();

    public async Task<int> AddAsync(string name, string? display, OfficerRole role, string[] typed, CancellationToken cancellationToken)
    {
        if (!OfficerName.IsName(name)) return Say($"a name has {OfficerName.MinLength} to {OfficerName.MaxLength} of a-z, 0-9, dot, hyphen, underscore.", OperatorCommand.Unusable);
        if (!OfficerName.IsDisplayName(display ?? name)) return Say($"a name for participants has 1 to {OfficerName.MaxDisplayLength} characters in one line.", OperatorCommand.Unusable);
        if (!TryReadOffices(role, typed, out var offices)) return OperatorCommand.Unusable;
        if (await NewHashAsync(name, cancellationToken) is not { } hash) return OperatorCommand.Unusable;
        var officer = new NewOfficer(name, (display ?? name).Trim(), role, offices, hash);
        return await RunAsync(
            async store => await store.AddAsync(officer, Passwords.NewStamp(), clock.GetUtcNow(), cancellationToken)
                ? Say($"{name} may log in at /desk now.", 0)
                : Say($"there is an officer of that name already; nothing was changed.", OperatorCommand.Refused),
            cancellationToken);
    }

    public Task<int> ListAsync(CancellationToken cancellationToken) => RunAsync(
        async store =>
        {
            var officers = await store.ListAsync(cancellationToken);
            foreach (var officer in officers) Show(officer);
            output.Line($"Officers: {officers.Count}");
            return 0;
        },
        cancellationToken);

    public Task<int> DisableAsync(string name, bool disabled, CancellationToken cancellationToken) => RunAsync(
        async store => Tell(name, await store.SetDisabledAsync(name, disabled, Passwords.NewStamp(), clock.GetUtcNow(), cancellationToken), disabled ? "may not log in any more." : "may log in again."),
        cancellationToken);

    public async Task<int> PasswordAsync(string name, CancellationToken cancellationToken) =>
        await NewHashAsync(name, cancellationToken) is not { } hash
            ? OperatorCommand.Unusable
            : await RunAsync(async store => Tell(name, await store.SetPasswordAsync(name, hash, Passwords.NewStamp(), clock.GetUtcNow(), cancellationToken), "has a new password; earlier sessions are over."), cancellationToken);

    public async Task<int> OfficesAsync(string name, OfficerRole role, string[] typed, CancellationToken cancellationToken) =>
        TryReadOffices(role, typed, out var offices)
            ? await RunAsync(async store => Tell(name, await store.SetOfficesAsync(name, role, offices, clock.GetUtcNow(), cancellationToken), "has the new offices from the next page on."), cancellationToken)
            : OperatorCommand.Unusable;

    private async Task<string?> NewHashAsync(string name, CancellationToken cancellationToken)
    {
        if (await ask.AskAsync(cancellationToken) is not { } password)
            Say($"no password was given, or the two differ.", 0);
        else if (PasswordRules.Fault(password, name) is { } fault)
            Say($"{fault}.", 0);
        else
            return passwords.Hash(password);
        return null;
    }

    private bool TryReadOffices(OfficerRole role, string[] typed, out IReadOnlyList<string> offices)
    {
        var codes = typed.SelectMany(part => part.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().Order(StringComparer.Ordinal).ToArray();
        offices = codes;
        if (role == OfficerRole.Supervisor && codes.Length > 0) return Say($"a supervisor sees every office: leave --office out.", 0) != 0;
        if (role == OfficerRole.Officer && codes.Length == 0) return Say($"an officer needs --office with a regency code, such as 32.73.", 0) != 0;
        var unknown = codes.FirstOrDefault(code => Regencies.Find(code) is null);
        return unknown is null || Say($"there is no regency {unknown}; a code looks like 32.73.", 0) != 0;
    }

    private async Task<int> RunAsync(Func<IOfficerStore, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            var store = await open(cancellationToken);
            await using var owned = store as IAsyncDisposable;
            return await work(store);
        }
        catch (StoreUnavailableException)
        {
            return Say($"the store cannot be used now; nothing was changed.", OperatorCommand.Refused);
        }
    }

    private void Show(Officer officer)
    {
        var offices = officer.Role == OfficerRole.Supervisor ? "every office" : string.Join(',', officer.Offices);
        var state = officer.Disabled ? "  disabled" : officer.LockedUntil > clock.GetUtcNow() ? "  locked after wrong tries" : "";
        output.Line($"{officer.Name}  {officer.DisplayName}  {officer.Role}  {offices}{state}");
    }

    private int Tell(string name, bool found, string words) => found ? Say($"{name} {words}", 0) : Say($"there is no officer of that name; nothing was changed.", OperatorCommand.Refused);

    private int Say(FormattableString words, int code)
    {
        output.Line($"operator: {words}");
        return code;
    }
}
