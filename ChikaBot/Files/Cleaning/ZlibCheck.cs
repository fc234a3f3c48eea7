using System.IO.Compression;

namespace ChikaBot.Files.Cleaning;

/// <summary>Inflates without keeping the result.</summary>
internal static class ZlibCheck
{
    /// <summary>Ends well only when the stream inflates to exactly so many bytes and nothing follows it: a bomb is left at the first byte too many.</summary>
    /// <exception cref="FileRefusedException">More, less, or no zlib stream.</exception>
    public static void InflatesTo(long length, MemoryStream compressed)
    {
        compressed.Position = 0;
        using var source = new CountedSource(compressed);
        using var inflated = new ZLibStream(source, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        try
        {
            for (int count; (count = inflated.Read(buffer)) > 0;)
                if ((length -= count) < 0)
                    throw new FileRefusedException(FileRefusal.TooManyPixels);
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(FileRefusal.Damaged);
        }

        if (length != 0 || compressed.Position != compressed.Length) throw new FileRefusedException(FileRefusal.Damaged);
    }

    /// <summary>Gives the end out byte by byte, so that the inflater, which reads ahead, leaves what does not belong to it.</summary>
    private sealed class CountedSource(MemoryStream inner) : Stream
    {
        private const int Tail = 16 * 1024;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var ahead = inner.Length - inner.Position - Tail;
            return inner.Read(buffer[..(int)Math.Min(buffer.Length, Math.Max(1, ahead))]);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
