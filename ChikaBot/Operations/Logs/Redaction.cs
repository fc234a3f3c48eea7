using System.Globalization;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Operations.Logs;

/// <summary>
/// What may be written of a logged value. Its type decides, not its look: what is not known to be harmless becomes <c>[its type]</c>, identity values first of all, and so does
/// whatever somebody will log one day that nobody thought of here.
/// </summary>
internal static class Redaction
{
    /// <summary>Nothing here is counted as high as this, and identity numbers are not lower.</summary>
    private const ulong FirstLongNumber = 1_000_000_000;

    /// <param name="isOwn">The line is ours, so that its strings are codes, names of channels and stack traces. Other people's are addresses, headers and worse.</param>
    /// <returns>A number, a bool, a string that tells of nobody, or null.</returns>
    public static object? Of(object? value, bool isOwn) => value switch
    {
        null or bool => value,
        sbyte or byte or short or ushort or int or uint or long or ulong => IsShort(value) ? value : Placeholder(value),
        float or double or decimal => value,
        Enum or TimeSpan => Convert.ToString(value, CultureInfo.InvariantCulture),
        Exception exception => exception.GetType().FullName,
        Type type => type.FullName,
        // Their ToString is a channel's name and a fingerprint.
        ConversationKey or SenderKey or DeliveryAddress => value.ToString(),
        string text when isOwn => text,
        _ => Placeholder(value),
    };

    private static bool IsShort(object value) =>
        value is ulong large ? large < FirstLongNumber : Math.Abs((decimal)Convert.ToInt64(value, CultureInfo.InvariantCulture)) < FirstLongNumber;

    private static string Placeholder(object value) => $"[{value.GetType().Name}]";
}
