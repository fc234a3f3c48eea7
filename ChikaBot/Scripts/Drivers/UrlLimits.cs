using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Drivers;

/// <summary>What cannot be done to a server from outside.</summary>
internal static class UrlLimits
{
    /// <returns>Why the script cannot be played; null when it can.</returns>
    public static string? Of(ChatScript script, ServerPromises promises)
    {
        var header = script.Header;
        if (header.Participants is not null) return "participants= needs a store of its own";
        if (header.Samples && !promises.SameSamples) return "samples= needs a store of its own; --assume-samples says that the server has them";
        if (header.Clock is not null && !promises.SameClock) return "clock= cannot be set over HTTP; --assume-clock says that the server's stands there";
        return script.Steps.Select(Directive).FirstOrDefault(reason => reason is not null);
    }

    private static string? Directive(ScriptStep step) => step switch
    {
        ScriptStep.SetClock or ScriptStep.AdvanceClock => $"{step.At}: [Clock] cannot be moved over HTTP",
        ScriptStep.Restart => $"{step.At}: [Restart] cannot be done over HTTP",
        ScriptStep.StoreSwitch => $"{step.At}: [StoreDown] and [StoreUp] cannot be done over HTTP",
        _ => null,
    };
}
