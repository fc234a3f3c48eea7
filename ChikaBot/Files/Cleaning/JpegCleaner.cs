using System.Buffers.Binary;

namespace ChikaBot.Files.Cleaning;

/// <summary>
/// Rewrites a JPEG (ITU-T T.81) from the segments that make up its picture: tables, frame, scans. Comments, EXIF with its place and time, previews
/// and whatever follows the end are left out. Of EXIF only the direction stays, because phones write pictures lying down.
/// </summary>
internal static class JpegCleaner
{
    private const byte Sof0 = 0xC0, Sof2 = 0xC2, Dht = 0xC4, Rst0 = 0xD0, Rst7 = 0xD7, Eoi = 0xD9, Sos = 0xDA, Dqt = 0xDB, Dri = 0xDD, App0 = 0xE0, App1 = 0xE1, App14 = 0xEE, App15 = 0xEF, Com = 0xFE;

    // A progressive picture has about ten; each one is a walk over all pixels for who draws it.
    private const int MostScans = 64;

    /// <summary>Start of image, and the first byte of the next marker.</summary>
    public static ReadOnlySpan<byte> Start => [0xFF, 0xD8, 0xFF];

    /// <exception cref="FileRefusedException">It is no whole picture that browsers can show.</exception>
    public static byte[] Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(Start[..2]);
        var reader = new ByteReader(file[2..]);
        var (frames, scans, turned) = (0, 0, false);
        for (var marker = Marker(ref reader); marker != Eoi; marker = Marker(ref reader))
        {
            var body = reader.Take(reader.UInt16() - 2);
            if (marker is App1 && !turned) turned = WriteDirection(clean, body);
            if (marker is (>= App0 and <= App15) or Com && !TryShorten(marker, ref body)) continue;
            if (marker is >= Sof0 and <= Sof2) CheckFrame(body, ++frames);
            else if (!IsWhole(marker, body)) throw new FileRefusedException(FileRefusal.Damaged);
            WriteSegment(clean, marker, body);
            if (marker != Sos) continue;
            if (frames != 1 || ++scans > MostScans) throw new FileRefusedException(FileRefusal.Damaged);
            clean.Write(reader.Take(ScanLength(reader.Rest)));
        }

        if (scans == 0) throw new FileRefusedException(FileRefusal.Damaged);
        clean.Write([0xFF, Eoi]);
        return clean.ToArray();
    }

    private static byte Marker(ref ByteReader reader)
    {
        if (reader.Byte() != 0xFF) throw new FileRefusedException(FileRefusal.Damaged);
        byte marker;
        do marker = reader.Byte();
        while (marker == 0xFF);
        return marker;
    }

    /// <summary>Of the segments of programs only two are needed to draw: JFIF without its preview, and Adobe's, which says how colours are meant.</summary>
    private static bool TryShorten(byte marker, ref ReadOnlySpan<byte> body)
    {
        if (marker == App0 && body.Length >= 14 && body.StartsWith("JFIF\0"u8))
        {
            // The last two bytes are the preview's size.
            body = (byte[])[.. body[..12], 0, 0];
            return true;
        }

        if (marker != App14 || body.Length < 12 || !body.StartsWith("Adobe"u8)) return false;
        body = body[..12];
        return true;
    }

    private static bool WriteDirection(MemoryStream clean, ReadOnlySpan<byte> body)
    {
        if (ExifDirection.Read(body) is not { } direction) return false;
        WriteSegment(clean, App1, ExifDirection.Write(direction));
        return true;
    }

    /// <summary>The segment holds what its kind has and not a byte more.</summary>
    private static bool IsWhole(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        App0 or App14 => true,
        Dri => body.Length == 2,
        Sos => body.Length is 6 or 8 or 10 or 12 && body.Length == 4 + 2 * body[0],
        Dqt => AreTables(body, static table => table[0] >> 4 == 0 ? 65 : 129),
        Dht => AreTables(body, static table => table.Length < 17 ? int.MaxValue : 17 + Sum(table[1..17])),
        _ => false,
    };

    private static bool AreTables(ReadOnlySpan<byte> body, Func<ReadOnlySpan<byte>, int> lengthOf)
    {
        while (body.Length > 0)
        {
            var length = lengthOf(body);
            if (length > body.Length) return false;
            body = body[length..];
        }

        return true;
    }

    private static int Sum(ReadOnlySpan<byte> counts)
    {
        var sum = 0;
        foreach (var count in counts) sum += count;
        return sum;
    }

    private static void WriteSegment(MemoryStream clean, byte marker, ReadOnlySpan<byte> body)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(body.Length + 2));
        clean.Write(head);
        clean.Write(body);
    }

    private static void CheckFrame(ReadOnlySpan<byte> body, int frames)
    {
        if (frames > 1 || body.Length < 6) throw new FileRefusedException(FileRefusal.Damaged);
        var (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]), body[5]);
        if (components is not (1 or 3 or 4) || body.Length != 6 + 3 * components) throw new FileRefusedException(FileRefusal.Damaged);
        PixelLimits.Check(width, height);
    }

    /// <summary>Up to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int ScanLength(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; ; at += 2)
        {
            var next = rest[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= rest.Length) throw new FileRefusedException(FileRefusal.Damaged);
            at += next;
            if (rest[at + 1] is not (0 or (>= Rst0 and <= Rst7))) return at;
        }
    }
}
