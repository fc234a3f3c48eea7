using System.Text.Json;

namespace ChikaBot.Simulator;

/// <summary>Reads the options of an interactive message, and refuses what the Cloud API refuses.</summary>
internal static class InteractiveReader
{
    /// <param name="error">Null when it is taken.</param>
    public static (string Body, OptionsKind Kind, IReadOnlyList<SentOption> Options, string? ListButton) Read(JsonElement interactive, out GraphError? error)
    {
        var body = interactive.Object("body")?.String("text");
        var action = interactive.Object("action");
        error = SendLimits.Length(body, "interactive.body.text", SendLimits.InteractiveBody)
            ?? SendLimits.OptionalLength(interactive.Object("header")?.String("text"), "interactive.header.text", SendLimits.HeaderOrFooter)
            ?? SendLimits.OptionalLength(interactive.Object("footer")?.String("text"), "interactive.footer.text", SendLimits.HeaderOrFooter)
            ?? (action is null ? GraphError.Missing("interactive.action") : null);
        if (error is not null) return ("", OptionsKind.None, [], null);
        switch (interactive.String("type"))
        {
            case "button":
                return (body!, OptionsKind.Buttons, Buttons(action!.Value, out error), null);
            case "list":
                var button = action!.Value.String("button");
                var rows = Rows(action.Value, out error);
                error ??= SendLimits.Length(button, "interactive.action.button", SendLimits.ListButton);
                return (body!, OptionsKind.List, rows, button);
            default:
                error = GraphError.Invalid("interactive.type must be button or list here.");
                return ("", OptionsKind.None, [], null);
        }
    }

    private static List<SentOption> Buttons(JsonElement action, out GraphError? error)
    {
        var items = action.Items("buttons");
        var buttons = items.Select(item => item.Object("reply")).Select(reply => new SentOption(reply?.String("id") ?? "", reply?.String("title") ?? "", null)).ToList();
        error = buttons.Count is 0 or > SendLimits.Buttons ? GraphError.Invalid($"Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: {SendLimits.Buttons}")
            : items.Any(item => item.String("type") != "reply") ? GraphError.Invalid("buttons[].type must be reply.")
            : First(buttons, button => SendLimits.Length(button.Title, "Button title", SendLimits.ButtonTitle) ?? SendLimits.Length(button.Id, "Button id", SendLimits.ButtonId))
                ?? Different(buttons, "button");
        return buttons;
    }

    private static List<SentOption> Rows(JsonElement action, out GraphError? error)
    {
        var sections = action.Items("sections");
        var rows = sections.SelectMany(section => section.Items("rows"))
            .Select(row => new SentOption(row.String("id") ?? "", row.String("title") ?? "", row.String("description"))).ToList();
        error = rows.Count is 0 or > SendLimits.Rows ? GraphError.Invalid($"Total row count exceed max allowed count: {SendLimits.Rows}, or there is none")
            : sections.Any(section => section.Items("rows").Count == 0) ? GraphError.Invalid("A section has no rows.")
            : sections.Count > 1 && sections.Any(section => string.IsNullOrEmpty(section.String("title"))) ? GraphError.Missing("sections[].title")
            : First(rows, Row) ?? Different(rows, "row");
        return rows;
    }

    private static GraphError? Row(SentOption row) =>
        SendLimits.Length(row.Title, "Row title", SendLimits.RowTitle)
        ?? SendLimits.Length(row.Id, "Row id", SendLimits.RowId)
        ?? SendLimits.OptionalLength(row.Description, "Row description", SendLimits.RowDescription);

    private static GraphError? Different(List<SentOption> options, string what) =>
        SendLimits.Distinct(options.Select(option => option.Id), what + " id") ?? SendLimits.Distinct(options.Select(option => option.Title), what + " title");

    private static GraphError? First(List<SentOption> options, Func<SentOption, GraphError?> check) =>
        options.Select(check).FirstOrDefault(error => error is not null);
}
