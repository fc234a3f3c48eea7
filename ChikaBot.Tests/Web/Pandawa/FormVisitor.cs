using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ChikaBot.Tests.Web.Pandawa;

/// <summary>A browser without scripts: keeps cookies, sends the hidden fields of the page it is on, follows redirects when told.</summary>
internal sealed partial class FormVisitor(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public HttpResponseMessage Response { get; private set; } = new();

    public string Html { get; private set; } = "";

    public HttpStatusCode Status => Response.StatusCode;

    public string? Target => Response.Headers.Location?.OriginalString;

    /// <summary>What stands on the page, decoded.</summary>
    public string Text => WebUtility.HtmlDecode(Tags().Replace(Html, " "));

    public async Task<FormVisitor> GetAsync(string path)
    {
        await TakeAsync(await client.GetAsync(new Uri(path, UriKind.Relative)));
        return this;
    }

    /// <summary>Sends the form of the page it is on.</summary>
    public async Task<FormVisitor> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        await TakeAsync(await client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(Hidden().Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)))));
        return this;
    }

    public async Task<FormVisitor> UploadAsync(string path, string paper, byte[] bytes, string fileName = "foto.jpg", string type = "image/jpeg")
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Hidden().Append(("dokumen", paper))) content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        content.Add(file, "berkas", fileName);
        await TakeAsync(await client.PostAsync(new Uri(path, UriKind.Relative), content));
        return this;
    }

    public async Task<FormVisitor> FollowAsync()
    {
        while (Target is { } target) await GetAsync(target);
        return this;
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default) => client.SendAsync(request, cancellationToken);

    public void Dispose()
    {
        Response.Dispose();
        client.Dispose();
    }

    /// <summary>Of the page's first form.</summary>
    public (string Name, string Value)[] Hidden()
    {
        var token = TokenField().Match(Html);
        var version = VersionField().Match(Html);
        return token.Success && version.Success ? [("__RequestVerificationToken", token.Groups[1].Value), ("version", version.Groups[1].Value)] : [];
    }

    private async Task TakeAsync(HttpResponseMessage response)
    {
        Response.Dispose();
        Response = response;
        var body = await response.Content.ReadAsStringAsync();
        // A redirect leaves the page's fields in hand, as a quick second press would.
        if (body.Length > 0) Html = body;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex VersionField();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
