using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Lines that belong together.</summary>
internal abstract record Block(SourceLine At)
{
    public sealed record Directive(SourceLine At, Tag Tag) : Block(At);

    /// <param name="To">Whom the bot speaks to, when the script says so (<c>bot->Ani:</c>).</param>
    /// <param name="Lines">Without the speaker, without comments, without empty lines at both ends.</param>
    public sealed record Message(SourceLine At, string Speaker, string? To, IReadOnlyList<(SourceLine At, string Line)> Lines) : Block(At)
    {
        public int LastLine => Lines.Count == 0 ? At.Line : Lines[^1].At.Line;
    }
}
