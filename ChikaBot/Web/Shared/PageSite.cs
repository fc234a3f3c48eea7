using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;

namespace ChikaBot.Web.Shared;

/// <summary>
/// All pages but the chat page. Razor Pages, routes and policies are put together at the first request for one of them, so that the first
/// conversation after a start does not wait for them, and messages of channels never pass through them.
/// </summary>
internal sealed class PageSite
{
    private readonly RequestDelegate next;
    private readonly PageArea[] areas;
    private readonly Lazy<RequestDelegate> site;

    public PageSite(RequestDelegate next, IServiceProvider services, IEnumerable<PageArea> areas)
    {
        this.next = next;
        // The outer one of two decides.
        this.areas = [.. areas.OrderBy(area => area.Path.Length)];
        site = new Lazy<RequestDelegate>(() => Build(services));
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (Array.Find(areas, area => area.Covers(context.Request.Path)) is not { } found) return next(context);
        // Fault answers with a page where it finds this.
        context.Features.Set(found);
        PageHeaders.Apply(context);
        context.Response.Headers.CacheControl = "no-cache, no-store";
        return site.Value(context);
    }

    /// <summary>A page that was forgotten in the policies is out of everybody's reach, not open to all.</summary>
    private static RequestDelegate Guard(RequestDelegate next) => context =>
        context.Features.Get<PageArea>()!.Guarded && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            ? throw new InvalidOperationException("A page of a guarded area names no policy.")
            : next(context);

    private static Task AnswerAsync(HttpContext context)
    {
        // The check for forged forms reads the form first, and takes one that is too large for a forged one.
        if (context.Response.StatusCode == StatusCodes.Status400BadRequest && context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return ErrorPage.WriteAsync(context);
    }

    private RequestDelegate Build(IServiceProvider services)
    {
        var builder = new ApplicationBuilder(services);
        builder.UseStatusCodePages(context => AnswerAsync(context.HttpContext));
        builder.UseRouting();
        builder.Use(Guard);
        builder.UseAuthentication();
        builder.UseAuthorization();
        builder.UseEndpoints(endpoints =>
        {
            endpoints.MapRazorPages();
            foreach (var area in areas) area.Map?.Invoke(endpoints);
        });
        return builder.Build();
    }
}
