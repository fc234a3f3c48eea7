using System.Globalization;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Sql;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Postgres;

/// <summary>What a batch of participants costs when many came before it.</summary>
[TestFixture]
[Parallelizable]
internal sealed class PostgresImportTests : PostgresTest
{
    private const int Batch = 300;

    // Since the connection last told the server, which is once a second at most and never within a transaction.
    private const string TablesRead = "SELECT pg_stat_get_xact_numscans('participants'::regclass) + pg_stat_get_xact_numscans('participant_numbers'::regclass)";

    [Test]
    public async Task No_batch_reads_all_that_came_before()
    {
        using var store = Database.Open();
        var sql = store.Services.GetRequiredService<ISqlStore>();

        for (var batch = 0; batch < 3; batch++)
        {
            var participants = Participants(batch);
            var scans = await sql.WriteAsync(
                session =>
                {
                    var before = session.ReadNumber(TablesRead);
                    session.Participants.Save(participants);
                    return session.ReadNumber(TablesRead) - before;
                },
                default);
            Assert.That(scans, Is.Zero, $"batch {batch}");
        }

        Assert.That(await store.Writer.CountAsync(default), Is.EqualTo(3 * Batch));
    }

    private static Participant[] Participants(int batch) =>
    [
        .. Enumerable.Range(batch * Batch, Batch).Select(serial => Given.Participant(serial + 1, Digits($"{serial:D13}"), Digits($"99{serial / 4:D14}"))),
    ];

    private static string Digits(FormattableString digits) => digits.ToString(CultureInfo.InvariantCulture);
}
