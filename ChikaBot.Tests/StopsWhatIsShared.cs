using ChikaBot.Tests.Stores.Postgres;
using ChikaBot.Tests.Web;
using NUnit.Framework;

namespace ChikaBot.Tests;

/// <summary>Ends the PostgreSQL server and the browsers of the run, if tests have started them. It stands in the namespace of all tests, so it comes after the last of them.</summary>
[SetUpFixture]
public sealed class StopsWhatIsShared
{
    [OneTimeTearDown]
    public async Task Stop()
    {
        PostgresCluster.StopShared();
        await SharedBrowser.CloseAsync();
    }
}
