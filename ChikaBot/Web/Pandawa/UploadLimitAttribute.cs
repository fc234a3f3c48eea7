using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ChikaBot.Web.Pandawa;

/// <summary>
/// Takes larger bodies than other pages do, one file each, and holds them in memory: nothing that is attached touches the disk before the
/// vault has encrypted it. Nothing is read for a link that leads nowhere, and of the others only as many at once as <see cref="UploadQueue"/> has
/// places for.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Room above the 5 MB of a file, so that one a little too large gets its answer beside the field.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>A photo that is too large is read to its end and thrown away: a browser that is cut off while it sends shows no answer at all.</summary>
    private const int MostBytesRead = 64 * 1024 * 1024;

    /// <summary>Seconds: as long as a photo takes on a slow line.</summary>
    private const string RetryAfter = "20";

    // Before the antiforgery filter, which reads the body.
    public int Order => 800;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)) return;
        if (await TicketPage.OfLinkAsync(http) is null)
        {
            context.Result = new NotFoundResult();
            return;
        }

        var size = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength is { } length and > MaxBytes)
        {
            if (length <= MostBytesRead && size is { IsReadOnly: false })
            {
                size.MaxRequestBodySize = length;
                await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            }

            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (size is { IsReadOnly: false }) size.MaxRequestBodySize = MaxBytes;
        var place = await http.RequestServices.GetRequiredService<UploadQueue>().EnterAsync(http);
        // What was read is held until the answer is written.
        http.Response.RegisterForDispose(place);
        if (!place.IsAcquired)
        {
            http.Response.Headers.RetryAfter = RetryAfter;
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
            return;
        }

        if (http.Features.Get<IFormFeature>()?.Form is null)
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MemoryBufferThreshold = MaxBytes, MultipartBodyLengthLimit = MaxBytes, BufferBody = false }));
    }
}
