using System.Globalization;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Writing;

/// <summary>Writes a talk down as a script. Nothing is masked: what must not be written down is refused.</summary>
internal sealed class TalkRecorder(ScriptHeader header)
{
    private readonly List<string> _lines = [];
    private readonly string[] _speakers = [.. header.Users, header.Bot, "user", "bot"];

    /// <summary>Whether a NIK of a real person was said; such a talk is written only when that is allowed.</summary>
    public bool HoldsRealNik { get; private set; }

    /// <param name="text">What was typed; null for anything but text.</param>
    public void Add(ScriptInput input, string? text, IReadOnlyList<ChatReply> replies)
    {
        HoldsRealNik |= replies.Any(reply => RealNik.IsIn(reply.Text)) || (text is not null && RealNik.IsIn(text));
        _lines.Add("");
        Say(input.User, input switch
        {
            ScriptInput.Text when string.IsNullOrEmpty(text) => ["[Empty]"],
            ScriptInput.Text => ScriptWriter.Text(text, _speakers),
            ScriptInput.Press press => [$"[Press={ScriptWriter.TagPart(press.Value)}{(press.Of is { } of ? string.Create(CultureInfo.InvariantCulture, $" of={of}") : "")}{(press.Raw ? " raw" : "")}]"],
            ScriptInput.Media media => [$"[{media.Kind}]"],
            _ => ["[Joined]"],
        });
        if (replies.Count == 0) Say(header.Bot, ["[NoReply]"]);
        foreach (var reply in replies)
        {
            Say(header.Bot, reply.Text.Length == 0 ? [ScriptWriter.Attached(reply.Attachments)] : ScriptWriter.Text(reply.Text, _speakers));
            if (reply.Options.Count > 0) _lines.Add(ScriptWriter.Options(reply.Options));
            if (reply.Attachments.Count > 0 && reply.Text.Length > 0) _lines.Add(ScriptWriter.Attached(reply.Attachments));
        }
    }

    public string Script() => string.Join('\n', [.. Header(), .. _lines, ""]);

    private IEnumerable<string> Header()
    {
        yield return $"user={string.Join(',', header.Users)}";
        yield return $"bot={header.Bot}";
        if (header.Participants is not null) yield return $"participants={header.Participants}";
        if (header.Samples) yield return "samples=on";
        if (header.Clock is { } clock) yield return $"clock={clock.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}";
    }

    private void Say(string speaker, IReadOnlyList<string> lines)
    {
        _lines.Add($"{speaker}: {lines[0]}");
        _lines.AddRange(lines.Skip(1));
    }
}
