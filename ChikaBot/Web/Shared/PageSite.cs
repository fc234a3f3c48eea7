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
        this.areas = [.. areas];
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

    private RequestDelegate Build(IServiceProvider services)
    {
        var builder = new ApplicationBuilder(services);
        builder.UseStatusCodePages(context => ErrorPage.WriteAsync(context.HttpContext));
        builder.UseRouting();
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
