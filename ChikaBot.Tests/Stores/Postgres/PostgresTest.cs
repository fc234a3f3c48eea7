using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Postgres;

/// <summary>Has an empty database of its own for each test.</summary>
internal abstract class PostgresTest
{
    protected PostgresDatabase Database { get; } = new();

    [SetUp]
    public void Create() => Database.Create();

    [TearDown]
    public void Destroy() => Database.Destroy();
}
