using System.Globalization;
using ChikaBot.Core.Participants;
using ChikaBot.Stores;
using ChikaBot.Stores.Sqlite;
using ChikaBot.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ChikaBot.Tests.Server.Faults;

/// <summary>Participants of whom no two have a name or a birth date in common, so that a bill says whom and which step it belongs to.</summary>
internal static class FaultPeople
{
    public static Participant Of(int user, int bill)
    {
        var serial = user * GatewayUser.Bills + bill;
        return Given.Participant(
            serial,
            string.Create(CultureInfo.InvariantCulture, $"0009{serial:D9}"),
            string.Create(CultureInfo.InvariantCulture, $"990299150119{serial:D4}"),
            birth: new DateOnly(1950, 1, 1).AddDays(17 * serial).ToString("O", CultureInfo.InvariantCulture),
            name: $"Ba{Letter(serial / 676)}{Letter(serial / 26)}{Letter(serial)}ti Contohwan");
    }

    public static IEnumerable<Participant> Of(int user) => Enumerable.Range(0, GatewayUser.Bills).Select(bill => Of(user, bill));

    /// <summary>Beside the running server.</summary>
    public static async Task ImportAsync(string dataDirectory, int users)
    {
        await using var services = new ServiceCollection().AddSqliteStore(dataDirectory, options => options.Server = false).BuildServiceProvider();
        await services.GetRequiredService<IParticipantWriter>().UpsertAsync([.. Enumerable.Range(0, users).SelectMany(Of)], CancellationToken.None);
    }

    private static char Letter(int number) => (char)('a' + number % 26);
}
