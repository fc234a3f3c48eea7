using System.Globalization;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Puts messages and directives together into steps: every input is followed by what the bot answers.</summary>
internal sealed class StepBuilder(ScriptHeader header)
{
    private readonly List<ScriptStep> _steps = [];
    private readonly List<ScriptInput> _inputs = [];
    private readonly List<ExpectedReply> _expected = [];
    private Delivery _delivery;
    private ScriptStep.Resend? _resend;
    private SourceLine _opened;
    private string _user = header.Users[0];
    private bool _anyInput;

    public static IReadOnlyList<ScriptStep> Build(ScriptHeader header, IReadOnlyList<Block> blocks)
    {
        var builder = new StepBuilder(header);
        foreach (var block in blocks) builder.Take(block);
        builder.Close();
        return builder._steps;
    }

    private int Wanted => _delivery == Delivery.Normal ? 1 : 2;

    private void Take(Block block)
    {
        if (block is Block.Directive directive) Directive(directive);
        else if (block is Block.Message message && IsBot(message.Speaker)) Bot(message);
        else User((Block.Message)block);
    }

    private bool IsBot(string speaker) =>
        speaker.Equals("bot", StringComparison.OrdinalIgnoreCase) || speaker.Equals(header.Bot, StringComparison.OrdinalIgnoreCase);

    private void User(Block.Message message)
    {
        if (message.To is not null) throw new ScriptFormatException(message.At, "a user speaks to the bot; leave the arrow out");
        if (_expected.Count > 0 || _resend is not null || (_delivery == Delivery.Normal && _inputs.Count > 0)) Close();
        if (_inputs.Count == Wanted) Unanswered();
        if (_inputs.Count == 0 && _delivery == Delivery.Normal) _opened = message.At;
        _user = Named(message.Speaker);
        _inputs.Add(MessageReader.Input(message, _user));
        _anyInput = true;
    }

    private void Bot(Block.Message message)
    {
        if (_inputs.Count == 0 && _resend is null)
        {
            if (_anyInput || _steps.Exists(step => step is ScriptStep.Turn))
                throw new ScriptFormatException(message.At, "what the bot says must follow the message that it answers");
            // As in chatdown, a bot that speaks first speaks to somebody who has just joined.
            _opened = message.At;
            _inputs.Add(new ScriptInput.Joined(message.At, _user));
            _anyInput = true;
        }
        else if (_inputs.Count > 0 && _inputs.Count < Wanted)
        {
            throw new ScriptFormatException(_opened, "two messages must follow, without a bot line between them");
        }

        var to = message.To is null ? _resend?.User ?? _user : Named(message.To);
        if (_inputs.Count > 0 && _inputs.TrueForAll(input => input.User != to))
            throw new ScriptFormatException(message.At, $"{to} has sent nothing here that could be answered");
        var expected = MessageReader.Expected(message, to);
        if (_expected.Exists(other => other.User == to && (other.IsNoReply || expected.IsNoReply)))
            throw new ScriptFormatException(message.At, "[NoReply] and a reply contradict each other");
        _expected.Add(expected);
    }

    private void Directive(Block.Directive directive)
    {
        Close();
        var (at, tag) = (directive.At, directive.Tag);
        if (tag.Name is not ("Clock" or "Resend")) TagValues.None(tag, at);
        switch (tag.Name)
        {
            case "Swap" or "Together":
                _delivery = tag.Name == "Swap" ? Delivery.Swapped : Delivery.Together;
                _opened = at;
                break;
            case "Resend":
                _resend = Resend(tag, at);
                _opened = at;
                break;
            default:
                _steps.Add(tag.Name switch
                {
                    "Restart" => new ScriptStep.Restart(at),
                    "StoreDown" => new ScriptStep.StoreSwitch(at, Down: true),
                    "StoreUp" => new ScriptStep.StoreSwitch(at, Down: false),
                    _ => Clock(tag, at),
                });
                break;
        }
    }

    private static ScriptStep Clock(Tag tag, SourceLine at) =>
        tag.Adds && TagValues.Duration(tag.Value!) is { } by ? new ScriptStep.AdvanceClock(at, by)
        : !tag.Adds && tag.Value is not null && TagValues.Instant(tag.Value) is { } instant ? new ScriptStep.SetClock(at, instant)
        : throw TagValues.Wrong(tag, at, "write [Clock=2026-03-05T09:00:00+07:00] or [Clock+=1d2h30m5s]");

    private ScriptStep.Resend Resend(Tag tag, SourceLine at)
    {
        var back = 1;
        var user = _user;
        foreach (var word in (tag.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("of=", StringComparison.Ordinal) && int.TryParse(word.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out back) && back > 0) continue;
            user = header.Users.FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase))
                ?? throw TagValues.Wrong(tag, at, "write [Resend], [Resend of=2] for the message before the newest, [Resend=Ani] for a user's");
        }

        return new ScriptStep.Resend(at, user, back, []);
    }

    private void Close()
    {
        if (_resend is not null) _steps.Add(_resend with { Expected = [.. _expected] });
        else if (_inputs.Count < Wanted && _delivery != Delivery.Normal) throw new ScriptFormatException(_opened, "two messages must follow, without a bot line between them");
        else if (_inputs.Count > 0) CloseTurn();
        _inputs.Clear();
        _expected.Clear();
        _resend = null;
        _delivery = Delivery.Normal;
    }

    private void CloseTurn()
    {
        if (_inputs.Exists(input => !_expected.Exists(expected => expected.User == input.User))) Unanswered();
        _steps.Add(new ScriptStep.Turn(_opened, _delivery, [.. _inputs], [.. _expected]));
    }

    private void Unanswered()
    {
        var input = _inputs.Find(input => !_expected.Exists(expected => expected.User == input.User)) ?? _inputs[0];
        throw new ScriptFormatException(input.At, $"nothing is said about the answer to {input.User}: write what the bot says, or bot: [NoReply]");
    }

    private string Named(string speaker) =>
        header.Users.FirstOrDefault(name => name.Equals(speaker, StringComparison.OrdinalIgnoreCase)) ?? _user;
}
