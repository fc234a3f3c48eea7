namespace ChikaBot.Tests.Scripts;

/// <summary>Finds files of the source tree from wherever the tests run.</summary>
internal static class Repository
{
    public static string Path(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ChikaBot.sln"))) folder = folder.Parent;
        return System.IO.Path.Combine([folder?.FullName ?? throw new DirectoryNotFoundException("ChikaBot.sln is in no folder above the tests"), .. parts]);
    }
}
