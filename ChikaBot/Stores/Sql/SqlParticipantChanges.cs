using System.Text.Json;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sql;

/// <summary>Makes changes of participants, at once or on their day, and remembers that they were made.</summary>
internal sealed class SqlParticipantChanges(ISqlStore store) : IParticipantHistories
{
    private const int Waits = 0;
    private const int Made = 1;
    private const int Failed = 2;

    private const string Insert = "INSERT INTO scheduled_changes (ticket, kind, nik, kk, valid_from, state, json) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    private const string Due = "SELECT id, ticket, json FROM scheduled_changes WHERE state = 0 AND valid_from <= ?1 ORDER BY valid_from, id LIMIT ?2";

    private const string Settle = "UPDATE scheduled_changes SET state = ?2, json = NULL WHERE id = ?1";

    // What was noted under the old number goes along with the participant.
    private const string Follow = "UPDATE scheduled_changes SET nik = ?2 WHERE nik = ?1 AND state = 1";

    private const string Last = "SELECT max(valid_from) FROM scheduled_changes WHERE nik = ?1 AND kind = ?2 AND state <> 2";

    private const string LastOfFamily = """
        SELECT max(valid_from) FROM (
            SELECT valid_from FROM scheduled_changes WHERE kk = ?2 AND kind = 'ClassChanged' AND state <> 2
            UNION ALL
            SELECT valid_from FROM scheduled_changes WHERE nik = ?1 AND kind IN ('Reactivated', 'SegmentChanged') AND state <> 2) changes
        """;

    /// <summary>Whether all of the changes can be made as things are now.</summary>
    public static bool Fit(SqlSession session, IReadOnlyList<ParticipantChange> changes) => changes.All(change => Fits(session, change));

    /// <summary>Makes what is due and keeps the rest for its day.</summary>
    public static void Keep(SqlSession session, string ticket, IReadOnlyList<ParticipantChange> changes, DateOnly today)
    {
        foreach (var change in changes)
        {
            var due = change.ValidFrom <= today;
            if (due) Make(session, change);
            var row = ChangeRow.Of(change);
            using var query = session.Query(Insert).Bind(1, ticket).Bind(2, row.Kind).Bind(3, NumberOf(row.CorrectedNik ?? row.Nik)).Bind(4, NumberOf(row.FamilyCard));
            query.Bind(5, change.ValidFrom.DayNumber).Bind(6, due ? Made : Waits).Bind(7, due ? null : (ReadOnlyMemory<byte>?)JsonSerializer.SerializeToUtf8Bytes(row, TicketJson.Default.StoredChange)).Run();
        }
    }

    /// <returns>How many were settled.</returns>
    public static int MakeDue(SqlSession session, DateOnly today, DateTimeOffset now, int max)
    {
        var due = new List<(long Id, string Ticket, ParticipantChange Change)>();
        using (var query = session.Query(Due).Bind(1, today.DayNumber).Bind(2, max))
            while (query.Step())
                due.Add((query.Int64(0), query.Text(1), ChangeRow.Read(JsonSerializer.Deserialize(query.Blob(2), TicketJson.Default.StoredChange)!)));

        foreach (var (id, ticket, change) in due)
        {
            var fits = Fits(session, change);
            if (fits) Make(session, change);
            using (var query = session.Query(Settle).Bind(1, id).Bind(2, fits ? Made : Failed)) query.Run();
            SqlAudit.Add(session, new AuditEntry(now, AuditEntry.System, fits ? AuditAction.ChangeMade : AuditAction.ChangeFailed, ticket));
        }

        return due.Count;
    }

    public async ValueTask<ParticipantHistory> FindAsync(Nik nik, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(nik, static (session, nik) =>
            {
                var number = StoredDigits.Of(nik.Digits);
                using var facility = session.Query(Last).Bind(1, number).Bind(2, nameof(ParticipantChange.FacilityMoved));
                facility.Step();
                using var careClass = session.Query(LastOfFamily).Bind(1, number).Bind(2, NumberOf(Find(session, nik)?.FamilyCard.Digits));
                careClass.Step();
                return new ParticipantHistory(DayOf(facility.NullableInt64(0)), DayOf(careClass.NullableInt64(0)));
            }, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            throw new DirectoryUnavailableException("The participants cannot be read now.", exception);
        }
    }

    private static bool Fits(SqlSession session, ParticipantChange change) => change switch
    {
        ParticipantChange.MemberAdded added => Find(session, added.Member.Nik) is null,
        ParticipantChange.ClassChanged changed => session.Participants.FamilyOf(changed.FamilyCard).Members.Count > 0,
        ParticipantChange.DataCorrected corrected => Find(session, corrected.Nik) is not null && (corrected.CorrectedNik is null || corrected.CorrectedNik == corrected.Nik || Find(session, corrected.CorrectedNik) is null),
        _ => Concerned(change) is { } nik && Find(session, nik) is { } participant && (participant.InactiveCause != InactiveCause.Deceased || change is ParticipantChange.MemberDeceased),
    };

    private static void Make(SqlSession session, ParticipantChange change)
    {
        switch (change)
        {
            case ParticipantChange.MemberAdded added:
                session.Participants.Save([added.Member]);
                break;
            case ParticipantChange.ClassChanged changed:
                session.Participants.Save([.. session.Participants.FamilyOf(changed.FamilyCard).Members.Select(member => ChangeApplier.Apply(change, member))]);
                break;
            case ParticipantChange.DataCorrected { CorrectedNik: { } corrected } one when corrected != one.Nik:
                session.Participants.Renumber(one.Nik, corrected);
                using (var follow = session.Query(Follow).Bind(1, StoredDigits.Of(one.Nik.Digits)).Bind(2, StoredDigits.Of(corrected.Digits))) follow.Run();
                session.Participants.Save([ChangeApplier.Apply(change, Find(session, corrected)!)]);
                break;
            default:
                session.Participants.Save([ChangeApplier.Apply(change, Find(session, Concerned(change)!)!)]);
                break;
        }
    }

    private static Nik? Concerned(ParticipantChange change) => change switch
    {
        ParticipantChange.Reactivated one => one.Nik,
        ParticipantChange.FacilityMoved one => one.Nik,
        ParticipantChange.MemberDeceased one => one.Nik,
        ParticipantChange.SegmentChanged one => one.Nik,
        ParticipantChange.DataCorrected one => one.Nik,
        _ => null,
    };

    private static Participant? Find(SqlSession session, Nik nik) => session.Participants.Find(ParticipantKey.Of(nik));

    private static long? NumberOf(string? digits) => digits is null ? null : StoredDigits.Of(digits);

    private static DateOnly? DayOf(long? number) => number is { } day ? DateOnly.FromDayNumber((int)day) : null;
}
