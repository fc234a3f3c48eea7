namespace ChikaBot.Tests;

/// <summary>The folder that holds ChikaBot.sln, found from the folder of the tests upwards.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ChikaBot.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds ChikaBot.sln.");
    }
}
