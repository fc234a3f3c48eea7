using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Scripts.Drivers;

/// <summary>A whole bot in this process: store, turn runner and engine over one directory.</summary>
public interface IScriptHost : IAsyncDisposable
{
    ITurnRunner Turns { get; }

    /// <summary>While true, the participants cannot be read: every look-up throws <c>DirectoryUnavailableException</c>.</summary>
    bool StoreDown { get; set; }
}

/// <summary>How to build a host.</summary>
/// <param name="Script">Which script it serves; for reports that collect over a whole suite.</param>
/// <param name="DataDirectory">Where the store lives: exists, is the script's own, and is used again after a restart.</param>
/// <param name="Samples">Load the sample participants.</param>
/// <param name="Participants">Full path of a participant file (CSV) to load, or null.</param>
/// <param name="Clock">The clock of conversations and rules; the script moves it.</param>
public sealed record ScriptHostOptions(string Script, string DataDirectory, bool Samples, string? Participants, TimeProvider Clock)
{
    /// <summary>Told of every move of the flows; null for nobody.</summary>
    public IFlowObserver? Observer { get; init; }
}
