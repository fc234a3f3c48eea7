using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Tests.Dialogs;

/// <summary>Complaints in a dictionary, filed by the turns' effects.</summary>
internal sealed class FakeComplaints : IComplaintLedger
{
    private readonly Dictionary<string, Complaint> complaints = [];

    public IReadOnlyCollection<Complaint> All => complaints.Values;

    public void Put(Complaint complaint) => complaints[complaint.Number] = complaint;

    public ValueTask<Complaint?> FindAsync(string number, CancellationToken cancellationToken) => ValueTask.FromResult(complaints.GetValueOrDefault(number));

    public ValueTask<int> CountOpenAsync(SenderKey sender, CancellationToken cancellationToken) =>
        ValueTask.FromResult(complaints.Values.Count(complaint => complaint.Sender == sender && complaint.State != ComplaintState.Closed));

    public void Apply(IEnumerable<TurnEffect> effects)
    {
        foreach (var effect in effects)
        {
            if (effect is TurnEffect.ComplaintFiled filed) Put(filed.Complaint);
            if (effect is TurnEffect.ComplaintFollowedUp followed)
                Put(complaints[followed.Number] with { State = followed.Settled ? ComplaintState.Closed : ComplaintState.Open });
            if (effect is TurnEffect.SenderErased erased)
                foreach (var number in complaints.Values.Where(complaint => complaint.Sender == erased.Sender).Select(complaint => complaint.Number).ToArray())
                    complaints.Remove(number);
        }
    }
}
