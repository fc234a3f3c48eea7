using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Running;
using ChikaBot.Scripts.Writing;

namespace ChikaBot.Channels.Console;

/// <summary>A talk at the terminal: reads lines, shows replies, until <c>:quit</c> or the end of the input.</summary>
/// <param name="recorder">Null when the talk is not recorded.</param>
internal sealed class ConsoleTalk(IChatDriver driver, TextReader input, ConsoleView view, TalkRecorder? recorder, bool allowReal)
{
    private const string User = "user";

    private readonly SentMessages _sent = new();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SendAsync(new ScriptInput.Joined(default, User), null, cancellationToken);
        while (true)
        {
            view.Prompt();
            if (await input.ReadLineAsync(cancellationToken) is not { } line) return;
            switch (ConsoleInput.Read(line, User))
            {
                case ConsoleInput.Quit:
                    return;
                case ConsoleInput.Hint hint:
                    view.Note(hint.Sentence);
                    break;
                case ConsoleInput.Send { Text: { } text } when recorder is not null && !allowReal && RealNik.IsIn(text):
                    view.Note("Not sent: that is the NIK of a real person, and this talk is recorded. Use a sample NIK (it begins with 99), or start with --allow-real.");
                    break;
                case ConsoleInput.Send send:
                    await SendAsync(send.Input, send.Text, cancellationToken);
                    break;
            }
        }
    }

    private async Task SendAsync(ScriptInput input, string? text, CancellationToken cancellationToken)
    {
        var content = InputContent.Of(input, new Dictionary<string, string>(), _sent.Heard(User), out var problem);
        if (problem is not null)
        {
            view.Note(problem);
            return;
        }

        try
        {
            var message = _sent.New(User, content);
            var turn = await driver.SendAsync(message, cancellationToken);
            _sent.Answered(message, turn.Replies);
            recorder?.Add(input, text, turn.Replies);
            foreach (var reply in turn.Replies) view.Reply(reply);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            view.Note($"The turn failed: {e.GetType().Name}: {e.Message}");
        }
    }
}
