using ChikaBot.Stores;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ChikaBot.Web.Desk;

/// <summary>A page that follows the desk: it knows how far the data had come before it was read, so that nothing is missed between the reading and the first event.</summary>
public abstract class LivePage(IDeskPulse pulse) : DeskPage
{
    /// <summary>What the page's line of events begins after.</summary>
    public DeskPulse Since { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Since = await pulse.ReadAsync(HttpContext.RequestAborted);
        await next();
    }
}
