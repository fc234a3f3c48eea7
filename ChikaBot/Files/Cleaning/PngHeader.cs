namespace ChikaBot.Files.Cleaning;

/// <summary>A PNG's size and how its pixels are written.</summary>
/// <param name="Colour">0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha.</param>
internal sealed record PngHeader(uint Width, uint Height, int Depth, int Colour, bool Interlaced)
{
    // 50 megapixels at four bytes: more is no photo of a paper, and takes long to check.
    private const long MostRawBytes = 210_000_000;

    // Adam7 (ISO/IEC 15948, 8.2): first column and row of each pass, and their steps.
    private static readonly (uint X, uint Y, uint StepX, uint StepY)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public bool NeedsPalette => Colour == 3;

    /// <exception cref="FileRefusedException">It is none, or too large.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> body)
    {
        var reader = new ByteReader(body);
        var header = new PngHeader(reader.UInt32(), reader.UInt32(), reader.Byte(), reader.Byte(), (reader.Byte(), reader.Byte(), reader.Byte()) switch
        {
            (0, 0, 0) => false,
            (0, 0, 1) => true,
            _ => throw new FileRefusedException(FileRefusal.Damaged),
        });
        var known = header.Colour switch
        {
            0 => header.Depth is 1 or 2 or 4 or 8 or 16,
            3 => header.Depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => header.Depth is 8 or 16,
            _ => false,
        };
        if (!known || reader.Rest.Length > 0) throw new FileRefusedException(FileRefusal.Damaged);
        PixelLimits.Check(header.Width, header.Height);
        return header.RawLength() <= MostRawBytes ? header : throw new FileRefusedException(FileRefusal.TooManyPixels);
    }

    /// <summary>Bytes of all lines once inflated, each with its filter byte.</summary>
    public long RawLength() => Interlaced
        ? Passes.Sum(pass => Lines(Reduced(Width, pass.X, pass.StepX), Reduced(Height, pass.Y, pass.StepY)))
        : Lines(Width, Height);

    private static long Reduced(long size, uint first, uint step) => (size - first + step - 1) / step;

    private long Lines(long width, long height)
    {
        var samples = Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        return width <= 0 || height <= 0 ? 0 : height * (1 + (width * samples * Depth + 7) / 8);
    }
}
