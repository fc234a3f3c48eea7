using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Stores;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

/// <summary>The officers' side of complaints.</summary>
public abstract class ComplaintStoreContract : StoreContract
{
    private static readonly SenderKey Owner = new("fake", "owner");

    [Test]
    public async Task Complaints_are_listed_oldest_first_and_by_state()
    {
        await File("a", "ADU-20260305-AAAA");
        await File("b", "ADU-20260304-BBBB");
        await Store.Complaints.CloseAsync("ADU-20260305-AAAA", default);

        Assert.That(await Numbers(null, 10), Is.EqualTo(new[] { "ADU-20260305-AAAA", "ADU-20260304-BBBB" }));
        Assert.That(await Numbers(null, 1), Is.EqualTo(new[] { "ADU-20260305-AAAA" }));
        Assert.That(await Numbers(ComplaintState.Open, 10), Is.EqualTo(new[] { "ADU-20260304-BBBB" }));
        Assert.That(await Store.Complaints.CountOpenAsync(Owner, default), Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_is_kept_and_sent_where_the_conversation_has_an_address()
    {
        await File("a", "ADU-20260305-AAAA", sending: true);
        await Store.Outbox.MarkSentAsync((await Store.Outbox.LeaseAsync(1, Now, Now.AddMinutes(1), default)).Replies[0].Message, null, Now, default);

        var answered = await Store.Complaints.AnswerAsync("ADU-20260305-AAAA", "the answer", Utf8("""{"text":"it"}"""), Now, default);

        Assert.That(answered, Is.EqualTo(new ComplaintAnswered(ComplaintStep.Done, Sent: true)));
        var complaint = await Store.Complaints.FindAsync("ADU-20260305-AAAA", default);
        Assert.That((complaint!.State, complaint.Answer), Is.EqualTo((ComplaintState.Answered, "the answer")));
        var sent = (await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies.Single();
        Assert.That((Text(sent.Message.ReplyJson), sent.Message.Address.Channel), Is.EqualTo(("""{"text":"it"}""", Address.Channel)));
    }

    [Test]
    public async Task An_answer_without_an_address_is_kept_only()
    {
        await File("a", "ADU-20260305-AAAA");

        var answered = await Store.Complaints.AnswerAsync("ADU-20260305-AAAA", "the answer", Utf8("{}"), Now, default);

        Assert.That(answered, Is.EqualTo(new ComplaintAnswered(ComplaintStep.Done, Sent: false)));
        Assert.That((await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies, Is.Empty);
    }

    [Test]
    public async Task What_is_closed_or_unknown_is_not_answered()
    {
        await File("a", "ADU-20260305-AAAA", sending: true);

        Assert.That(await Store.Complaints.CloseAsync("ADU-20260305-AAAA", default), Is.EqualTo(ComplaintStep.Done));
        Assert.That((await Store.Complaints.AnswerAsync("ADU-20260305-AAAA", "late", Utf8("{}"), Now, default)).Step, Is.EqualTo(ComplaintStep.Closed));
        Assert.That((await Store.Complaints.AnswerAsync("ADU-20260305-ZZZZ", "lost", Utf8("{}"), Now, default)).Step, Is.EqualTo(ComplaintStep.NotFound));
        Assert.That(await Store.Complaints.CloseAsync("ADU-20260305-ZZZZ", default), Is.EqualTo(ComplaintStep.NotFound));
        Assert.That((await Store.Complaints.FindAsync("ADU-20260305-AAAA", default))!.Answer, Is.Null);
    }

    [Test]
    public async Task Old_complaints_go_and_new_ones_stay()
    {
        await File("a", "ADU-20260305-AAAA");
        await Store.Conversations.CommitAsync(
            Turn("b", 0, "m1").Doing(new TurnEffect.ComplaintFiled(Complaint("ADU-20260305-BBBB"))) with { ReceivedAt = Now.AddDays(1) }, default);

        Assert.That(await Store.Retention.DeleteComplaintsAsync(Now.AddDays(1), 10, default), Is.EqualTo(1));

        Assert.That(await Numbers(null, 10), Is.EqualTo(new[] { "ADU-20260305-BBBB" }));
    }

    private static Complaint Complaint(string number) => new(number, Owner, ComplaintCategory.Medicine, "The matter itself.", Language.Indonesian, Now);

    private async Task File(string conversation, string number, bool sending = false)
    {
        var turn = Turn(conversation, 0, "m1").Doing(new TurnEffect.ComplaintFiled(Complaint(number)));
        await Store.Conversations.CommitAsync(sending ? turn.Sending("filed") : turn, default);
    }

    private async Task<string[]> Numbers(ComplaintState? state, int max) => [.. (await Store.Complaints.ListAsync(state, max, default)).Select(complaint => complaint.Number)];
}
