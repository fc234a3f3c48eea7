using ChikaBot.Core.Pandawa;

namespace ChikaBot.Web.Pandawa;

/// <param name="Value">What is sent.</param>
internal sealed record FieldOption(string Value, string Text);

/// <summary>One field as a component shows it.</summary>
/// <param name="Name">Of the input; its id is <c>f-</c> before it.</param>
/// <param name="Text">What stands in it: typed or kept.</param>
/// <param name="Fault">Null when nothing is wrong.</param>
/// <param name="Options">Empty for what is typed.</param>
internal sealed record FieldView(string Name, FieldKind Kind, bool Required, int MaxLength, string Label, string? Tip, string Text, string? Fault, IReadOnlyList<FieldOption> Options)
{
    private const int LongestSelect = 60;

    // Blanks, dots and words around a number are understood.
    private const int RoomForSpelling = 64;

    public string Id => "f-" + Name;

    public string? DescribedBy => (Tip, Fault) switch
    {
        (null, null) => null,
        (_, null) => Id + "-tip",
        (null, _) => Id + "-wrong",
        _ => $"{Id}-wrong {Id}-tip",
    };

    public int InputLength => Kind is FieldKind.Text or FieldKind.Facility ? MaxLength : RoomForSpelling;

    /// <summary>Which keyboard a phone shows. Dates may have words in them.</summary>
    public string? InputMode => Kind switch
    {
        FieldKind.ParticipantNumber or FieldKind.Nik or FieldKind.CardNumber or FieldKind.FamilyCardNumber => "numeric",
        FieldKind.MobileNumber => "tel",
        _ => null,
    };

    public string Component => Kind switch
    {
        FieldKind.Choice or FieldKind.CareClass => "/Web/Pandawa/Fields/_Choices.cshtml",
        FieldKind.Bank => "/Web/Pandawa/Fields/_Select.cshtml",
        FieldKind.Facility when Options.Count is > 0 and <= LongestSelect => "/Web/Pandawa/Fields/_Select.cshtml",
        FieldKind.Text when Name == nameof(FormField.Explanation) => "/Web/Pandawa/Fields/_Long.cshtml",
        _ => "/Web/Pandawa/Fields/_Line.cshtml",
    };

    public override string ToString() => Name;
}
