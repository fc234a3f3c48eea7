using System.Globalization;
using System.Net;

namespace ChikaBot.Simulator;

/// <summary>A talk at the simulator's terminal, as one user of one phone, until <c>/keluar</c> or the end of the input.</summary>
/// <param name="settle">After a message, how long to wait for silence before the next line is read; null where somebody types.</param>
internal sealed class SimulatorTalk(GraphDouble twin, string user, TextReader input, PhoneView view, TimeSpan? settle)
{
    private readonly string _run = Guid.NewGuid().ToString("N")[..12];
    private UserMessage? _last;
    private int _count;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        twin.Arrived = message =>
        {
            if (twin.Of(user) == twin.Of(message.To)) view.Message(message);
        };
        while (true)
        {
            view.Prompt();
            if (await input.ReadLineAsync(cancellationToken) is not { } line) return;
            var read = SimulatorInput.Read(line);
            if (read is SimulatorInput.Quit) return;
            await ObeyAsync(read, cancellationToken);
        }
    }

    private async Task ObeyAsync(SimulatorInput read, CancellationToken cancellationToken)
    {
        switch (read)
        {
            case SimulatorInput.Say say:
                await SendAsync(New(say.Content), cancellationToken);
                break;
            case SimulatorInput.Press press:
                await PressAsync(press.Key, cancellationToken);
                break;
            case SimulatorInput.Again when _last is null:
                view.Note("Nothing has been sent yet.");
                break;
            case SimulatorInput.Again:
                view.Note($"The same message once more: {_last.Id}");
                await SendAsync(_last, cancellationToken);
                break;
            case SimulatorInput.Fail fail:
                twin.Faults.Next(fail.Count, fail.Fault);
                view.Note($"The next {fail.Count} sends: {Words(fail.Fault)}.");
                break;
            case SimulatorInput.Recover:
                twin.Faults.Clear();
                view.Note("Sends work again.");
                break;
            case SimulatorInput.Status:
                view.Note(Counts());
                break;
            default:
                view.Note(SimulatorInput.Help);
                break;
        }
    }

    private async Task PressAsync(string key, CancellationToken cancellationToken)
    {
        var question = twin.Of(user).Messages.LastOrDefault(message => message.Options.Count > 0);
        var keys = question is null ? [] : Enumerable.Range(0, question.Options.Count).Select(question.Key).ToList();
        if (keys.IndexOf(key) is not (>= 0 and var at))
        {
            view.Note(question is null ? "There is nothing to press." : $"What can be pressed: {string.Join(' ', keys)}");
            return;
        }

        var press = new UserContent.Press(question!.OptionsKind, question.Options[at], question.Id);
        view.Note($"{press} id={press.Option.Id} title={press.Option.Title}");
        await SendAsync(New(press), cancellationToken);
    }

    private UserMessage New(UserContent content) => new(user, string.Create(CultureInfo.InvariantCulture, $"wamid.{_run}-{++_count}"), content);

    private async Task SendAsync(UserMessage message, CancellationToken cancellationToken)
    {
        _last = message;
        var heard = twin.Of(user).Messages.Count;
        try
        {
            var status = await twin.Webhooks.SendAsync(message, cancellationToken);
            if (status != HttpStatusCode.OK) view.Note($"The server answers {(int)status}: not taken. /ulang sends it again.");
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            view.Note("The server cannot be reached. /ulang sends it again.");
        }

        if (settle is not { } quiet) return;
        await twin.Of(user).HasAsync(heard + 1, quiet, cancellationToken);
        await twin.Of(user).QuietAsync(quiet, cancellationToken);
    }

    private static string Words(GraphFault fault) => fault switch
    {
        GraphFault.Refuse refuse => $"HTTP {refuse.Error.HttpStatus}, code {refuse.Error.Code} ({refuse.Error.Title})",
        GraphFault.Delay delay => $"answered {delay.By.TotalSeconds:0} s late",
        _ => "taken, and the answer lost",
    };

    private string Counts()
    {
        var reports = string.Join(", ", twin.Reports.Acknowledged.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
        return $"Arrived: {twin.Of(user).Messages.Count}. Refused: {twin.Refused.Count}. Read receipts: {twin.Receipts.Count}, with typing: {twin.Receipts.Count(receipt => receipt.Typing)}. "
            + $"Statuses that the server acknowledged: {(reports.Length == 0 ? "none" : reports)}.";
    }
}
