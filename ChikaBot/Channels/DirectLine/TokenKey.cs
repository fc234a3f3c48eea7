using System.Security.Cryptography;
using ChikaBot.Operations;

namespace ChikaBot.Channels.DirectLine;

/// <summary>The secret that signs the tokens.</summary>
internal sealed class TokenKey(byte[] bytes)
{
    /// <summary>Bytes, as many as the hash has.</summary>
    public const int Length = 32;

    public ReadOnlySpan<byte> Bytes => bytes;

    public static TokenKey Random() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The key in this file: tokens outlive a restart.</summary>
    /// <inheritdoc cref="KeyFile.ReadOrDraw"/>
    public static TokenKey OfFile(string path) => new(KeyFile.ReadOrDraw(path, Length));
}
