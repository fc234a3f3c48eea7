using ChikaBot.Files;
using ChikaBot.Stores;

namespace ChikaBot.Operations.Doctor;

/// <summary>The key that all servers on one database must have alike; it is compared with that of the database, and never drawn here.</summary>
internal sealed class KeysCheckup(FilesKey key, IStoreDoctor store) : ICheckup
{
    private const string Setting = $"{FilesOptions.Section}:{nameof(FilesOptions.Key)}";
    private const string TakeTheFirst = $"set {Setting} as the other servers have it, or copy files.key from the data directory of the first one";

    public string Name => "keys";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (!key.IsShared) return [Finding.Ok(Name, "they may be of this machine: one server uses the store")];
        var known = await store.FingerprintAsync(FilesKey.FingerprintName, cancellationToken);
        return [key.IsThere ? Compare(known) : Missing(known)];
    }

    private Finding Compare(string? known) => known switch
    {
        null => Finding.Ok(Name, "there is one; the first start makes it the key of the database"),
        _ when known == key.Fingerprint => Finding.Ok(Name, "it is the key of the database"),
        _ => Finding.Fault(Name, $"{Setting} is not the key of the database: the server does not start", TakeTheFirst),
    };

    private Finding Missing(string? known) => known is null
        ? Finding.Warning(Name, $"{Setting} is not set", "the first start draws one into files.key in the data directory; if more than one server is to use the database, set the same for all")
        : Finding.Fault(Name, "the database has a key, and this server none: it would draw another and not start", TakeTheFirst);
}
