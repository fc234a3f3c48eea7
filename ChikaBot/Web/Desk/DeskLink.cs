namespace ChikaBot.Web.Desk;

/// <summary>An entry of the desk's navigation. Register one, as a singleton, with each page that exists.</summary>
/// <param name="Text">Indonesian, a word or two.</param>
/// <param name="Path">Begins with <c>/desk/</c>.</param>
/// <param name="Order">The smaller, the further left.</param>
/// <param name="SupervisorOnly">Not shown to others; the page still needs its policy.</param>
public sealed record DeskLink(string Text, string Path, int Order, bool SupervisorOnly = false);
