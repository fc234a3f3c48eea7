using System.Buffers;

namespace ChikaBot.Channels.Twilio;

/// <summary>The parameters of one webhook. A class, not a record: a record would print what people wrote.</summary>
internal sealed class TwilioForm(IReadOnlyList<KeyValuePair<string, string>> parameters)
{
    /// <summary>Twilio's messages have about 40 parameters, and a body of at most 1,600 characters.</summary>
    public const int MaxParameters = 200;

    public const int MaxBytes = 64 * 1024;

    public IReadOnlyList<KeyValuePair<string, string>> Parameters => parameters;

    /// <summary>The first value of that name; empty when there is none.</summary>
    public string this[string name] => parameters.FirstOrDefault(parameter => parameter.Key == name).Value ?? "";

    public bool Has(string name) => parameters.Any(parameter => parameter.Key == name);

    public static TwilioForm? Parse(ReadOnlySequence<byte> body) => FormBody.Parse(body, MaxParameters) is { } parameters ? new TwilioForm(parameters) : null;
}
