using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ChikaBot.Web;

/// <summary>One file of the page, with its type, tag and compressed twins; compressed once, when first asked for.</summary>
internal sealed class PageAsset(string contentType, byte[] content)
{
    private readonly string tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
    private readonly Lazy<byte[]> brotli = new(() => Compress(content, stream => new BrotliStream(stream, CompressionLevel.Optimal)));
    private readonly Lazy<byte[]> gzip = new(() => Compress(content, stream => new GZipStream(stream, CompressionLevel.Optimal)));

    public int Length => content.Length;

    /// <summary>Answers 200 with the file, or 304 when the browser has this very one. Asked for again at each visit, so a new release shows at once.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        PageHeaders.Apply(context);
        var (encoding, body) = Choose(context.Request);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Encoding";
        headers.ETag = $"\"{tag}{(encoding is null ? "" : "-" + encoding)}\"";
        if (HasSame(context.Request.Headers.IfNoneMatch, headers.ETag!))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentType = contentType;
        headers.ContentLength = body.Length;
        if (encoding is not null) headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private (string? Encoding, byte[] Body) Choose(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)) return (null, content);
        bool Takes(string encoding) => accepted.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);
        return Takes("br") ? ("br", brotli.Value) : Takes("gzip") ? ("gzip", gzip.Value) : (null, content);
    }

    private static bool HasSame(StringValues asked, string tag) =>
        EntityTagHeaderValue.TryParseList(asked, out var tags) && tags.Any(value => value.Tag.Equals(tag, StringComparison.Ordinal) || value.Equals(EntityTagHeaderValue.Any));

    private static byte[] Compress(byte[] content, Func<Stream, Stream> wrap)
    {
        using var target = new MemoryStream();
        using (var stream = wrap(target)) stream.Write(content);
        return target.ToArray();
    }
}
