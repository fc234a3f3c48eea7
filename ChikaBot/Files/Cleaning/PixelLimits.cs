namespace ChikaBot.Files.Cleaning;

/// <summary>How large a picture may be: a phone's camera has up to 200 megapixels, but sends 12 to 50.</summary>
internal static class PixelLimits
{
    private const int LongestSide = 12_000;
    private const long MostPixels = 50_000_000;

    /// <exception cref="FileRefusedException">Nothing at all, or too much.</exception>
    public static void Check(uint width, uint height)
    {
        if (width == 0 || height == 0) throw new FileRefusedException(FileRefusal.Damaged);
        if (width > LongestSide || height > LongestSide || (long)width * height > MostPixels) throw new FileRefusedException(FileRefusal.TooManyPixels);
    }
}
