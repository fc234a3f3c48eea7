using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ChikaBot.Web.Pandawa;

/// <summary>
/// Takes larger bodies than other pages do, one file each, and holds them in memory: nothing that is attached touches the disk before the
/// vault has encrypted it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Room above the 5 MB of a file, so that one a little too large gets its answer beside the field.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    // Before the antiforgery filter, which reads the body.
    public int Order => 800;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Request.ContentLength > MaxBytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxBytes;
        if (http.Features.Get<IFormFeature>()?.Form is null)
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MemoryBufferThreshold = MaxBytes, MultipartBodyLengthLimit = MaxBytes, BufferBody = false }));
    }
}
