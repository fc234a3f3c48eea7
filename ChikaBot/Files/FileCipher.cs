using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ChikaBot.Files;

/// <summary>
/// AES-256-GCM in chunks, each with its own nonce and tag. Each file has a key of its own, drawn from the vault's key, a random salt and the
/// file's name, so a file under another name does not open. A nonce is the chunk's number and whether it is the last: chunks that were swapped,
/// left out, cut off or added do not open either (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár, 2015).
/// </summary>
internal sealed class FileCipher(byte[] key)
{
    private const int ChunkLength = 64 * 1024;
    private const int SaltLength = 32;
    private const int TagLength = 16;
    private const int NonceLength = 12;

    // Says which layout this is; a later one would begin otherwise.
    private static readonly byte[] Mark = "CHV1"u8.ToArray();

    private static int HeaderLength => Mark.Length + 1 + SaltLength;

    /// <returns>Mark, kind, salt, then chunks, each followed by its tag; the last one is shorter than a full one, maybe empty.</returns>
    public byte[] Encrypt(string name, FileKinds kind, ReadOnlySpan<byte> content)
    {
        var chunks = content.Length / ChunkLength + 1;
        var target = new byte[HeaderLength + content.Length + chunks * TagLength];
        Mark.CopyTo(target, 0);
        target[Mark.Length] = (byte)kind;
        RandomNumberGenerator.Fill(target.AsSpan(Mark.Length + 1, SaltLength));
        var header = target.AsSpan(0, HeaderLength);
        using var aes = KeyOf(name, header);
        Span<byte> nonce = stackalloc byte[NonceLength];
        var rest = target.AsSpan(HeaderLength);
        for (var number = 0; number < chunks; number++)
        {
            var plain = content[(number * ChunkLength)..Math.Min((number + 1) * ChunkLength, content.Length)];
            SetNonce(nonce, number, number == chunks - 1);
            aes.Encrypt(nonce, plain, rest[..plain.Length], rest.Slice(plain.Length, TagLength), header);
            rest = rest[(plain.Length + TagLength)..];
        }

        return target;
    }

    /// <exception cref="FileDamagedException">It is not what <see cref="Encrypt"/> made under this name and key.</exception>
    public (FileKinds Kind, byte[] Content) Decrypt(string name, ReadOnlySpan<byte> stored)
    {
        if (stored.Length < HeaderLength + TagLength || !stored.StartsWith(Mark)) throw new FileDamagedException();
        var header = stored[..HeaderLength];
        var rest = stored[HeaderLength..];
        var chunks = rest.Length / (ChunkLength + TagLength) + 1;
        if (rest.Length < chunks * TagLength) throw new FileDamagedException();
        var content = new byte[rest.Length - chunks * TagLength];
        using var aes = KeyOf(name, header);
        Span<byte> nonce = stackalloc byte[NonceLength];
        for (var number = 0; number < chunks; number++)
        {
            var plain = content.AsSpan(number * ChunkLength, Math.Min(ChunkLength, content.Length - number * ChunkLength));
            SetNonce(nonce, number, number == chunks - 1);
            try
            {
                aes.Decrypt(nonce, rest[..plain.Length], rest.Slice(plain.Length, TagLength), plain, header);
            }
            catch (AuthenticationTagMismatchException)
            {
                throw new FileDamagedException();
            }

            rest = rest[(plain.Length + TagLength)..];
        }

        return ((FileKinds)stored[Mark.Length], content);
    }

    private static void SetNonce(Span<byte> nonce, int number, bool last)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt32BigEndian(nonce[7..], number);
        nonce[^1] = last ? (byte)1 : (byte)0;
    }

    private AesGcm KeyOf(string name, ReadOnlySpan<byte> header)
    {
        Span<byte> own = stackalloc byte[FilesOptions.KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, own, header[(Mark.Length + 1)..], System.Text.Encoding.ASCII.GetBytes("chikabot file " + name));
        var aes = new AesGcm(own, TagLength);
        CryptographicOperations.ZeroMemory(own);
        return aes;
    }
}
