using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ChikaBot.Files.Cleaning;

namespace ChikaBot.Tests.Files;

/// <summary>Small pictures and documents, made byte by byte as their standards say.</summary>
internal static class Pictures
{
    // The order of T.81 annex K: the smallest Huffman tables that hold one code each, and a table of ones.
    private static readonly byte[] Quantization = [0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64)];
    private static readonly byte[] DcTable = [0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0x00];
    private static readonly byte[] AcTable = [0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0x00];

    /// <summary>A grey picture of 8 by 8 pixels: one block, a zero and an end of block.</summary>
    public static byte[] Jpeg(params byte[][] segments) => JpegOf(8, 8, segments);

    public static byte[] JpegOf(ushort width, ushort height, params byte[][] segments) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. segments.SelectMany(part => part), .. Quantization, .. Frame(width, height), .. DcTable, .. AcTable,
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x3F, 0xFF, 0xD9,
    ];

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)((body.Length + 2) & 0xFF), .. body];

    public static byte[] Exif(byte direction, string hidden) =>
        Segment(0xE1, [.. "Exif\0\0"u8, .. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, direction, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(hidden)]);

    /// <summary>A picture in colours, every pixel black.</summary>
    /// <param name="raw">The inflated lines; null for the right ones.</param>
    /// <param name="after">Stands in the pixels' chunk behind the compressed lines.</param>
    public static byte[] Png(uint width, uint height, byte[]? raw = null, byte[]? after = null, bool interlaced = false, params byte[][] chunks) =>
    [
        .. PngCleaner.Signature, .. Header(width, height, interlaced), .. chunks.SelectMany(chunk => chunk),
        .. Chunk("IDAT", [.. Deflate(raw ?? new byte[height * (1 + width * 3)]), .. after ?? []]), .. Chunk("IEND", []),
    ];

    public static byte[] Chunk(string type, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. body];
        return [.. BigEndian((uint)body.Length), .. named, .. BigEndian(Crc32.Of(named))];
    }

    public static byte[] Deflate(byte[] raw)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal)) zlib.Write(raw);
        return target.ToArray();
    }

    /// <param name="parts">Objects of the document, as text.</param>
    public static byte[] Pdf(params string[] parts) =>
        Latin1($"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n{string.Concat(parts)}\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");

    /// <summary>A compressed object stream with this inside.</summary>
    public static string ObjectStream(string inside, string filter = "/Filter /FlateDecode") =>
        $"7 0 obj\n<< /Type /ObjStm /N 1 /First 4 {filter} >>\nstream\n{Encoding.Latin1.GetString(Deflate(Latin1(inside)))}\nendstream\nendobj\n";

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Frame(ushort width, ushort height) => Segment(0xC0, [8, (byte)(height >> 8), (byte)(height & 0xFF), (byte)(width >> 8), (byte)(width & 0xFF), 1, 1, 0x11, 0]);

    private static byte[] Header(uint width, uint height, bool interlaced) => Chunk("IHDR", [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, interlaced ? (byte)1 : (byte)0]);

    private static byte[] BigEndian(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
