namespace ChikaBot.Pandawa;

/// <summary>What was typed into one field: an answer in the form of its kind, nothing, or a fault.</summary>
/// <param name="Value">Null when nothing was typed, or it will not do.</param>
internal readonly record struct FieldAnswer(string? Value, FormFault? Fault = null)
{
    public static readonly FieldAnswer Empty = new(null);

    public static FieldAnswer Wrong(FormFault fault) => new(null, fault);

    public override string ToString() => Fault?.ToString() ?? (Value is null ? "empty" : "answer");
}
