using System.CommandLine;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary>
/// <c>complaints list|answer|close</c>: the officers' side at the terminal, as long as there is no desk. May run while the server does,
/// which sends the answers. Exit code 0: done; 1: no such complaint, or it is closed; 2: the answer does not fit.
/// </summary>
public static class ComplaintsCommand
{
    public const int Refused = 1;
    public const int Unusable = 2;

    private const int MostListed = 10_000;

    /// <param name="open">Opens the store; disposed afterwards if it can be.</param>
    /// <param name="clock">Real time: when an answer was given.</param>
    public static Command Create(Func<CancellationToken, ValueTask<IComplaintStore>> open, TimeProvider clock, IAnsiConsole console)
    {
        var run = new ComplaintsCommandRun(open, clock, new CommandOutput(console));
        return new Command("complaints", "Read and answer participants' complaints.") { List(run), Answer(run), Close(run) };
    }

    private static Command List(ComplaintsCommandRun run)
    {
        var state = new Option<ComplaintState?>("--state") { Description = "Only those that are open, answered or closed." };
        var max = new Option<int>("--max") { Description = "How many at most, the oldest first.", DefaultValueFactory = _ => 50 };
        max.AcceptOnly(1, MostListed);
        var command = new Command("list", "Show complaints with what was said: they hold personal data.") { state, max };
        command.SetAction((parsed, cancellationToken) => run.ListAsync(parsed.GetValue(state), parsed.GetValue(max), cancellationToken));
        return command;
    }

    private static Command Answer(ComplaintsCommandRun run)
    {
        var number = new Argument<string>("number") { Description = "As in ADU-20260305-7K2Q." };
        var text = new Argument<string>("text") { Description = "The answer, in the language of the complaint." };
        var command = new Command("answer", "Answer a complaint: the answer is sent to the conversation where it has an address, and shown there on request.") { number, text };
        command.SetAction((parsed, cancellationToken) => run.AnswerAsync(parsed.GetRequiredValue(number), parsed.GetRequiredValue(text), cancellationToken));
        return command;
    }

    private static Command Close(ComplaintsCommandRun run)
    {
        var number = new Argument<string>("number") { Description = "As in ADU-20260305-7K2Q." };
        var command = new Command("close", "Close a complaint: nobody is asked about it any more.") { number };
        command.SetAction((parsed, cancellationToken) => run.CloseAsync(parsed.GetRequiredValue(number), cancellationToken));
        return command;
    }
}
