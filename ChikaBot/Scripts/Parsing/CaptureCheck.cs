using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Finds a <c>{{name}}</c> that nothing has captured before it is used.</summary>
internal static class CaptureCheck
{
    public static void Run(IEnumerable<ScriptStep> steps)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (step is ScriptStep.Turn turn)
                foreach (var input in turn.Inputs.OfType<ScriptInput.Text>()) Uses(input.Value, known);
            foreach (var text in Expected(step)) Uses(text, known);
        }
    }

    private static IEnumerable<ScriptText> Expected(ScriptStep step) =>
        (step switch { ScriptStep.Turn turn => turn.Expected, ScriptStep.Resend resend => resend.Expected, _ => [] })
        .Select(expected => expected.Text).OfType<ScriptText>();

    private static void Uses(ScriptText text, HashSet<string> known)
    {
        var here = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            foreach (var part in line.Parts)
            {
                if (part is TextPart.Capture capture && !here.Add(capture.Name))
                    throw new ScriptFormatException(line.At, $"{{{{{capture.Name}}}}} is captured twice in one message");
                if (part is TextPart.Use use && !here.Contains(use.Name) && !known.Contains(use.Name))
                    throw new ScriptFormatException(line.At, $"{{{{{use.Name}}}}} is used before anything captures it with {{{{{use.Name}:regex}}}}");
            }
        }

        known.UnionWith(here);
    }
}
