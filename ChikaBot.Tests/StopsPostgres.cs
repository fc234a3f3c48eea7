using ChikaBot.Tests.Stores.Postgres;
using NUnit.Framework;

namespace ChikaBot.Tests;

/// <summary>Ends the PostgreSQL server of the run, if a test has started it. It stands in the namespace of all tests, so it comes after the last of them.</summary>
[SetUpFixture]
public sealed class StopsPostgres
{
    [OneTimeTearDown]
    public void Stop() => PostgresCluster.StopShared();
}
