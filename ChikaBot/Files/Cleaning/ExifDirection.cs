using System.Buffers.Binary;

namespace ChikaBot.Files.Cleaning;

/// <summary>How a picture is to be turned (EXIF 2.3, tag 0x0112): 1 to 8, 1 is upright.</summary>
internal static class ExifDirection
{
    private const int Tag = 0x0112;
    private const int Upright = 1;
    private const int Last = 8;
    private const int EntryLength = 12;

    private static ReadOnlySpan<byte> Start => "Exif\0\0"u8;

    /// <returns>Null when nothing is said, or that it is upright, or it cannot be read.</returns>
    public static int? Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith(Start) || segment.Length < Start.Length + 8) return null;
        var tiff = segment[Start.Length..];
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return null;
        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return null;
        var entries = tiff[(int)directory..];
        var count = Number(entries, little);
        for (entries = entries[2..]; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
            if (Number(entries, little) == Tag)
                return Number(entries[8..], little) is > Upright and <= Last and var direction ? direction : null;
        return null;
    }

    /// <summary>A segment that says this and nothing else.</summary>
    public static byte[] Write(int direction) =>
        [.. Start, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)direction, 0, 0, 0, 0, 0, 0];

    private static int Number(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
