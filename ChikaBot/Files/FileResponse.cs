using ChikaBot.Web;
using Microsoft.Net.Http.Headers;

namespace ChikaBot.Files;

/// <summary>Gives a kept file to an officer's browser, such that nothing in it can act there.</summary>
internal static class FileResponse
{
    /// <summary>Pictures are shown, documents downloaded; either way as what the vault found them to be, kept by no cache, in a sandbox without scripts.</summary>
    /// <param name="title">The download's name without its ending, in our words, such as <c>kartu-keluarga</c>; other signs are left out.</param>
    public static Task WriteAsync(HttpContext context, OpenedFile file, string title)
    {
        PageHeaders.Apply(context);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'self'";
        // The page that shows the ticket may show the picture.
        headers.XFrameOptions = "SAMEORIGIN";
        headers.CacheControl = "no-store";
        headers.ContentType = file.Kind.ContentType();
        headers.ContentLength = file.Content.Length;
        var plain = string.Concat(title.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
        var disposition = new ContentDispositionHeaderValue(FileKinds.Images.HasFlag(file.Kind) ? "inline" : "attachment");
        disposition.SetHttpFileName((plain.Length == 0 ? "lampiran" : plain) + file.Kind.Ending());
        headers.ContentDisposition = disposition.ToString();
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask();
    }
}
