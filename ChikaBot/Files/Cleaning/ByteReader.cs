using System.Buffers.Binary;

namespace ChikaBot.Files.Cleaning;

/// <summary>Reads a file's bytes in order, big end first. Past the end is a damaged file.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public readonly ReadOnlySpan<byte> Rest => rest;

    public byte Byte() => Take(1)[0];

    public int UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > rest.Length) throw new FileRefusedException(FileRefusal.Damaged);
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }
}
