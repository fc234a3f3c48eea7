using ChikaBot.Files;
using ChikaBot.Pandawa;
using ChikaBot.Stores;
using Microsoft.Extensions.Hosting;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>Hapus data saya, after everything that PANDAWA keeps is there.</summary>
[Parallelizable]
internal sealed class ErasureWayTests
{
    [Test]
    public async Task Tickets_files_and_what_was_written_with_officers_go_and_the_audit_log_stays()
    {
        await using var way = await Way.StartAsync();
        var (store, vault) = (way.Server.Store, way.Server.Service<IFileVault>());
        var chat = await way.OpenChatAsync();
        var (number, link) = await chat.AskForTicketAsync("8");
        await (await way.OpenFormAsync(link)).AskReactivationAsync(way.Sample(20));
        await chat.SayAsync("selesai", "sudah masuk ke petugas");
        var desk = await PersonWayTests.TalkAsync(way, chat);
        var files = (await store.Tickets.FindAsync(number, default))!.Files.Select(file => file.Name).ToList();
        const string Talk = "/desk/percakapan/1";
        Assert.That((await desk.OpenAsync(Talk))!.Status, Is.EqualTo(200));
        var entries = await way.Server.Service<IAuditLog>().OfTicketAsync(number, default);
        Assert.That((files.Count, await vault.OpenAsync(files[0], default) is not null, entries.Count), Is.EqualTo((2, true, 3)));

        Assert.That(await chat.SayAsync("hapus data saya", "Hapus data Anda"), Does.Contain("tiket PANDAWA").And.Contain("berkas"));
        await chat.SayAsync("1", "Sudah dihapus");
        await way.Server.Service<IEnumerable<IHostedService>>().OfType<FileSweepJob>().Single().LookAsync(default);

        Assert.That(await store.Tickets.FindAsync(number, default), Is.Null);
        foreach (var file in files) Assert.That(await vault.OpenAsync(file, default), Is.Null, "the bytes");
        Assert.That(await way.Server.StatusAsync(link), Is.EqualTo(System.Net.HttpStatusCode.NotFound));
        Assert.That((await desk.OpenAsync($"/desk/tiket/{number}"))!.Status, Is.EqualTo(404));
        Assert.That((await desk.OpenAsync(Talk))!.Status, Is.EqualTo(404));
        Assert.That((await way.Server.Service<IAuditLog>().OfTicketAsync(number, default)).Select(entry => entry.What), Is.EqualTo(entries.Select(entry => entry.What)));
        way.SearchLogs();
    }
}
