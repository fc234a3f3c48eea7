using ChikaBot.Desk;

namespace ChikaBot.Web.Desk;

/// <summary>A list of ready answers to begin with.</summary>
/// <param name="Path">The page that takes one by its name.</param>
/// <param name="Id">Unique on the page; where the page is to be read on from.</param>
public sealed record TemplateChoice(string Path, IEnumerable<AnswerTemplate> Templates, string Id, string Label);
