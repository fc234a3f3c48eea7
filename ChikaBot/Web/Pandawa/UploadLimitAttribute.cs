using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ChikaBot.Web.Pandawa;

/// <summary>
/// Takes larger bodies than other pages do, one file each, and holds them in memory: nothing that is attached touches the disk before the
/// vault has encrypted it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Room above the 5 MB of a file, so that one a little too large gets its answer beside the field.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>A photo that is too large is read to its end and thrown away: a browser that is cut off while it sends shows no answer at all.</summary>
    private const int MostBytesRead = 64 * 1024 * 1024;

    // Before the antiforgery filter, which reads the body.
    public int Order => 800;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
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
        if (http.Features.Get<IFormFeature>()?.Form is null)
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MemoryBufferThreshold = MaxBytes, MultipartBodyLengthLimit = MaxBytes, BufferBody = false }));
    }
}
