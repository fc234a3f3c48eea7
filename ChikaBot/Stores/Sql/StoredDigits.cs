using System.Globalization;

namespace ChikaBot.Stores.Sql;

/// <summary>How the digits of an identity look on disk: an integer without its leading zeros.</summary>
internal static class StoredDigits
{
    public static long Of(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    public static string Read(long number, int length) => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
}
