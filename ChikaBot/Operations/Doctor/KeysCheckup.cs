namespace ChikaBot.Operations.Doctor;

/// <summary>Keys that every replica must have alike: those drawn on a machine are only that machine's.</summary>
/// <param name="keys">Each key's setting or file, and whether it is one of this machine.</param>
internal sealed class KeysCheckup(ChikaOptions options, IReadOnlyList<(string Name, bool IsOfThisMachine)> keys) : ICheckup
{
    public string Name => "keys";

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([.. Look()]);

    private IEnumerable<Finding> Look()
    {
        var own = keys.Where(key => key.IsOfThisMachine).Select(key => key.Name).ToList();
        // One server uses a SQLite file.
        if (own.Count == 0 || string.Equals(options.Store.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase)) yield return Finding.Ok(Name, own.Count == 0 ? "all are set" : "of this machine, which is enough for one server");
        else yield return Finding.Warning(Name, $"of this machine alone: {string.Join(", ", own)}", "if more than one server uses this store, give all the same: set the keys, share the folder");
    }
}
