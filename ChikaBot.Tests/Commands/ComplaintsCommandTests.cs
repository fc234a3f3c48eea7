using System.CommandLine;
using System.Text.Json;
using ChikaBot.Commands;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Stores;
using ChikaBot.Stores.Guests;
using ChikaBot.Tests.Stores;
using NUnit.Framework;
using Spectre.Console;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Commands;

/// <summary>The command works as a guest beside an open server's store, over the same file.</summary>
public sealed class ComplaintsCommandTests
{
    private readonly SqliteFolder folder = new();
    private OpenStore server = null!;

    [SetUp]
    public async Task Open()
    {
        folder.Create();
        server = folder.Open();
        var complaint = new Complaint("ADU-20260305-7K2Q", new SenderKey("fake", "a"), ComplaintCategory.Medicine, "Obat [habis] sejak Senin.", Language.English, Now);
        await server.Conversations.CommitAsync(Turn("a", 0, "m1").Sending("filed").Doing(new TurnEffect.ComplaintFiled(complaint)), default);
        await server.Outbox.MarkSentAsync((await server.Outbox.LeaseAsync(1, Now, Now.AddMinutes(1), default)).Replies[0].Message, null, Now, default);
    }

    [TearDown]
    public void Close()
    {
        server.Dispose();
        folder.Destroy();
    }

    [Test]
    public async Task Lists_what_was_said()
    {
        var (code, output) = await Run("list", "--state", "open");

        Assert.That((code, output), Is.EqualTo((0, "ADU-20260305-7K2Q  Open  2026-03-02  Medicine  English\n  Obat [habis] sejak Senin.\n1 complaints\n")));
        Assert.That((await Run("list", "--state", "closed")).Output, Is.EqualTo("0 complaints\n"));
    }

    [Test]
    public async Task An_answer_goes_into_the_servers_outbox_in_the_owners_language()
    {
        var (code, output) = await Run("answer", "adu 20260305 7k2q", "The medicine is there again.");

        Assert.That((code, output), Is.EqualTo((0, "ADU-20260305-7K2Q: answered; the running server sends it to the conversation.\n")));
        var sent = (await server.Outbox.LeaseAsync(10, Now.AddYears(20), Now.AddYears(21), default)).Replies.Single();
        Assert.That(
            JsonSerializer.Deserialize(sent.Message.ReplyJson.Span, ReplyJson.Default.Reply)!.Text,
            Is.EqualTo("The answer to your complaint ADU-20260305-7K2Q:\nThe medicine is there again."));
    }

    [Test]
    public async Task A_closed_complaint_takes_no_answer()
    {
        Assert.That(await Run("close", "ADU-20260305-7K2Q"), Is.EqualTo((0, "ADU-20260305-7K2Q: closed.\n")));
        Assert.That(await Run("answer", "ADU-20260305-7K2Q", "too late"), Is.EqualTo((1, "complaints: it is closed already; nothing was changed.\n")));
    }

    [TestCase("ADU-20260305-AAAA")]
    [TestCase("nonsense")]
    public async Task An_unknown_number_is_refused(string number)
    {
        Assert.That(await Run("answer", number, "text"), Is.EqualTo((1, "complaints: there is no complaint of that number.\n")));
        Assert.That(await Run("close", number), Is.EqualTo((1, "complaints: there is no complaint of that number.\n")));
    }

    [Test]
    public async Task An_answer_that_fits_no_message_is_refused()
    {
        Assert.That((await Run("answer", "ADU-20260305-7K2Q", new string('x', 701))).Code, Is.EqualTo(2));
        Assert.That((await server.Complaints.FindAsync("ADU-20260305-7K2Q", default))!.State, Is.EqualTo(ComplaintState.Open));
    }

    private async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        await using var printed = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(printed) });
        var command = ComplaintsCommand.Create(_ => ValueTask.FromResult<IComplaintStore>(new GuestComplaints(folder.OpenAsGuest())), TimeProvider.System, console);
        var code = await new RootCommand { command }.Parse(["complaints", .. arguments]).InvokeAsync(new InvocationConfiguration { Output = printed, Error = printed });
        return (code, printed.ToString());
    }
}
