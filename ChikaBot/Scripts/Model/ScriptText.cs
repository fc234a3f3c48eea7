namespace ChikaBot.Scripts.Model;

/// <summary>Text of a script, line by line.</summary>
public sealed record ScriptText(IReadOnlyList<ScriptTextLine> Lines);

/// <param name="At">Where the line stands.</param>
/// <param name="Source">The line as written, without speaker and tags.</param>
public sealed record ScriptTextLine(SourceLine At, string Source, IReadOnlyList<TextPart> Parts);

/// <summary>A piece of a line.</summary>
public abstract record TextPart
{
    private TextPart()
    {
    }

    public sealed record Literal(string Value) : TextPart;

    /// <summary><c>{{any}}</c>: any text, also none, also several lines.</summary>
    public sealed record Any : TextPart;

    /// <summary><c>{{name:regex}}</c>: must match, and is kept under the name.</summary>
    public sealed record Capture(string Name, string Pattern) : TextPart;

    /// <summary><c>{{name}}</c>: what was captured before.</summary>
    public sealed record Use(string Name) : TextPart;
}
