using ChikaBot.Stores.Sqlite.Native;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores;

public sealed class ShortSleepsTests
{
    [Test]
    public void SQLite_waits_with_our_sleep_and_not_for_whole_seconds()
    {
        var folder = Directory.CreateTempSubdirectory("chika-sleep-");
        try
        {
            var path = Path.Combine(folder.FullName, "locked.db");
            using var holder = new Connection(path, readOnly: false);
            using var waiter = new Connection(path, readOnly: false);
            holder.Execute("CREATE TABLE t (x); BEGIN IMMEDIATE");
            // Its busy handler counts in seconds in this build; the waits of the write-ahead log, which hurt, are of microseconds.
            waiter.Execute("PRAGMA busy_timeout=1001");
            var before = ShortSleeps.Count;

            Assert.That(() => waiter.Execute("BEGIN IMMEDIATE"), Throws.InstanceOf<SqliteException>());

            Assert.That(ShortSleeps.Count, Is.GreaterThan(before));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
