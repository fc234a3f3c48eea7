using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>Every question whose answer acts: a sentence that holds a negation carries nothing out.</summary>
public class ConfirmationTests
{
    private static readonly string[] Negations =
    [
        "tidak", "tdk", "tak", "gak", "ga", "gk", "nggak", "ngga", "enggak", "bukan", "bkn", "jangan", "jgn", "belum", "blm", "batal", "batalin", "usah", "no", "not", "don't",
        "tidka", "jangn", "gaaak", "Belom", "nanti",
    ];

    private static readonly Dictionary<string, Question> Questions = new()
    {
        ["erase"] = new(() => Begun("hapus data saya"), "1", "hapus", "ya hapus", "setuju", "delete"),
        ["complaint"] = new(() => Begun("10", "1", "5", "Antre empat jam di loket."), "1", "kirim", "ya kirim", "setuju", "benar"),
        ["reminder"] = new(() => Begun("ingatkan saya", "9901011708450001 17-08-1945"), "1", "mau", "setuju"),
        ["follow-up"] = new(FollowUp, "1", "selesai", "sudah selesai", "beres", "ya"),
        ["reuse"] = new(() => Begun("1", "9901011708450001", "1945-08-17", "0", "1"), "1", "pakai", "betul", "ya"),
        ["fine, whose"] = new(() => Begun("1", "9901011708450001", "1945-08-17", "0", "5"), "1", "pakai", "ya"),
        ["fine, inpatient"] = new(() => Begun("5"), "1", "rawat inap", "dirawat", "opname"),
        ["fine, outpatient"] = new(() => Begun("5"), "2", "rawat jalan", "kontrol"),
        ["fine, self-paying"] = new(() => Begun("5", "1"), "1", "sendiri", "bayar sendiri"),
        ["fine, employer"] = new(() => Begun("5", "1"), "2", "perusahaan", "pemberi kerja"),
        ["fine, government"] = new(() => Begun("5", "1"), "3", "pemerintah", "pbi"),
        ["officer"] = new(() => Begun("petugas"), "1", "mau", "ya panggil petugas", "boleh"),
        ["in hospital"] = new(() => Begun("4"), "1", "dirawat", "di rumah sakit", "opname"),
        ["ticket"] = new(() => Begun("pandawa", "6", "1", "kota bandung", "1"), "1", "minta tiket", "minta", "lanjut"),
        ["ticket, form sent"] = new(() => Ticket("tiket"), "1", "selesai", "sudah dikirim", "sudah"),
        ["ticket, send all the same"] = new(() => Submitted("selesai"), "2", "tetap kirim", "kirim"),
        ["ticket, take back"] = new(() => Ticket("tiket", "3"), "1", "ya", "iya"),
        ["ticket, class"] = new(() => Approved("tiket", "1", "kelas 1"), "1", "setuju", "benar", "pilih ini"),
    };

    public static IEnumerable<string> Names => Questions.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task A_sentence_with_a_negation_carries_nothing_out(string name)
    {
        var (ask, yes, acts) = Questions[name];
        var carriedOut = FirstLine(await (await ask()).Say(yes));
        var talk = await ask();
        var (snapshot, replies) = (talk.Snapshot, talk.Replies);
        foreach (var negation in Negations)
        {
            foreach (var act in acts)
            {
                foreach (var sentence in new[] { $"{negation} {act}", $"{act} {negation}", $"{act} {negation} ya", $"saya {negation} mau {act}", $"{negation} ada yang {act}", $"{negation} jadi {act}" })
                {
                    talk.Restore(snapshot, replies);
                    Assert.That(FirstLine(await talk.Say(sentence)), Is.Not.EqualTo(carriedOut), sentence);
                }
            }
        }
    }

    [TestCaseSource(nameof(Names))]
    public async Task Without_it_the_same_words_do(string name)
    {
        var (ask, yes, acts) = Questions[name];
        var carriedOut = FirstLine(await (await ask()).Say(yes));
        foreach (var act in acts) Assert.That(FirstLine(await (await ask()).Say(act)), Is.EqualTo(carriedOut), act);
    }

    [Test]
    public async Task A_plain_no_is_understood_in_any_spelling(
        [Values("erase", "reminder", "follow-up", "reuse", "fine, whose", "officer", "in hospital", "ticket, take back", "ticket, class")] string name,
        [Values("gak", "nggak", "tdk", "belum", "gak mau", "Nggak kak")] string no)
    {
        var (ask, _, _) = Questions[name];

        Assert.That(FirstLine(await (await ask()).Say(no)), Is.EqualTo(FirstLine(await (await ask()).Say("2"))));
    }

    [TestCase("ok")]
    [TestCase("lanjut")]
    [TestCase("ya dong hapus aja")]
    [TestCase("hapus pengaduan saya")]
    public async Task Only_a_yes_alone_erases(string answer)
    {
        var talk = await Begun("hapus data saya");

        Assert.That(await talk.Say(answer), Does.StartWith("Balas dengan 1 (hapus) atau 2 (tidak jadi)."));
        Assert.That(talk.Effects, Is.Empty);
    }

    [TestCase("lanjut")]
    [TestCase("ok")]
    public async Task A_mere_ok_closes_no_complaint(string answer) => Assert.That(await (await FollowUp()).Say(answer), Does.StartWith("Balas dengan 1 (sudah) atau 2 (belum)."));

    [TestCase("lanjutkan")]
    [TestCase("ya lanjutkan")]
    [TestCase("jangan batalkan")]
    [TestCase("belum mau batalkan")]
    public async Task A_ticket_that_is_to_go_on_is_not_taken_back(string answer)
    {
        var talk = await Ticket("tiket", "3");
        await talk.Say(answer);

        Assert.That(talk.Effects.OfType<TurnEffect.TicketCancelled>(), Is.Empty);
    }

    private static string FirstLine(string said) => said.Split('\n')[0];

    private static async Task<Talk> Begun(params string[] answers)
    {
        var talk = new Talk("someone", new ConversationOptions { Handover = new HandoverOptions { Enabled = true } }, People.Payer(1, "2025-12"), People.Payer(5, null, segment: Segment.Pbi, cause: InactiveCause.PbiRemoved)) { CanBeWrittenTo = true };
        await talk.Say(["halo", .. answers]);
        return talk;
    }

    private static async Task<Talk> FollowUp()
    {
        var talk = await Begun("10", "1", "5", "Antre empat jam di loket.", "1");
        talk.Now = talk.Now.AddDays(8);
        await talk.Say("halo");
        return talk;
    }

    private static async Task<Talk> Ticket(params string[] answers)
    {
        var talk = await Begun("pandawa", "8", "1", "kota bandung", "1", "2");
        await talk.Say(answers);
        return talk;
    }

    private static Task<Talk> Submitted(params string[] answers) =>
        Changed(ticket => ticket with { State = TicketState.Submitted, Files = [new TicketFile("f1", Document.MembershipCard, "image/jpeg", 1000, ticket.OpenedAt)] }, answers);

    private static Task<Talk> Approved(params string[] answers) =>
        Changed(ticket => ticket with { State = TicketState.AwaitingClass, Nik = Nik.Parse("9901011708450005"), ExpiresAt = ticket.OpenedAt.AddDays(14) }, answers);

    private static async Task<Talk> Changed(Func<Ticket, Ticket> change, string[] answers)
    {
        var talk = await Ticket();
        talk.Tickets.Change(talk.Tickets.All.Single().Number, ticket => change(ticket with
        {
            SubmittedAt = talk.Now,
            Answers = new Dictionary<FormField, string> { [FormField.Participant] = "9901011708450005", [FormField.Way] = nameof(ReactivationWay.SelfPaying) },
        }));
        await talk.Say(answers);
        return talk;
    }

    private sealed record Question(Func<Task<Talk>> Ask, string Yes, params string[] Acts);
}
