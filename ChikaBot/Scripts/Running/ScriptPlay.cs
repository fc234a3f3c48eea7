using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Running;

/// <summary>One run of one script: what was sent, said and captured so far.</summary>
internal sealed class ScriptPlay(IChatDriver driver)
{
    private readonly SentMessages _sent = new();
    private readonly Dictionary<string, string> _captures = new(StringComparer.Ordinal);
    private readonly List<ScriptFailure> _failures = [];
    private readonly List<TurnRecord> _records = [];

    public IReadOnlyList<ScriptFailure> Failures => _failures;

    public IReadOnlyList<TurnRecord> Records => _records;

    public int Turns { get; private set; }

    /// <summary>Something threw: nothing behind it means anything.</summary>
    public bool Broken { get; private set; }

    public void Break(SourceLine at, string sentence)
    {
        Broken = true;
        _failures.Add(new ScriptFailure(at, sentence, []));
    }

    public async Task RunAsync(ScriptStep step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case ScriptStep.Turn turn:
                await TurnAsync(turn, cancellationToken);
                break;
            case ScriptStep.Resend resend:
                await ResendAsync(resend, cancellationToken);
                break;
            case ScriptStep.SetClock set:
                driver.SetClock(set.Instant);
                break;
            case ScriptStep.AdvanceClock advance:
                driver.AdvanceClock(advance.By);
                break;
            case ScriptStep.StoreSwitch store:
                driver.SetStoreDown(store.Down);
                break;
            case ScriptStep.Restart:
                await driver.RestartAsync(cancellationToken);
                break;
        }
    }

    private async Task TurnAsync(ScriptStep.Turn turn, CancellationToken cancellationToken)
    {
        var messages = new List<ChatMessage>();
        foreach (var input in turn.Inputs)
        {
            var content = InputContent.Of(input, _captures, _sent.Heard(input.User), out var problem);
            if (problem is not null)
            {
                Break(input.At, problem);
                return;
            }

            messages.Add(_sent.New(input.User, content) with { Expected = Expected(turn) });
        }

        if (turn.Delivery == Delivery.Swapped) messages.Reverse();
        var turns = turn.Delivery == Delivery.Together
            ? await Task.WhenAll(messages.Select(message => driver.SendAsync(message, cancellationToken).AsTask()))
            : await InOrderAsync(messages, cancellationToken);
        Turns += messages.Count;
        for (var i = 0; i < messages.Count; i++)
        {
            _sent.Answered(messages[i], turns[i].Replies);
            if (turns[i].Repeated == true) _failures.Add(new ScriptFailure(turn.At, "the bot took a new message for a repeated one", []));
        }

        foreach (var user in messages.Select(message => message.User).Distinct())
        {
            var replies = turns.Where((_, i) => messages[i].User == user).Select(answer => answer.Replies).ToList();
            var lastLine = turn.Inputs.Last(input => input.User == user).At;
            Compare(turn.Inputs.First(input => input.User == user).At, lastLine, user, turn.Expected, replies, turn.Delivery == Delivery.Together);
        }
    }

    /// <summary>Which of two messages a reply belongs to is not written in a script.</summary>
    private static int? Expected(ScriptStep.Turn turn) => turn.Inputs.Count == 1 ? turn.Expected.Count(reply => !reply.IsNoReply) : null;

    private async Task<ChatTurn[]> InOrderAsync(List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var turns = new List<ChatTurn>();
        foreach (var message in messages) turns.Add(await driver.SendAsync(message, cancellationToken));
        return [.. turns];
    }

    private async Task ResendAsync(ScriptStep.Resend resend, CancellationToken cancellationToken)
    {
        if (_sent.Earlier(resend.User, resend.Back) is not { } earlier)
        {
            Break(resend.At, $"{resend.User} has not sent that many messages");
            return;
        }

        var turn = await driver.SendAsync(earlier.Message, cancellationToken);
        Turns++;
        var repeated = ReplyMatcher.Match(ExactReplies.Of(resend.At, resend.User, driver.AnswersRepeats ? earlier.Replies : []), turn.Replies, _captures);
        if (turn.Repeated == false)
            _failures.Add(new ScriptFailure(resend.At, "the bot did not know the repeated message", []));
        else if (repeated.Any(match => match.Problem is not null))
            _failures.Add(new ScriptFailure(resend.At, driver.AnswersRepeats ? "the repeated message was not answered as the first time" : "the repeated message was answered", ReplyDiff.Rows(repeated)));
        if (resend.Expected.Count > 0 && driver.AnswersRepeats) Compare(resend.At, resend.At, resend.User, resend.Expected, [turn.Replies], eitherOrder: false);
    }

    private void Compare(SourceLine at, SourceLine behind, string user, IReadOnlyList<ExpectedReply> all, List<IReadOnlyList<ChatReply>> replies, bool eitherOrder)
    {
        var expected = all.Where(reply => reply.User == user).ToList();
        var known = new Dictionary<string, string>(_captures);
        var matches = ReplyMatcher.Match(expected, [.. replies.SelectMany(part => part)], known);
        foreach (var order in eitherOrder && matches.Any(match => match.Problem is not null) ? OtherOrders(replies) : [])
        {
            var captures = new Dictionary<string, string>(_captures);
            var other = ReplyMatcher.Match(expected, order, captures);
            if (other.Any(match => match.Problem is not null)) continue;
            (matches, known) = (other, captures);
            break;
        }

        foreach (var (name, value) in known) _captures[name] = value;
        _records.Add(new TurnRecord(at.File, behind.Line, user, expected, matches));
        if (matches.FirstOrDefault(match => match.Problem is not null) is { } first)
            _failures.Add(new ScriptFailure(first.Expected?.At ?? at, first.Problem!, ReplyDiff.Rows(matches)));
    }

    /// <summary>The replies to the second message first. Where one message seems to have got all, the way cannot tell them apart: any place may be the border.</summary>
    private static IEnumerable<IReadOnlyList<ChatReply>> OtherOrders(List<IReadOnlyList<ChatReply>> replies)
    {
        List<ChatReply> all = [.. replies.SelectMany(part => part)];
        return replies.Exists(part => part.Count == 0)
            ? Enumerable.Range(1, Math.Max(all.Count - 1, 0)).Select(border => all[border..].Concat(all[..border]).ToList())
            : [[.. Enumerable.Reverse(replies).SelectMany(part => part)]];
    }
}
