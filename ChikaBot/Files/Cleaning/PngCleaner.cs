using System.Buffers.Binary;

namespace ChikaBot.Files.Cleaning;

/// <summary>Rewrites a PNG (ISO/IEC 15948) from the chunks that make up its picture. Texts, times, profiles, animations and whatever follows the end are left out.</summary>
internal static class PngCleaner
{
    private const uint Ihdr = 0x49484452, Plte = 0x504C5445, Idat = 0x49444154, Iend = 0x49454E44, Trns = 0x74524E53, Gama = 0x67414D41, Srgb = 0x73524742;

    // Set in the names of chunks that can be left out without harm.
    private const uint Ancillary = 0x20000000;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="FileRefusedException">It is no whole picture.</exception>
    public static byte[] Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        using var pixels = new MemoryStream(file.Length);
        clean.Write(Signature);
        var reader = new ByteReader(file[Signature.Length..]);
        PngHeader? header = null;
        var (palette, idatEnded) = (false, false);
        for (uint type = 0; type != Iend;)
        {
            var length = reader.UInt32();
            var chunk = reader.Take(4 + (long)length);
            if (reader.UInt32() != Crc32.Of(chunk)) throw new FileRefusedException(FileRefusal.Damaged);
            type = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            var body = chunk[4..];
            if ((type == Ihdr) != (header is null)) throw new FileRefusedException(FileRefusal.Damaged);
            header ??= PngHeader.Read(body);
            idatEnded |= pixels.Length > 0 && type != Idat;
            if (!Keeps(type, body.Length, idatEnded, pixels.Length > 0, palette)) continue;
            palette |= type == Plte;
            if (type == Idat) pixels.Write(body);
            Write(clean, chunk);
        }

        if (header!.NeedsPalette && !palette) throw new FileRefusedException(FileRefusal.Damaged);
        ZlibCheck.InflatesTo(header.RawLength(), pixels);
        return clean.ToArray();
    }

    private static bool Keeps(uint type, int length, bool idatEnded, bool inPixels, bool palette) => type switch
    {
        Ihdr => true,
        Iend => length == 0 ? true : throw new FileRefusedException(FileRefusal.Damaged),
        Idat => !idatEnded ? true : throw new FileRefusedException(FileRefusal.Damaged),
        Plte => !inPixels && !palette && length is > 0 and <= 768 && length % 3 == 0 ? true : throw new FileRefusedException(FileRefusal.Damaged),
        Trns => !inPixels && length <= 256,
        Gama => !inPixels && length == 4,
        Srgb => !inPixels && length == 1,
        _ => (type & Ancillary) != 0 ? false : throw new FileRefusedException(FileRefusal.Damaged),
    };

    private static void Write(MemoryStream clean, ReadOnlySpan<byte> chunk)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)chunk.Length - 4);
        clean.Write(number);
        clean.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(chunk));
        clean.Write(number);
    }
}
