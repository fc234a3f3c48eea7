using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary>Asks for a new password: twice and unseen on a terminal, one line from a pipe.</summary>
internal sealed class OperatorPassword(IAnsiConsole console, TextReader? piped)
{
    /// <returns>Null when there was none, or the two differ.</returns>
    public async Task<string?> AskAsync(CancellationToken cancellationToken)
    {
        if (piped is not null) return await piped.ReadLineAsync(cancellationToken);
        var first = await PromptAsync("Password:", cancellationToken);
        return first == await PromptAsync("The same again:", cancellationToken) ? first : null;
    }

    private Task<string> PromptAsync(string words, CancellationToken cancellationToken) =>
        new TextPrompt<string>(words).Secret(null).AllowEmpty().ShowAsync(console, cancellationToken);
}
