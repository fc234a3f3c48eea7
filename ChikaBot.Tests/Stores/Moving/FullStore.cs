using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Reminders;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using static ChikaBot.Tests.Stores.Given;
using static ChikaBot.Tests.Stores.GivenTickets;

namespace ChikaBot.Tests.Stores.Moving;

/// <summary>A store in which something of everything has happened, and all that its ports tell of it.</summary>
internal static class FullStore
{
    public const string Talk = "talk";

    /// <summary>PostgreSQL holds no character 0.</summary>
    public const string Odd = "odd\0id";

    public static readonly AttemptWindow Locked = AttemptWindow.Empty(Attempts("locked")) with { Failures = 5, Since = Now, LockedUntil = Now.AddMinutes(15) };

    public static readonly ReminderPeriod Next = new("2026-03-end", ReminderKind.BeforeDueDay, Now.AddDays(1));

    private const string Family = "9900000000000001";

    private const string Later = "PDW-20260302-BBBB";

    private static readonly DateTimeOffset LongAgo = Now.AddDays(-100);

    private static readonly Participant[] People =
    [
        Participant(1, "0000000000001", Family, name: "Siti Rahma"),
        Participant(2, "0000000000002", Family, Relation.Child, "2010-05-06", "Ñandú ﷺ 漢") with { PaidThrough = null, InactiveCause = InactiveCause.PpuEnded, Facility = null, Mobile = null },
        Participant(3, "0000000000003", "9900000000000009", name: "Budi"),
    ];

    private static readonly Dictionary<FormField, string> None = [];

    private static readonly string[] Files = ["kept-file", "dropped-file"];

    private static readonly string[] Conversations = [Talk, Odd, "sent", "given-up", "gone", "activities", "help", "rina-asks", Number, Later];

    public static async Task FillAsync(OpenStore store)
    {
        await store.Writer.UpsertAsync(People, default);
        await SendAsync(store, "gone", LongAgo, "ext-gone");
        await store.Retention.DeleteMessageIdsAsync(LongAgo.AddDays(1), 10, default);
        await store.Retention.DeleteIdleConversationsAsync(LongAgo.AddDays(1), 10, default);

        await store.Conversations.CommitAsync(Turn(Talk, 0, "m1", "{\"state\":\"asks\"}", "[\"first\"]").From(Owner).Sending("r1", "r2") with { Attempts = [Locked], Trace = "00-trace" }, default);
        await store.Conversations.CommitAsync(Turn(Talk, 1, "m2", "{\"state\":\"in the middle\"}", "").From(Owner).Sending("r3"), default);
        await store.Conversations.CommitAsync(Turn(Talk, 2, "m3", "", "[\"sorry\"]").From(Owner) with { DeadLetterReason = "Thrown", Attempt = 3 }, default);
        await store.Conversations.CommitAsync(Turn(Talk, 3, "m4", "{\"state\":\"in the middle\"}").From(Owner).Doing(new TurnEffect.ComplaintFiled(Complaint)), default);
        await store.Conversations.CommitAsync(Turn(Odd, 0, "m\0x", "odd", "[\"odd\"]") with { Sender = new SenderKey("fake", "x") }, default);
        await store.Complaints.AnswerAsync(Complaint.Number, "Jawaban.", Utf8("answer"), Now, default);
        await store.Activities.AppendAsync("activities", Utf8("{\"n\":0}"), "id0", default);
        await store.Activities.AppendAsync("activities", Utf8("{\"n\":1}"), null, default);

        await store.TurnAsync("rina-asks", "m1", new TurnEffect.ReminderSet(People[0].Nik.Digits, Language.English, Now));
        var due = await store.Reminders.ListDueAsync(new ReminderPeriod("2026-03-due", Next.Kind, Next.From), Next.From, 0, 10, default);
        await store.Reminders.CompleteAsync(due[0].Id, new ReminderPeriod("2026-03-due", Next.Kind, Next.From), Utf8("reminder"), Now, default);

        await FillDeskAsync(store);
        await SendAsync(store, "sent", Now, "ext-sent");
        await store.Deliveries.ApplyAsync([new DeliveryReport("fake", "ext-sent", DeliveryState.Read, Now.AddMinutes(1), null), new DeliveryReport("fake", "ext-early", DeliveryState.Failed, Now, "131026")], default);
        await store.Conversations.CommitAsync(Turn("given-up", 0, "m1").Sending("never"), default);
        var taken = await TakeAsync(store, "never");
        await store.Outbox.DeadLetterAsync(taken, "rejected", Now, default);
        // Half an hour into the talk's first reply, which will be taken again.
        await store.Outbox.LeaseAsync(1, Now, Now.AddMinutes(5), default);
    }

    /// <summary>Reads only. Two stores that say the same hold the same.</summary>
    public static async Task<IReadOnlyList<object>> TellAsync(OpenStore store)
    {
        var told = new List<object>();
        foreach (var person in People)
        {
            told.Add(Line("person", await store.Directory.FindAsync(ParticipantKey.Of(person.Nik), default) == person, await store.Directory.FindAsync(ParticipantKey.Of(person.CardNumber), default) == person));
            told.Add(Line("history", await store.Histories.FindAsync(person.Nik, default)));
            told.Add(Line("family", string.Join(',', (await store.Directory.FamilyAsync(person.FamilyCard, default)).Members.Select(member => member.Nik.Digits))));
        }

        told.Add(Line("people", await store.Writer.CountAsync(default)));
        foreach (var id in Conversations) await TellAsync(store, told, id);
        foreach (var key in new[] { Locked.Key, Attempts("nobody") }) told.Add(Line("attempts", await store.Attempts.ReadAsync(key, default)));
        foreach (var id in new[] { "ext-gone", "ext-sent", "ext-early" }) told.Add(Line("delivery", await store.Deliveries.FindAsync("fake", id, default)));
        foreach (var letter in await store.DeadLetters.ListAsync(10, long.MaxValue, default)) told.Add(Line("dead letter", letter.Id, letter.Kind, letter.Conversation, letter.MessageId, letter.Reason, letter.Attempts, letter.CreatedAt));
        told.Add(Line("outbox", await store.Outbox.StatusAsync(default)));
        foreach (var complaint in await store.Complaints.ListAsync(null, 10, default)) told.Add(Line("complaint", complaint.Number, complaint.Matter, complaint.State, complaint.Answer, complaint.FiledAt));
        foreach (var reminder in await store.Reminders.ListDueAsync(Next, Next.From, 0, 10, default)) told.Add(Line("reminder", reminder.Id, reminder.Nik.Digits, reminder.Language));
        told.Add(Line("completed", (await store.Reminders.ListDueAsync(new ReminderPeriod("2026-03-due", Next.Kind, Next.From), Next.From, 0, 10, default)).Count));
        await TellDeskAsync(store, told);
        return told;
    }

    private static Complaint Complaint => new("ADU-20260305-AAAA", Owner, ComplaintCategory.Facility, "Antrean lama.", Language.Indonesian, Now);

    private static async Task FillDeskAsync(OpenStore store)
    {
        var officers = store.Services.GetRequiredService<IOfficerStore>();
        await officers.AddAsync(new NewOfficer("Rina", "Ibu Rina", OfficerRole.Officer, ["32.73", "32.77"], "hash"), "stamp", Now, default);
        await officers.AddAsync(new NewOfficer("boss", "Boss", OfficerRole.Supervisor, [], "hash2"), "stamp2", Now, default);
        await officers.BeginTryAsync("rina", Now, 1, TimeSpan.FromMinutes(15), default);

        var opened = await store.OpenedAsync();
        var with = await store.Forms.AddFileAsync(Number, opened.Version, new TicketFile(Files[0], Document.FamilyCard, "image/jpeg", 1234, Now), default);
        with = await store.Forms.AddFileAsync(Number, with.Ticket!.Version, new TicketFile(Files[1], Document.FamilyCard, "image/png", 99, Now), default);
        with = await store.Forms.RemoveFileAsync(Number, with.Ticket!.Version, Files[1], default);
        await store.Forms.SaveDraftAsync(Number, with.Ticket!.Version, Answers, default);
        var decided = await store.InReviewAsync(Ticket(Later));
        await store.Desk.ApproveAsync(Act(decided, reply: "approved"), [new ParticipantChange.FacilityMoved(People[0].Nik, new DateOnly(2026, 4, 1), "Klinik Baru")], null, default);

        await store.TurnAsync("help", "m1", new TurnEffect.HandoverRequested(Owner, Language.Indonesian, Now));
        await store.TurnAsync("help", "m2", new TurnEffect.HandoverTaken("rina", Language.Indonesian, Now), new TurnEffect.HandoverMessage(null, "Halo", Now), new TurnEffect.HandoverMessage("rina", "Selamat pagi", Now));
    }

    private static async Task TellAsync(OpenStore store, List<object> told, string id)
    {
        foreach (var message in new[] { "m1", "m2", "m3", "m4", "m\0x", "open", "confirm", "none" })
        {
            var loaded = await store.Conversations.LoadAsync(Conversation(id), message, default);
            told.Add(Line("conversation", id, message, Text(loaded.Snapshot), loaded.Version, loaded.RepeatedReplies is { } replies ? Text(replies) : "new"));
        }

        var address = await store.Conversations.AddressAsync(Conversation(id), default);
        told.Add(Line("address", address?.Channel, address is null ? "" : Text(address.Json)));
        told.Add(Line("deliveries", string.Join(',', (await store.Deliveries.CountAsync(Conversation(id), default)).Select(count => $"{count.Key}{count.Value}"))));
        foreach (var activity in await store.Activities.ReadAsync(id, -1, 10, default)) told.Add(Line("activity", activity.Sequence, Text(activity.Json)));
    }

    private static async Task TellDeskAsync(OpenStore store, List<object> told)
    {
        foreach (var number in new[] { Number, Later })
        {
            var ticket = (await store.Tickets.FindAsync(number, default))!;
            told.Add(Line("ticket", ticket with { Answers = None, Files = [] }));
            told.AddRange(ticket.Answers.OrderBy(answer => answer.Key).Select(answer => Line("answer", answer.Key, answer.Value)));
            told.AddRange(ticket.Files.Select(file => Line("file", file)));
            told.AddRange((await store.Audit.OfTicketAsync(number, default)).Select(entry => Line("audit of ticket", entry)));
            told.Add(Line("token", (await store.Forms.FindByTokenAsync(Token(number), Now, default))?.Number));
        }

        told.AddRange((await store.Audit.ListAsync(null, 0, 100, default)).Select(entry => Line("audit", entry)));
        told.AddRange((await store.FileDeletions.ListAsync(10, default)).Select(name => Line("to delete", name)));
        told.AddRange((await store.FileDeletions.UnknownAsync(Files, default)).Select(name => Line("unknown", name)));
        foreach (var officer in (await store.Services.GetRequiredService<IOfficerStore>().ListAsync(default)).OrderBy(officer => officer.Id))
            told.Add(Line("officer", officer.Id, officer.Name, officer.DisplayName, officer.Role, officer.Stamp, officer.Disabled, officer.LockedUntil, string.Join(',', officer.Offices)));
        foreach (var handover in await store.Handovers.ListAsync(10, default))
        {
            told.Add(Line("handover", handover.Id, handover.Conversation, handover.State, handover.Officer, handover.Since));
            told.AddRange((await store.Handovers.MessagesAsync(handover.Id, 0, 10, default)).Select(line => Line("line", line.Id, line.Officer, line.Text, line.At)));
            told.AddRange((await store.Handovers.AnswersBeforeAsync(handover.Id, 10, default)).Select(answer => Line("before", Text(answer.RepliesJson), answer.At)));
        }
    }

    private static async Task SendAsync(OpenStore store, string conversation, DateTimeOffset at, string externalId)
    {
        await store.Conversations.CommitAsync(Turn(conversation, 0, "m1").Sending(externalId) with { ReceivedAt = at }, default);
        await store.Outbox.MarkSentAsync(await TakeAsync(store, externalId), externalId, at, default);
    }

    /// <summary>Takes one reply of the line; what else was taken is due again at once.</summary>
    private static async Task<OutboxMessage> TakeAsync(OpenStore store, string reply)
    {
        var leased = await store.Outbox.LeaseAsync(100, Now.AddDays(1), Now.AddDays(2), default);
        await store.Outbox.ReleaseAsync(Now, Now, default);
        return leased.Replies.Single(one => Text(one.Message.ReplyJson) == reply).Message;
    }

    // Not as text: what is masked there would not be compared.
    private static object?[] Line(params object?[] parts) => parts;
}
