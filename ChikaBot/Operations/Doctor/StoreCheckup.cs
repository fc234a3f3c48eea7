using System.Globalization;
using ChikaBot.Operations.Health;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Operations.Doctor;

/// <summary>The store: it opens, is of this program, can be written, and its replies leave.</summary>
internal sealed class StoreCheckup(IStoreDoctor store, HealthOptions health, Clocks clocks) : ICheckup
{
    public string Name => "store";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var found = await store.ExamineAsync(cancellationToken);
        return [Of(found), .. Outbox(found), .. DeadLetters(found)];
    }

    private Finding Of(StoreExamination found)
    {
        var code = found.Code is null ? "" : $" ({found.Code})";
        return found.Condition switch
        {
            StoreCondition.Works => Finding.Ok(Name, string.Create(CultureInfo.InvariantCulture, $"{store.Describe()}: schema {found.Schema}{Size(found)}, reads and writes")),
            StoreCondition.Missing => Finding.Warning(Name, $"{store.Describe()}: nothing is there yet", "the first start makes it; if there should be data, look at Chika:DataDirectory and Chika:Store:ConnectionString"),
            StoreCondition.Older => Finding.Warning(Name, $"{store.Describe()}: schema {found.Schema}, this program has {found.NewestSchema}", "copy the data first: the next start brings it up to date, and older programs do not open it then"),
            StoreCondition.Newer => Finding.Fault(Name, $"{store.Describe()}: schema {found.Schema}, this program knows {found.NewestSchema}", "start the newer program, or restore the copy that was made before"),
            StoreCondition.NotWritable => Finding.Fault(Name, $"{store.Describe()}: it cannot be written now{code}", "look at the disk, the file's owner and other programs that have it open"),
            _ => Finding.Fault(Name, $"{store.Describe()}: it cannot be read{code}", "look at the file's owner and whether it is a database at all; a copy can be restored"),
        };
    }

    private IEnumerable<Finding> Outbox(StoreExamination found)
    {
        if (found.Outbox is not { } outbox) yield break;
        var overdue = outbox.OldestDueAt is { } due ? clocks.System.GetUtcNow() - due : TimeSpan.Zero;
        var says = string.Create(CultureInfo.InvariantCulture, $"{outbox.Waiting} replies wait, the oldest has been due for {(long)Math.Max(0, overdue.TotalSeconds)} s");
        const string todo = "a running server sends what is due: see whether one runs, and /health/ready for the gateway";
        yield return overdue >= health.OutboxUnhealthyAfter ? Finding.Fault("outbox", says, todo)
            : overdue >= health.OutboxDegradedAfter ? Finding.Warning("outbox", says, todo)
            : Finding.Ok("outbox", says);
    }

    private static IEnumerable<Finding> DeadLetters(StoreExamination found)
    {
        if (found.DeadLetters is not { } letters) yield break;
        yield return letters == 0
            ? Finding.Ok("dead-letters", "none")
            : Finding.Warning("dead-letters", string.Create(CultureInfo.InvariantCulture, $"{letters} replies or turns were given up"), "their reasons stand in the log and in the table dead_letters; retention deletes them after a while");
    }

    private static string Size(StoreExamination found) => found.Bytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $", {bytes / 1024.0 / 1024:N1} MiB") : "";
}
