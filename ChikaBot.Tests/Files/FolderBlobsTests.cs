using ChikaBot.Files;
using NUnit.Framework;

namespace ChikaBot.Tests.Files;

[TestFixture]
public sealed class FolderBlobsTests : FileBlobsContract
{
    private string folder = "";

    [SetUp]
    public void Make()
    {
        folder = Directory.CreateTempSubdirectory("chika-blobs-").FullName;
        Blobs = new FolderBlobs(folder);
    }

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);
}
