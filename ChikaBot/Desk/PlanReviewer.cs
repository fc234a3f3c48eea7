using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Turns;

namespace ChikaBot.Desk;

/// <summary>Looks up whom a ticket concerns and works out what its approval would change, by the rules of the day.</summary>
public sealed class PlanReviewer(IParticipantDirectory directory, IParticipantHistories histories, ChangePlanner planner, RuleBook rules, Clocks clocks)
{
    private readonly EligibilityCalculator eligibility = new(rules);
    private readonly StatusCalculator statuses = new(rules);

    /// <param name="newCard">The card number that the master file has given to a new member; null when none was typed.</param>
    /// <exception cref="DirectoryUnavailableException">The participants cannot be read now.</exception>
    public async Task<PlanReview> ReviewAsync(Ticket ticket, CardNumber? newCard, CancellationToken cancellationToken)
    {
        var today = clocks.Conversation.GetUtcNow().JakartaDate();
        var participant = await ConcernedAsync(ticket, cancellationToken);
        var card = participant?.FamilyCard ?? (FamilyCardNumber.TryParse(Answer(ticket, FormField.FamilyCard), out var typed) ? typed : null);
        var family = card is null ? null : await directory.FamilyAsync(card, cancellationToken);
        if (family is { Members.Count: 0 }) family = null;
        var history = participant is null ? ParticipantHistory.None : await histories.FindAsync(participant.Nik, cancellationToken);
        var known = Nik.TryParse(Answer(ticket, FormField.NewNik), out var nik) && await directory.FindAsync(ParticipantKey.Of(nik), cancellationToken) is not null;

        var plan = planner.Plan(new PlanInput(ticket.Service, ticket.Answers, participant, family, history, known, newCard, today));
        return new PlanReview(
            participant,
            family,
            participant is null ? null : statuses.Compute(participant, today),
            participant is null ? null : eligibility.Compute(ticket.Service, participant, family!, history, today),
            plan);
    }

    private async Task<Participant?> ConcernedAsync(Ticket ticket, CancellationToken cancellationToken) =>
        ParticipantKey.Of(Answer(ticket, FormField.Participant) ?? "") is { } key ? await directory.FindAsync(key, cancellationToken) : null;

    private static string? Answer(Ticket ticket, FormField field) => ticket.Answers.GetValueOrDefault(field);
}
