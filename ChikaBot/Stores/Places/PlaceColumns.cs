namespace ChikaBot.Stores.Places;

/// <summary>The columns of a file of places, in any order.</summary>
internal static class PlaceColumns
{
    public const int RegencyCode = 0;
    public const int Name = 1;
    public const int Address = 2;
    public const int Phone = 3;
    public const int Kind = 4;

    public static readonly string[] Names = ["regency_code", "name", "address", "phone", "kind"];

    /// <summary>Characters at most, so that a place fits one message whatever the others are. The code's length is checked by looking it up.</summary>
    public static readonly int[] Longest = [5, 80, 160, 30, 30];

    /// <summary>Finds where each column stands.</summary>
    /// <returns>Null when all is well, else what is wrong with the header.</returns>
    public static string? TryRead(string[] header, out int[] positions)
    {
        positions = [.. Names.Select(name => Array.FindIndex(header, field => string.Equals(field.Trim(), name, StringComparison.OrdinalIgnoreCase)))];
        var missing = Array.IndexOf(positions, -1);
        if (missing >= 0) return $"column {Names[missing]} is missing";
        return header.Length == Names.Length ? null : $"only the columns {string.Join(',', Names)} are known, once each";
    }
}
