namespace ChikaBot.Core.Pandawa;

/// <summary>One service as forms, chat and desk know it.</summary>
/// <param name="Documents">The papers, by purpose; the first is the usual one, the others hold in the cases that they name.</param>
/// <param name="Fields">In the order in which the form asks.</param>
/// <param name="Change">What its approval does.</param>
public sealed record ServiceEntry(PandawaService Service, IReadOnlyList<DocumentPurpose> Documents, IReadOnlyList<FieldSpec> Fields, ChangeKind Change)
{
    /// <summary>Someone who is a participant already is concerned.</summary>
    public bool NeedsParticipant => Fields.Any(spec => spec is { Field: FormField.Participant, Required: true });

    /// <summary>Null when the form does not have the field.</summary>
    public FieldSpec? Find(FormField field) => Fields.FirstOrDefault(spec => spec.Field == field);
}
