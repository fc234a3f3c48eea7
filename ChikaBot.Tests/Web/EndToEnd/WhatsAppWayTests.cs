using System.Text.RegularExpressions;
using ChikaBot.Core.Participants;
using ChikaBot.Simulator;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.EndToEnd;

[Parallelizable]
internal sealed partial class WhatsAppWayTests
{
    private const string Secret = "way-app-secret";
    private const string Token = "way-access-token";
    private const string Business = "100000000000007";
    private const string User = "628001000777";

    [Test]
    public async Task The_same_way_goes_over_WhatsApp_with_links_as_text_and_notices_with_buttons()
    {
        // The server takes a free port, so it is made known when it runs.
        await using var twin = await GraphDouble.StartAsync(new GraphDoubleOptions(new Uri("http://127.0.0.1:1"), Secret, Token, Business), default);
        await using var way = await Way.StartAsync(
            Way.Morning, $"--Chika:WhatsAppCloud:ApiBaseUrl={twin.Url}v23.0", $"--Chika:WhatsAppCloud:AppSecret={Secret}", $"--Chika:WhatsAppCloud:AccessToken={Token}",
            $"--Chika:WhatsAppCloud:PhoneNumberId={Business}", "--Chika:WhatsAppCloud:VerifyToken=way-verify", "--Chika:Outbox:FirstPause=00:00:00.050");
        twin.Webhooks.Server = way.Server.Address;
        way.Typed.AddRange([Secret, Token, User]);
        var phone = new PhoneScreen(twin, User, way.Typed);

        foreach (var (text, answer) in new[] { ("halo", "Halo!"), ("6", "Langkah 1 dari 7"), ("8", "Langkahnya:"), ("1", "Langkah 2 dari 7"), ("kota bandung", "Langkah 3 dari 7"), ("1", "Langkah 4 dari 7") })
            await phone.SayAsync(text, answer);
        var told = await phone.SayAsync("minta tiket", "Nomor tiket:");
        var number = Number().Match(told).Value;
        await (await way.OpenFormAsync(Link().Match(told).Value)).AskReactivationAsync(way.Sample(20));
        await phone.SayAsync("selesai", "sudah masuk ke petugas");

        var desk = await way.OpenDeskAsync();
        var heard = phone.Heard;
        await desk.TakeAsync(number);
        await phone.HearsAsync(heard, "sedang diperiksa petugas");
        await desk.ApproveAsync("Berlaku mulai 5 Maret 2026");
        await phone.HearsAsync(heard + 1, "Tinggal memilih kelas");
        await phone.PressAsync("Lihat tiket", "disetujui, pilih kelas");
        await phone.PressAsync("Pilih kelas", "Anda memilih kelas berapa?");
        await phone.SayAsync("3", "Total tagihan: Rp35.000");
        await phone.SayAsync("1", "virtual account");

        Assert.That(twin.Refused, Is.Empty, "the server sent what WhatsApp does not take");
        Assert.That((await way.Server.Store.Directory.FindAsync(ParticipantKey.Of(way.Sample(20).Nik), default))!.InactiveCause, Is.Null);
        way.SearchLogs();
    }

    [GeneratedRegex("PDW-[0-9]{8}-[0-9A-Z]{4}")]
    private static partial Regex Number();

    [GeneratedRegex("http://127[^\\s]+")]
    private static partial Regex Link();
}
