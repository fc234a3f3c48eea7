using System.Globalization;
using System.Net;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores;
using NUnit.Framework;

namespace ChikaBot.Tests.Desk;

/// <summary>Conversations with a person, over HTTP and through real turns.</summary>
[Parallelizable]
public sealed class HandoverPagesTests
{
    private const string Before = "Jawaban bot sebelumnya";

    private DeskServer server = null!;
    private int talks;

    [OneTimeSetUp]
    public async Task Start() => server = await DeskCase.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    [SetUp]
    public Task LogIn() => server.LogInAnewAsync(DeskCase.Rina);

    [Test]
    public async Task It_is_taken_written_in_and_given_back()
    {
        var id = await CallAsync();
        Assert.That(await server.TextAsync("/desk/percakapan"), Does.Contain($"Percakapan {id}").And.Contain("menunggu 10 menit"));

        Assert.That(await PostAsync(id, "take"), Is.EqualTo($"/desk/percakapan/{id}"));
        Assert.That(await PostAsync(id, "write", "Selamat pagi, ada yang bisa dibantu?"), Is.EqualTo($"/desk/percakapan/{id}"));
        var page = await server.TextAsync($"/desk/percakapan/{id}");
        Assert.That(page, Does.Contain(Before).And.Contain("Selamat pagi, ada yang bisa dibantu?").And.Contain("ChikaBot diam"));
        Assert.That(page.IndexOf(Before, StringComparison.Ordinal), Is.LessThan(page.IndexOf("Selamat pagi", StringComparison.Ordinal)));
        await PostAsync(id, "back");

        Assert.That((await server.Store.Handovers.GetAsync(id, default))!.State, Is.EqualTo(HandoverState.Ended));
        Assert.That((await server.Store.Audit.ListAsync(DeskCase.Rina, 0, 2, default)).Select(entry => entry.What), Is.EqualTo(new[] { AuditAction.HandoverEnded, AuditAction.HandoverTaken }));
        Assert.That(server.Logs.Text, Does.Not.Contain("Selamat pagi").And.Not.Contain(Before));
    }

    [Test]
    public async Task Nobody_reads_what_was_said_before_they_have_taken_it()
    {
        var id = await CallAsync();
        Assert.That(await server.TextAsync($"/desk/percakapan/{id}"), Does.Not.Contain(Before));

        await PostAsync(id, "take");
        Assert.That(await server.TextAsync($"/desk/percakapan/{id}"), Does.Contain(Before));
        await server.LogInAnewAsync(DeskCase.Budi);
        Assert.That(await server.TextAsync($"/desk/percakapan/{id}"), Does.Not.Contain(Before), "another officer");
        await server.LogInAnewAsync(DeskCase.Boss);
        Assert.That(await server.TextAsync($"/desk/percakapan/{id}"), Does.Contain(Before), "a supervisor");
        Assert.That((await server.Store.Audit.ListAsync(DeskCase.Boss, 0, 5, default)).Select(entry => entry.What), Does.Contain(AuditAction.HandoverViewed));
    }

    [Test]
    public async Task The_audit_log_says_which_conversation_was_read_and_each_look_once()
    {
        var ids = new List<long>();
        for (var talk = 0; talk < 3; talk++)
        {
            ids.Add(await CallAsync());
            await PostAsync(ids[talk], "take");
        }

        await server.LogInAnewAsync(DeskCase.Boss);
        foreach (var id in ids.Concat(ids)) await server.TextAsync($"/desk/percakapan/{id}");

        var looks = (await server.Store.Audit.ListAsync(DeskCase.Boss, 0, 50, default)).Where(entry => entry.What == AuditAction.HandoverViewed).Select(entry => entry.Ticket).ToList();
        foreach (var id in ids) Assert.That(looks.Count(look => look == AuditEntry.OfHandover(id)), Is.EqualTo(1));
    }

    [Test]
    public async Task The_second_officer_gets_a_conflict_and_keeps_what_was_typed()
    {
        var id = await CallAsync();
        await PostAsync(id, "take");
        await server.LogInAnewAsync(DeskCase.Budi);

        foreach (var handler in new[] { "take", "write", "back" })
        {
            using var answer = await SendAsync(id, handler, "Saya juga mau membantu");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), handler);
            Assert.That(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), Does.Contain("sudah diambil petugas lain").And.Contain("Saya juga mau membantu"));
        }

        Assert.That((await server.Store.Handovers.GetAsync(id, default))!.Officer, Is.EqualTo(DeskCase.Rina));
    }

    [Test]
    public async Task A_form_that_is_sent_twice_is_said_once()
    {
        var id = await CallAsync();
        await PostAsync(id, "take");
        var step = Guid.NewGuid().ToString("N");

        for (var time = 0; time < 2; time++)
            using (await SendAsync(id, "write", "Mohon tunggu.", step))
            {
            }

        Assert.That(await server.Store.Handovers.MessagesAsync(id, 0, 10, default), Has.Count.EqualTo(1));
    }

    [TestCase("", HttpStatusCode.BadRequest)]
    [TestCase("   ", HttpStatusCode.BadRequest)]
    public async Task An_empty_message_is_asked_for_again(string words, HttpStatusCode status)
    {
        var id = await CallAsync();
        await PostAsync(id, "take");

        using var answer = await SendAsync(id, "write", words);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task What_has_ended_says_so_and_is_not_written_in()
    {
        var id = await CallAsync();
        await PostAsync(id, "take");
        await PostAsync(id, "back");

        using var answer = await SendAsync(id, "write", "Terlambat");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), Does.Contain("sudah selesai").And.Contain("Terlambat"));
        Assert.That(await server.StatusAsync("/desk/percakapan/999999"), Is.EqualTo(HttpStatusCode.NotFound));
    }

    private Task<long> CallAsync() => server.CalledAsync(string.Create(CultureInfo.InvariantCulture, $"talk-{++talks}"));

    private async Task<string?> PostAsync(long id, string handler, string words = "")
    {
        using var answer = await SendAsync(id, handler, words);
        return answer.Headers.Location?.OriginalString;
    }

    private Task<HttpResponseMessage> SendAsync(long id, string handler, string words, string? step = null) =>
        server.PostAsync("/desk", $"/desk/percakapan/{id}?handler={handler}", ("step", step ?? Guid.NewGuid().ToString("N")), ("words", words));
}
