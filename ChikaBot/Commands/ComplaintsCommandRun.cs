using System.Text.Json;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Commands;

/// <summary>One run of <see cref="ComplaintsCommand"/>.</summary>
internal sealed class ComplaintsCommandRun(Func<CancellationToken, ValueTask<IComplaintStore>> open, TimeProvider clock, CommandOutput output)
{
    public Task<int> ListAsync(ComplaintState? state, int max, CancellationToken cancellationToken) => RunAsync(
        async store =>
        {
            var complaints = await store.ListAsync(state, max, cancellationToken);
            foreach (var complaint in complaints) Show(complaint);
            output.Line($"{complaints.Count} complaints");
            return 0;
        },
        cancellationToken);

    public Task<int> AnswerAsync(string typed, string text, CancellationToken cancellationToken) => RunAsync(
        async store =>
        {
            if (ComplaintAnswer.Fit(text) is not { } answer)
            {
                output.Line($"complaints: an answer has 1 to {ComplaintAnswer.MaxCharacters} characters in at most {ComplaintAnswer.MaxLines} lines.");
                return ComplaintsCommand.Unusable;
            }

            if (ComplaintNumber.Read(typed) is not { } number || await store.FindAsync(number, cancellationToken) is not { } complaint) return NotFound();
            var reply = JsonSerializer.SerializeToUtf8Bytes(ComplaintAnswer.Of(complaint, answer), ReplyJson.Default.Reply);
            var (step, sent) = await store.AnswerAsync(number, answer, reply, clock.GetUtcNow(), cancellationToken);
            if (step != ComplaintStep.Done) return Refuse(step);
            output.Line($"{number}: answered; {(sent ? "the running server sends it to the conversation" : "the conversation has no address, so the answer is shown when its owner asks for it")}.");
            return 0;
        },
        cancellationToken);

    public Task<int> CloseAsync(string typed, CancellationToken cancellationToken) => RunAsync(
        async store =>
        {
            if (ComplaintNumber.Read(typed) is not { } number) return NotFound();
            var step = await store.CloseAsync(number, cancellationToken);
            if (step != ComplaintStep.Done) return Refuse(step);
            output.Line($"{number}: closed.");
            return 0;
        },
        cancellationToken);

    private async Task<int> RunAsync(Func<IComplaintStore, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            var store = await open(cancellationToken);
            await using var owned = store as IAsyncDisposable;
            return await work(store);
        }
        catch (StoreUnavailableException)
        {
            output.Line($"complaints: the store cannot be used now; nothing was changed.");
            return ComplaintsCommand.Refused;
        }
    }

    private void Show(Complaint complaint)
    {
        output.Line($"{complaint.Number}  {complaint.State}  {complaint.FiledAt.JakartaDate():yyyy-MM-dd}  {complaint.Category}  {complaint.Language}");
        output.Line($"  {complaint.Matter}");
        if (complaint.Answer is { } answer) output.Line($"  Answer: {answer}");
    }

    private int Refuse(ComplaintStep step)
    {
        if (step == ComplaintStep.NotFound) return NotFound();
        output.Line($"complaints: it is closed already; nothing was changed.");
        return ComplaintsCommand.Refused;
    }

    private int NotFound()
    {
        output.Line($"complaints: there is no complaint of that number.");
        return ComplaintsCommand.Refused;
    }
}
