using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Scripts.Model;

/// <summary>What a user sends.</summary>
public abstract record ScriptInput(SourceLine At, string User)
{
    /// <summary>Typed text; <c>{{name}}</c> in it stands for what was captured.</summary>
    public sealed record Text(SourceLine At, string User, ScriptText Value) : ScriptInput(At, User);

    /// <summary>A pressed option.</summary>
    /// <param name="Of">Which bot message it belongs to: 1 is the newest; null the newest that has options.</param>
    /// <param name="Raw">Sends the value although no such option was offered.</param>
    public sealed record Press(SourceLine At, string User, string Value, int? Of, bool Raw) : ScriptInput(At, User);

    public sealed record Media(SourceLine At, string User, NotTextKind Kind) : ScriptInput(At, User);

    /// <summary>The user opens the conversation and says nothing yet.</summary>
    public sealed record Joined(SourceLine At, string User) : ScriptInput(At, User);
}
