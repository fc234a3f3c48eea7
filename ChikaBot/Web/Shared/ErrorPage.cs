using System.Net;
using System.Text;

namespace ChikaBot.Web.Shared;

/// <summary>What a person reads when a page cannot be shown. Needs neither Razor nor the store, which may be what failed.</summary>
internal static class ErrorPage
{
    private static (string Title, string Text) Words(int status) => status switch
    {
        400 => ("Formulir ini sudah tidak berlaku", "Buka lagi halaman sebelumnya dan muat ulang, lalu kirim sekali lagi. Peramban harus menerima cookie, dan alamat halaman ini harus diawali https://."),
        401 or 403 => ("Anda tidak berhak membuka halaman ini", "Jika Anda memerlukannya, hubungi pengelola."),
        404 => ("Halaman tidak ditemukan", "Periksa lagi alamat yang Anda buka."),
        405 => ("Halaman ini tidak dapat dibuka dengan cara itu", "Buka lagi dari halaman awal."),
        413 => ("Kiriman terlalu besar", "Kirim berkas yang lebih kecil, paling besar 5 MB."),
        503 => ("Sedang ramai", "Tunggu sebentar, lalu coba sekali lagi."),
        _ => ("Maaf, sedang ada gangguan", "Kesalahannya ada pada kami, bukan pada Anda. Coba lagi beberapa menit lagi."),
    };

    /// <summary>Writes the page of the response's status.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        PageHeaders.Apply(context);
        response.Headers.CacheControl = "no-cache, no-store";
        response.ContentType = "text/html; charset=utf-8";
        var area = context.Features.Get<PageArea>();
        var (title, text) = response.StatusCode == StatusCodes.Status404NotFound && area?.Missing is { } missing ? missing : Words(response.StatusCode);
        var home = WebUtility.HtmlEncode(area?.Home ?? "/");
        var body = Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="id">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} – ChikaBot</title>
              <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/pages/theme.css">
              <link rel="stylesheet" href="/pages/pages.css">
            </head>
            <body>
              <main class="sheet narrow">
                <h1>{title}</h1>
                <p>{text}</p>
                <p><a class="button" href="{home}">Ke halaman awal</a></p>
              </main>
            </body>
            </html>
            """);
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
