using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class TicketMovesTests
{
    /// <summary>CHIKA_UPDATE_DOCS=1 writes the picture anew; without it a stale or missing one fails.</summary>
    [Test]
    public void The_picture_of_a_tickets_states_is_that_of_its_table()
    {
        var file = Path.Combine(RepositoryFolder.Path, "docs", "flows", "ticket-states.md");
        var expected = $"# The states of a PANDAWA ticket\n\n```mermaid\n{TicketMoves.ToMermaid()}```\n";
        if (Environment.GetEnvironmentVariable("CHIKA_UPDATE_DOCS") == "1") File.WriteAllText(file, expected);

        Assert.That(File.Exists(file) ? File.ReadAllText(file) : "(missing)", Is.EqualTo(expected));
    }

    [Test]
    public void Nothing_moves_a_closed_ticket()
    {
        foreach (var state in Enum.GetValues<TicketState>().Where(TicketMoves.IsClosed))
            foreach (var trigger in Enum.GetValues<TicketTrigger>())
                Assert.That(TicketMoves.After(state, trigger), Is.Null, $"{state} {trigger}");
        Assert.That(Enum.GetValues<TicketState>().Where(TicketMoves.IsClosed), Is.EqualTo(new[] { TicketState.Done, TicketState.Rejected, TicketState.Expired, TicketState.Cancelled }));
    }

    [Test]
    public void A_ticket_cannot_be_approved_before_an_officer_has_taken_it()
    {
        Assert.That(TicketMoves.After(TicketState.Waiting, TicketTrigger.Approve), Is.Null);
        Assert.That(TicketMoves.After(TicketState.InReview, TicketTrigger.Approve), Is.EqualTo(TicketState.Done));
    }

    [TestCase("PDW-20260305-7K2Q")]
    [TestCase("pdw 20260305 7k2q")]
    [TestCase("cek tiket PDW202603057K2Q")]
    [TestCase("20260305-7k2q")]
    public void A_tickets_number_is_read_however_it_is_typed(string text) => Assert.That(TicketNumber.Read(text), Is.EqualTo("PDW-20260305-7K2Q"));

    [Test]
    public void A_tickets_number_comes_from_the_message_and_is_no_complaints_number()
    {
        var message = new IncomingMessage(new ConversationKey("test", "one"), "m1", new SenderKey("test", "s"), new MessageContent.Text("x"));
        var number = TicketNumber.Of(message, new DateOnly(2026, 3, 5), 0);

        Assert.That(number, Does.Match("^PDW-20260305-[0-9A-HJKMNP-TV-Z]{4}$"));
        Assert.That(TicketNumber.Of(message, new DateOnly(2026, 3, 5), 0), Is.EqualTo(number));
        Assert.That(TicketNumber.Of(message, new DateOnly(2026, 3, 5), 1), Is.Not.EqualTo(number));
        Assert.That(ComplaintNumber.Read(number), Is.Null);
    }
}
