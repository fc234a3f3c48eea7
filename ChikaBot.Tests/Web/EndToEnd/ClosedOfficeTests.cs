using NUnit.Framework;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>At night and on holidays a request can be made, and the chat says when an officer begins.</summary>
[Parallelizable]
internal sealed class ClosedOfficeTests
{
    // Friday night before a weekend; Lebaran with its days of collective leave.
    [TestCase("2026-03-06T21:30:00+07:00", "Senin, 9 Maret 2026, 08.00 WIB", "Senin, 9 Maret 2026, 15.00 WIB")]
    [TestCase("2026-03-20T10:00:00+07:00", "Rabu, 25 Maret 2026, 08.00 WIB", "Rabu, 25 Maret 2026, 15.00 WIB")]
    public async Task A_form_sent_while_the_office_is_closed_is_promised_for_its_next_hours(string now, string opens, string promised)
    {
        await using var way = await Way.StartAsync(now);
        var chat = await way.OpenChatAsync();
        var (number, link) = await chat.AskForTicketAsync("8", office: $"Petugas mulai memeriksa {opens}");
        await (await way.OpenFormAsync(link)).AskReactivationAsync(way.Sample(20));

        Assert.That(await chat.SayAsync("selesai", "sudah masuk ke petugas"), Does.Contain($"paling lambat {promised}"));
        await chat.SayAsync("petugas", $"Petugas ada lagi {opens}");
        Assert.That((await way.Server.Store.Tickets.FindAsync(number, default))!.ConfirmedAt, Is.EqualTo(way.Clock.GetUtcNow()));
        way.SearchLogs();
    }
}
