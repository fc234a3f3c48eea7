using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Hears, while a person writes, that the participant wants the bot again. Everything else is for the person.</summary>
public static class HandoverReading
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = new[]
    {
        "bot", "chikabot", "ke bot", "kembali ke bot", "balik ke bot", "bot lagi", "selesai petugas", "petugas selesai", "selesai dengan petugas", "back to bot", "back to the bot", "end officer",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Never throws.</summary>
    public static bool IsEnd(string? text) => Endings.Contains(KeywordReading.WithoutPoliteness(PlainText.Words(text)));
}
