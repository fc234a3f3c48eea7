using System.Globalization;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>What was read from a posted page.</summary>
/// <param name="Answers">Those that are right, each in the form of its kind; they take the place of the earlier ones.</param>
/// <param name="Faults">By field.</param>
/// <param name="ProvedBy">What is wrong with the birth date beside the participant's number; null when nothing is, or it was not needed.</param>
internal sealed record DraftReading(IReadOnlyDictionary<FormField, string> Answers, IReadOnlyDictionary<FormField, FormFault> Faults, FormFault? ProvedBy)
{
    public bool IsFaulty => Faults.Count > 0 || ProvedBy is not null;

    public override string ToString() => $"{Answers.Count} answers, {Faults.Count} faults";
}

/// <summary>
/// Reads the fields of a form. The participant's number becomes an answer only together with the birth date that fits: an answer in
/// <see cref="FormField.Participant"/> is proved. Safe for many threads.
/// </summary>
internal sealed class FormDraft(ParticipantChecks checks, IPlaces places, Clocks clocks)
{
    /// <param name="typed">What stands in a field; null for nothing.</param>
    /// <param name="provedBy">The birth date typed beside the participant's number.</param>
    /// <exception cref="DirectoryUnavailableException">The participants cannot be read now.</exception>
    public async ValueTask<DraftReading> ReadAsync(Ticket ticket, Func<FormField, string?> typed, string? provedBy, CancellationToken cancellationToken)
    {
        var reader = new FieldReader(clocks.Conversation.GetUtcNow().JakartaDate(), places.Facilities(ticket.RegencyCode));
        var answers = new Dictionary<FormField, string>();
        var faults = new Dictionary<FormField, FormFault>();
        FormFault? unproved = null;
        var entry = ServiceCatalogue.For(ticket.Service);
        // The participant's number comes first: the others are looked up beside one who was proved.
        foreach (var spec in entry.Fields)
        {
            var answer = reader.Read(spec, typed(spec.Field));
            if (spec.Field == FormField.Participant) (answer, unproved) = await ProvedAsync(ticket, answer, reader.Read(BirthDateOf(spec), provedBy), cancellationToken);
            else answer = await CheckedAsync(ticket, spec, answer, !entry.NeedsParticipant, answers.GetValueOrDefault(FormField.Participant), cancellationToken);
            if (answer.Value is { } value) answers[spec.Field] = value;
            if (answer.Fault is { } fault) faults[spec.Field] = fault;
        }

        return new DraftReading(answers, faults, unproved);
    }

    private async ValueTask<(FieldAnswer Number, FormFault? BirthDate)> ProvedAsync(Ticket ticket, FieldAnswer number, FieldAnswer born, CancellationToken cancellationToken)
    {
        if (number.Value is not { } digits || digits == ticket.Answers.GetValueOrDefault(FormField.Participant)) return (number, null);
        if (born.Value is not { } day) return (FieldAnswer.Empty, born.Fault ?? new FormFault.Missing());
        var fault = await checks.ProveAsync(ParticipantKey.Of(digits)!, DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture), ticket.Sender, cancellationToken);
        return (fault is null ? number : FieldAnswer.Wrong(fault), null);
    }

    /// <summary>Only what is new is looked up: the same answer sent again is no new try.</summary>
    /// <param name="isFree">The service is about nobody who is registered.</param>
    /// <param name="proved">The number of the one who was proved; null while nobody is.</param>
    private async ValueTask<FieldAnswer> CheckedAsync(Ticket ticket, FieldSpec spec, FieldAnswer answer, bool isFree, string? proved, CancellationToken cancellationToken)
    {
        if (answer.Value is not { } value) return answer;
        var isKept = value == ticket.Answers.GetValueOrDefault(spec.Field);
        FormFault? fault = null;
        if (spec.Field == FormField.FamilyCard)
        {
            // One that was kept beside nobody, or somebody else, is as good as new.
            if (proved is not null && !(isKept && proved == ticket.Answers.GetValueOrDefault(FormField.Participant)))
                fault = await checks.MustBeFamilyAsync(ParticipantKey.Of(proved)!, value, ticket.Sender, cancellationToken);
        }
        else if (spec.Check != FieldCheck.None && !isKept)
        {
            if (proved is null && !isFree) return FieldAnswer.Wrong(new FormFault.ParticipantFirst());
            var key = ParticipantKey.Of(value)!;
            fault = spec.Check == FieldCheck.InStore
                ? await checks.MustExistAsync(key, ticket.Sender, cancellationToken)
                : await checks.MustBeNewAsync(key, ticket.Sender, cancellationToken);
        }

        return fault is null ? answer : FieldAnswer.Wrong(fault);
    }

    private static FieldSpec BirthDateOf(FieldSpec number) => number with { Field = FormField.BirthDate, Kind = FieldKind.Date };
}
