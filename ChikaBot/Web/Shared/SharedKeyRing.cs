using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ChikaBot.Files;
using ChikaBot.Stores;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ChikaBot.Web.Shared;

/// <summary>
/// The keys that cookies and forms are protected with, in the database of several servers: a log-in at one holds at all of them. Encrypted
/// with the key that attachments have, because who can read the database must not be able to log in.
/// </summary>
internal sealed class SharedKeyRing(IKeyRing ring, FileCipher cipher) : IXmlRepository
{
    private const string Key = "key";

    private long newest;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var entries = Wait(ring.ReadAsync(CancellationToken.None));
        Interlocked.Exchange(ref newest, entries.Count == 0 ? 0 : entries[^1].Number);
        return [.. entries.Select(Open)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        if (TryAdd(element, Interlocked.Read(ref newest) + 1)) return;
        // Servers that begin together all draw a first key. The one that was first stays: the framework reads the ring again before it uses any.
        if (element.Name.LocalName == Key) return;
        // A revocation must not get lost.
        do GetAllElements();
        while (!TryAdd(element, Interlocked.Read(ref newest) + 1));
    }

    private bool TryAdd(XElement element, long number)
    {
        var plain = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        return Wait(ring.TryAddAsync(new KeyRingEntry(number, cipher.Encrypt(NameOf(number), FileKinds.None, plain)), CancellationToken.None));
    }

    private XElement Open(KeyRingEntry entry) => XElement.Parse(Encoding.UTF8.GetString(cipher.Decrypt(NameOf(entry.Number), entry.Content.Span).Content));

    /// <summary>No attachment has a name like it.</summary>
    private static string NameOf(long number) => string.Create(CultureInfo.InvariantCulture, $"page key {number}");

    // The framework's repositories are not asynchronous; the store works on threads of its own.
    private static T Wait<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
