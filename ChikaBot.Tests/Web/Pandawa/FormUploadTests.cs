using System.Net;
using System.Net.Sockets;
using System.Text;
using ChikaBot.Core.Pandawa;
using ChikaBot.Files;
using ChikaBot.Stores;
using ChikaBot.Tests.Files;
using ChikaBot.Web.Pandawa;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.Pandawa;

internal sealed class FormUploadTests : FormTest
{
    private GivenTicket given = null!;

    private string Path => given.Path + "/dokumen";

    [SetUp]
    public async Task Open()
    {
        given = await Server.OpenAsync(PandawaService.Reactivation);
        await Visitor.GetAsync(Path);
    }

    [Test]
    public async Task What_is_uploaded_is_kept_encrypted_under_another_name_and_can_be_removed()
    {
        await Visitor.UploadAsync(Path, "MembershipCard", Pictures.Jpeg(Pictures.Exif(6, "rumah saya")), "../../KTP Siti Aminah.jpg");
        await Visitor.FollowAsync();
        var file = (await Server.TicketAsync(given)).Files.Single();

        Assert.That(Visitor.Text, Does.Contain("sudah ada").And.Contain("Foto JPEG").And.Not.Contain("Siti"));
        Assert.That(file.Name, Does.Match("^[0-9a-f]{32}$"));
        var stored = Directory.GetFiles(Server.DataFolder, "*", SearchOption.AllDirectories);
        Assert.That(stored.Select(System.IO.Path.GetFileName), Does.Contain(file.Name).And.None.Contains("Siti"));
        Assert.That(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(stored.Single(path => path.EndsWith(file.Name, StringComparison.Ordinal)))), Does.Not.Contain("JFIF").And.Not.Contain("rumah saya"));

        await Visitor.PostAsync(Path, ("hapus", file.Name));
        Assert.That((await Server.TicketAsync(given)).Files, Is.Empty);
        Assert.That(await Server.Get<IFileDeletions>().ListAsync(10, default), Does.Contain(file.Name), "the vault is told");
    }

    [Test]
    public async Task A_file_of_somebody_else_cannot_be_removed()
    {
        await Visitor.UploadAsync(Path, "MembershipCard", Pictures.Jpeg());
        var name = (await Server.TicketAsync(given)).Files.Single().Name;
        var other = await Server.OpenAsync(PandawaService.Reactivation);
        await Visitor.GetAsync(other.Path + "/dokumen");
        await Visitor.PostAsync(other.Path + "/dokumen", ("hapus", name));

        Assert.That((await Server.TicketAsync(given)).Files, Has.Count.EqualTo(1));
    }

    [TestCaseSource(nameof(Refused))]
    public async Task What_will_not_do_is_refused_beside_its_field(byte[] bytes, string fileName, string type, string words)
    {
        await Visitor.UploadAsync(Path, "MembershipCard", bytes, fileName, type);

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Visitor.Text, Does.Contain(words));
        Assert.That(Visitor.Html, Does.Contain("href=\"#p-1-file\"").And.Contain("id=\"p-1-wrong\"").And.Contain("aria-describedby=\"p-1-wrong\" aria-invalid=\"true\""));
        Assert.That((await Server.TicketAsync(given)).Files, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("wrong type under a picture's name", "MZ\u0090\0"u8.ToArray(), "foto.jpg", "image/jpeg", "bukan foto JPEG");
        yield return Case("page as a picture", "<html><script>alert(1)</script>"u8.ToArray(), "foto.png", "image/png", "bukan foto JPEG");
        yield return Case("drawing with scripts", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "a.svg", "image/svg+xml", "bukan foto JPEG");
        yield return Case("cut picture", Pictures.Jpeg()[..60], "foto.jpg", "image/jpeg", "rusak atau belum lengkap");
        yield return Case("six megabytes", [.. Pictures.Jpeg(), .. new byte[6 * 1024 * 1024]], "foto.jpg", "image/jpeg", "lebih besar dari 5 MB");
        yield return Case("document that acts", Pictures.Pdf("3 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n"), "a.pdf", "application/pdf", "bisa berjalan sendiri");
        yield return Case("nothing", [], "foto.jpg", "image/jpeg", "Pilih dulu berkasnya");

        static TestCaseData Case(string name, byte[] bytes, string fileName, string type, string words) => new TestCaseData(bytes, fileName, type, words).SetName($"Refused_{name.Replace(' ', '_')}");
    }

    [Test]
    public async Task What_hangs_behind_a_picture_is_not_kept()
    {
        await Visitor.UploadAsync(Path, "MembershipCard", [.. Pictures.Jpeg(), .. "PK\u0003\u0004<script>polyglot</script>"u8]);
        var kept = (await Server.TicketAsync(given)).Files;
        if (kept.Count == 0)
        {
            Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            return;
        }

        var opened = await Server.Get<IFileVault>().OpenAsync(kept[0].Name, default);
        Assert.That(Encoding.Latin1.GetString(opened!.Content.Span), Does.Not.Contain("polyglot"));
    }

    [Test]
    public async Task Far_too_much_is_answered_in_words_and_not_by_cutting_the_line()
    {
        await Visitor.UploadAsync(Path, "MembershipCard", new byte[9 * 1024 * 1024]);

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(Visitor.Text, Does.Contain("Kiriman terlalu besar"));
    }

    [Test]
    public async Task A_paper_that_the_service_does_not_ask_for_is_refused()
    {
        foreach (var paper in new[] { "CourtRuling", "Entah", "", "999" })
        {
            await Visitor.GetAsync(Path);
            await Visitor.UploadAsync(Path, paper, Pictures.Jpeg());
            Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.BadRequest), paper);
        }

        Assert.That((await Server.TicketAsync(given)).Files, Is.Empty);
    }

    [Test]
    public async Task A_seventh_file_is_refused()
    {
        for (var i = 0; i < 6; i++)
        {
            await Visitor.UploadAsync(Path, "FamilyCard", Pictures.Jpeg());
            await Visitor.FollowAsync();
        }

        Assert.That(Visitor.Html, Does.Contain("Sudah ada 6 berkas").And.Not.Contain("type=\"file\""));
        await Visitor.UploadAsync(Path, "FamilyCard", Pictures.Jpeg());
        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await Server.TicketAsync(given)).Files, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task Pressed_twice_a_file_is_kept_once_and_nothing_is_left_in_the_vault()
    {
        var before = Files();
        await Visitor.UploadAsync(Path, "FamilyCard", Pictures.Jpeg());
        await Visitor.UploadAsync(Path, "FamilyCard", Pictures.Jpeg());

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Server.TicketAsync(given)).Files, Has.Count.EqualTo(1));
        Assert.That(Files(), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_link_that_leads_nowhere_is_answered_before_the_body_has_come()
    {
        using var line = await HalfAsync("/pandawa/nosuchlink/dokumen");

        Assert.That(await StatusLineAsync(line), Does.Contain("404"));
    }

    [Test]
    public async Task Above_a_few_uploads_and_a_short_queue_one_is_asked_to_come_again()
    {
        var lines = new List<TcpClient>();
        try
        {
            for (var i = 0; i < UploadQueue.AtOnce + UploadQueue.Waiting; i++) lines.Add(await HalfAsync(Path));
            var refused = HttpStatusCode.OK;
            for (var patience = 0; patience < 100 && refused != HttpStatusCode.ServiceUnavailable; patience++)
            {
                using var late = new FormVisitor(Server.Address);
                using var waiting = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
                using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent("x", Encoding.UTF8, "application/x-www-form-urlencoded") };
                try
                {
                    using var response = await late.SendAsync(request, waiting.Token);
                    refused = response.StatusCode;
                    if (refused == HttpStatusCode.ServiceUnavailable) Assert.That(response.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(20)));
                }
                catch (OperationCanceledException)
                {
                    // It waits still: not all of the others have come yet.
                }
            }

            Assert.That(refused, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        }
        finally
        {
            foreach (var line in lines) line.Dispose();
        }

        // The server sees one after the other go.
        for (var patience = 0; patience < 100 && Visitor.Status != HttpStatusCode.Redirect; patience++)
        {
            await Visitor.GetAsync(Path);
            await Visitor.UploadAsync(Path, "MembershipCard", Pictures.Jpeg());
        }

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.Redirect), "the places are free again");
    }

    /// <summary>An upload of which the end does not come.</summary>
    private async Task<TcpClient> HalfAsync(string path)
    {
        var line = new TcpClient();
        await line.ConnectAsync(Server.Address.Host, Server.Address.Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a\"\r\n\r\nabc"));
        return line;
    }

    private static async Task<string?> StatusLineAsync(TcpClient line)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var reader = new StreamReader(line.GetStream());
        return await reader.ReadLineAsync(patience.Token);
    }

    private int Files() => Directory.Exists(System.IO.Path.Combine(Server.DataFolder, "files")) ? Directory.GetFiles(System.IO.Path.Combine(Server.DataFolder, "files"), "*", SearchOption.AllDirectories).Length : 0;
}
