using System.CommandLine;
using System.Globalization;

namespace ChikaBot.Commands;

internal static class CommandRanges
{
    /// <summary>Refuses a number outside the range, naming the option; what is no number at all is refused by the parser.</summary>
    public static void AcceptOnly(this Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
            if (int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && (number < least || number > most))
                result.AddError($"{option.Name}: {least} to {most} is needed.");
    });
}
