using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Files;
using ChikaBot.Pandawa;
using ChikaBot.Tests.Files;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.GivenTickets;

namespace ChikaBot.Tests.Pandawa;

public sealed class FileSweepJobTests
{
    private static readonly TimeSpan Days = TimeSpan.FromDays(2);

    [Test]
    public async Task Bytes_go_when_their_ticket_lets_them_go_or_when_no_ticket_ever_had_them()
    {
        var folder = new SqliteFolder();
        folder.Create();
        var files = Directory.CreateTempSubdirectory("chika-files-").FullName;
        using (var store = folder.Open())
        {
            var vault = new FileVault(new FolderBlobs(files), new FileCipher(new byte[32]), 1_000_000);
            var (kept, removed, orphan) = (await StoreAsync(vault), await StoreAsync(vault), await StoreAsync(vault));
            var ticket = (await store.Forms.AddFileAsync(Number, (await store.OpenedAsync()).Version, Noted(kept), default)).Ticket!;
            ticket = (await store.Forms.AddFileAsync(Number, ticket.Version, Noted(removed), default)).Ticket!;
            await store.Forms.RemoveFileAsync(Number, ticket.Version, removed.Name, default);
            var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
            using var job = new FileSweepJob(store.FileDeletions, vault, store.JobLock, new PandawaOptions(), new Clocks(clock, clock), new SuiteLogger<FileSweepJob>());

            await job.LookAsync(default);
            Assert.That(await ThereAsync(vault, kept, removed, orphan), Is.EqualTo(new[] { true, false, true }), "a file without a ticket may be on its way into one");
            Assert.That(await store.FileDeletions.ListAsync(10, default), Is.Empty);

            clock.Advance(Days);
            await job.LookAsync(default);
            Assert.That(await ThereAsync(vault, kept, removed, orphan), Is.EqualTo(new[] { true, false, false }));
        }

        Directory.Delete(files, recursive: true);
        folder.Destroy();
    }

    private static async Task<StoredFile> StoreAsync(FileVault vault)
    {
        using var picture = new MemoryStream(Pictures.Jpeg());
        return await vault.StoreAsync(picture, FileKinds.Jpeg, default);
    }

    private static TicketFile Noted(StoredFile file) => new(file.Name, Document.FamilyCard, "image/jpeg", file.Length, Given.Now);

    private static async Task<bool[]> ThereAsync(FileVault vault, params StoredFile[] files)
    {
        var there = new List<bool>();
        foreach (var file in files) there.Add(await vault.OpenAsync(file.Name, default) is not null);
        return [.. there];
    }
}
