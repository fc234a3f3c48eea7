namespace ChikaBot.Web.Pandawa;

/// <summary>One line of the summary at the top of a page.</summary>
/// <param name="Link">Leads to the field: <c>#f-Name</c>, or a page with it.</param>
internal sealed record Problem(string Link, string Text)
{
    public override string ToString() => nameof(Problem);
}
