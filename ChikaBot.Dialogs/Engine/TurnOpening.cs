using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <summary>The turn's beginning: what silence or an update of the program has ended is wiped, and said.</summary>
internal sealed class TurnOpening(FlowCatalogue catalogue, MainMenu menu, FlowServices services, ConversationOptions options)
{
    /// <param name="before">Null when the stored conversation is of no use to this version of the program.</param>
    public Turn Open(Snapshot? before, IncomingMessage message, DateTimeOffset now)
    {
        var text = message.Content switch
        {
            MessageContent.Text(var typed) => PlainText.Clean(typed),
            MessageContent.OptionPress(var value, _) => PlainText.Clean(value),
            _ => "",
        };
        if (before is null || (before.Flow is not null && !catalogue.Knows(before.Flow, before.Step)))
        {
            var fresh = new Turn(Snapshot.New with { Language = before?.Language ?? Language.Indonesian, Turn = before?.Turn ?? 1 }, message, text, now, services) { Lost = true, Menu = menu, Silence = options.Silence };
            fresh.Notice(EngineTexts.Lost(fresh.Language));
            return fresh;
        }

        var silent = before.LastMessageAt is { } last && now - last >= options.Silence;
        if (!silent || (before.Flow is null && before.Identity is null)) return new Turn(before, message, text, now, services) { Menu = menu, Silence = options.Silence };
        var wiped = new Turn(before with { Flow = null, Step = null, Slots = null, Identity = null, Prompt = null, Misses = 0 }, message, text, now, services) { BeginsAgain = before.Flow is not null, Menu = menu, Silence = options.Silence };
        wiped.Notice(EngineTexts.Silence(wiped.Language, options.Silence, before.Identity is not null));
        return wiped;
    }
}
