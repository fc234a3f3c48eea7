namespace ChikaBot.Web;

/// <summary><c>GET /samples.json</c>: an array of <see cref="SampleCard"/>, or 404 when there are none.</summary>
internal static class SampleCardsEndpoint
{
    public const string Path = "/samples.json";

    public static Task AnswerAsync(HttpContext context)
    {
        PageHeaders.Apply(context);
        context.Response.Headers.CacheControl = "no-store";
        var cards = context.RequestServices.GetRequiredService<ISampleCards>().Cards;
        if (cards.Count > 0) return context.Response.WriteAsJsonAsync(cards, SampleCardJson.Default.IReadOnlyListSampleCard, cancellationToken: context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
