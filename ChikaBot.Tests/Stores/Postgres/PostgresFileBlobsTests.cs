using ChikaBot.Stores;
using ChikaBot.Tests.Files;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Postgres;

[TestFixture]
public sealed class PostgresFileBlobsTests : FileBlobsContract
{
    private readonly PostgresDatabase database = new();
    private OpenStore store = null!;

    [SetUp]
    public void Open()
    {
        database.Create();
        store = database.Open();
        Blobs = store.Services.GetRequiredService<IFileBlobs>();
    }

    [TearDown]
    public void Close()
    {
        store.Dispose();
        database.Destroy();
    }
}
