using ChikaBot.Core.Regions;

namespace ChikaBot.Stores.Sql;

/// <summary>Counts tickets by day.</summary>
internal static class SqlDeskFigures
{
    private const int Days = 30;
    private const long MillisecondsOfDay = 24 * 60 * 60 * 1000;

    private const string Open = """
        SELECT count(*), count(*) FILTER (WHERE promised_at < ?2) FROM tickets WHERE state IN (2, 3) AND (?1 IS NULL OR ?1 LIKE '%,' || regency || ',%')
        """;

    // Integer division: the day's number counted from ?2.
    private const string Confirmed = """
        SELECT (confirmed_at - ?2) / ?4, count(*) FROM tickets
        WHERE confirmed_at >= ?2 AND confirmed_at < ?3 AND (?1 IS NULL OR ?1 LIKE '%,' || regency || ',%') GROUP BY 1
        """;

    private const string Decided = """
        SELECT (decided_at - ?2) / ?4, count(*), count(*) FILTER (WHERE decided_at <= promised_at), count(rating), CAST(coalesce(sum(rating), 0) AS BIGINT) FROM tickets
        WHERE decided_at >= ?2 AND decided_at < ?3 AND (?1 IS NULL OR ?1 LIKE '%,' || regency || ',%') GROUP BY 1
        """;

    /// <param name="regencies">With a comma on both sides of each; null for all.</param>
    /// <param name="now">For what is overdue.</param>
    public static DeskFigures Read(SqlSession session, string? regencies, DateTimeOffset now)
    {
        var first = now.JakartaDate().AddDays(1 - Days);
        var start = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours((int)IndonesianTimeZone.Wib)).ToStored();
        var days = Enumerable.Range(0, Days).Select(day => new DayFigures(first.AddDays(day), 0, 0, 0, 0, 0)).ToArray();
        using (var query = Bind(session.Query(Confirmed), regencies, start))
            while (query.Step())
                days[query.Int32(0)] = days[query.Int32(0)] with { Confirmed = query.Int32(1) };
        using (var query = Bind(session.Query(Decided), regencies, start))
            while (query.Step())
                days[query.Int32(0)] = days[query.Int32(0)] with { Decided = query.Int32(1), WithinPromise = query.Int32(2), Ratings = query.Int32(3), RatingSum = query.Int32(4) };

        using var open = session.Query(Open).Bind(1, regencies).Bind(2, now.ToStored());
        open.Step();
        return new DeskFigures(open.Int32(0), open.Int32(1), days);
    }

    private static SqlQuery Bind(SqlQuery query, string? regencies, long start) =>
        query.Bind(1, regencies).Bind(2, start).Bind(3, start + Days * MillisecondsOfDay).Bind(4, MillisecondsOfDay);
}
