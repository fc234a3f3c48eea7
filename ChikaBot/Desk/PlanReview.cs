using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Sql;

namespace ChikaBot.Desk;

/// <summary>What is known of a ticket's participant, and what an approval would do now. Prints nothing that identifies.</summary>
/// <param name="Participant">As the store has them; null when it has none.</param>
/// <param name="Family">Null when there is none.</param>
/// <param name="Status">Of the participant; null without one.</param>
/// <param name="Eligibility">Whether the service is open to the participant; null without one.</param>
public sealed record PlanReview(Participant? Participant, Family? Family, MembershipStatus? Status, Eligibility? Eligibility, ChangePlan Plan)
{
    public bool CanBeApproved => Plan.Problem is null;

    /// <summary>The same for the same changes from the same days: what was shown is what is confirmed.</summary>
    /// <param name="version">The ticket's.</param>
    public string Digest(long version)
    {
        var text = new StringBuilder().Append(version).Append(Plan.AwaitsClass);
        foreach (var change in Plan.Changes) text.Append('\n').Append(JsonSerializer.Serialize(ChangeRow.Of(change), TicketJson.Default.StoredChange));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public override string ToString() => $"review of {Plan.Changes.Count} changes";
}
