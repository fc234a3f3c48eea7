using System.Globalization;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>One thing that keeps a form from being taken.</summary>
/// <param name="Field">Where it is to be put right; null for the papers and for the whole.</param>
internal sealed record FormGap(FormField? Field, FormFault Fault);

/// <param name="Gaps">In the order of the form; empty when it is whole.</param>
/// <param name="Nik">Of the one concerned; null while a gap keeps it unknown.</param>
internal sealed record FormVerdict(IReadOnlyList<FormGap> Gaps, Nik? Nik)
{
    public override string ToString() => $"{Gaps.Count} gaps";
}

/// <summary>Says whether a draft is whole and its service open, by the rules of the day. Safe for many threads.</summary>
internal sealed class FormCheck(FlowServices services, Clocks clocks)
{
    /// <exception cref="DirectoryUnavailableException">The participants cannot be read now.</exception>
    public async ValueTask<FormVerdict> CheckAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var entry = ServiceCatalogue.For(ticket.Service);
        var answers = ticket.Answers;
        var participant = await FindAsync(answers.GetValueOrDefault(FormField.Participant), cancellationToken);
        var gaps = new List<FormGap>();
        foreach (var spec in entry.Fields)
            if (await OfFieldAsync(spec, answers, participant, cancellationToken) is { } fault)
                gaps.Add(new FormGap(spec.Field, fault));
        if (ticket.Service == PandawaService.DataChange && entry.Fields.All(spec => spec.Field == FormField.Participant || !answers.ContainsKey(spec.Field)))
            gaps.Add(new FormGap(FormField.CorrectedName, new FormFault.NothingToChange()));
        if (gaps.Count == 0) gaps.AddRange(await OfRulesAsync(ticket, participant, cancellationToken));
        gaps.AddRange(FormPapers.Of(ticket.Service, answers)
            .Where(paper => paper.Required && !ticket.Files.Any(file => paper.Need.AnyOf.Contains(file.Document)))
            .Select(paper => new FormGap(null, new FormFault.PaperMissing(paper.Need))));
        var nik = entry.NeedsParticipant ? participant?.Nik : Nik.TryParse(answers.GetValueOrDefault(FormField.NewNik), out var added) ? added : null;
        return new FormVerdict(gaps, nik);
    }

    private async ValueTask<FormFault?> OfFieldAsync(FieldSpec spec, IReadOnlyDictionary<FormField, string> answers, Participant? participant, CancellationToken cancellationToken)
    {
        if (!answers.TryGetValue(spec.Field, out var value)) return spec.Required ? new FormFault.Missing() : null;
        return spec.Field switch
        {
            FormField.Participant => participant is null ? new FormFault.NoMatch() : null,
            FormField.NewNik or FormField.CorrectedNik when value == answers.GetValueOrDefault(FormField.FamilyCard) => new FormFault.SameNumber(),
            // Somebody may have registered it since it was typed.
            FormField.NewNik or FormField.CorrectedNik => await FindAsync(value, cancellationToken) is null ? null : new FormFault.Registered(),
            FormField.OtherParticipant => await FindAsync(value, cancellationToken) is not { } other ? new FormFault.Unknown() : other.Nik == participant?.Nik ? new FormFault.SameNumber() : null,
            FormField.FamilyCard when participant is not null && participant.FamilyCard.Digits != value => new FormFault.OtherFamily(),
            FormField.DeathDate when participant is not null && DateOf(value) < participant.BirthDate.Value => new FormFault.BeforeBirth(),
            _ => null,
        };
    }

    private async ValueTask<IEnumerable<FormGap>> OfRulesAsync(Ticket ticket, Participant? participant, CancellationToken cancellationToken)
    {
        var today = clocks.Conversation.GetUtcNow().JakartaDate();
        var gaps = new List<FormGap>();
        if (participant is not null)
        {
            var family = await services.Directory.FamilyAsync(participant.FamilyCard, cancellationToken);
            var history = await services.Histories.FindAsync(participant.Nik, cancellationToken);
            Add(FormField.Participant, services.Eligibility.Compute(ticket.Service, participant, family, history, today));
            if (ticket.Service == PandawaService.Reactivation && gaps.Count == 0)
                Add(FormField.Way, services.Eligibility.OfWay(Enum.Parse<ReactivationWay>(ticket.Answers[FormField.Way]), participant, today));
        }

        if (ticket.Service == PandawaService.Newborn) Add(FormField.BirthDate, services.Eligibility.OfNewborn(DateOf(ticket.Answers[FormField.BirthDate]), today));
        return gaps;

        void Add(FormField field, Eligibility eligibility)
        {
            if (!eligibility.IsEligible) gaps.Add(new FormGap(field, new FormFault.NotOpen(eligibility)));
        }
    }

    private async ValueTask<Participant?> FindAsync(string? digits, CancellationToken cancellationToken) =>
        digits is not null && ParticipantKey.Of(digits) is { } key ? await services.Directory.FindAsync(key, cancellationToken) : null;

    private static DateOnly DateOf(string value) => DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture);
}
