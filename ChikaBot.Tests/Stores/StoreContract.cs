using NUnit.Framework;

namespace ChikaBot.Tests.Stores;

/// <summary>What every store's fixtures share: a fresh store for each test, which can be closed and opened again over the same data.</summary>
public abstract class StoreContract
{
    protected OpenStore Store { get; private set; } = null!;

    [SetUp]
    public void OpenFresh()
    {
        CreateEmpty();
        Store = Open();
    }

    [TearDown]
    public void Close()
    {
        Store.Dispose();
        Destroy();
    }

    protected void Reopen()
    {
        Store.Dispose();
        Store = Open();
    }

    /// <summary>Makes room for the data of one test.</summary>
    protected abstract void CreateEmpty();

    protected abstract OpenStore Open();

    protected abstract void Destroy();
}
