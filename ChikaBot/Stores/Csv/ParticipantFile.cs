namespace ChikaBot.Stores.Csv;

/// <summary>Opens participants files so that what can be wrong with a file comes as one kind of error.</summary>
internal static class ParticipantFile
{
    /// <exception cref="ParticipantFileException">There is no such file, or it may not be read.</exception>
    public static FileStream Open(FileInfo file)
    {
        try
        {
            return new FileStream(file.FullName, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.SequentialScan });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ParticipantFileException($"there is no file {file.Name}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ParticipantFileException($"the file {file.Name} may not be read");
        }
    }

    /// <summary>Bytes; 0 for a pipe.</summary>
    public static long Length(FileStream stream) => stream.CanSeek ? stream.Length : 0;

    public static long Position(FileStream stream) => stream.CanSeek ? stream.Position : 0;
}
