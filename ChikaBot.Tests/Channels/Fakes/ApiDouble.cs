using System.Collections.Concurrent;
using ChikaBot.Tests.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChikaBot.Tests.Channels.Fakes;

internal sealed record SentRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>An API of somebody else on a free port of this machine: keeps what is posted and answers as it is told.</summary>
internal sealed class ApiDouble : IAsyncDisposable
{
    private readonly WebApplication app;

    private ApiDouble(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public ConcurrentQueue<SentRequest> Requests { get; } = new();

    public (int Status, string Body, string? RetryAfter) Answer { get; set; } = (200, "{}", null);

    public static async Task<ApiDouble> StartAsync()
    {
        var app = LoopbackApp.Build();
        var api = new ApiDouble(app);
        app.Run(api.TakeAsync);
        await app.StartAsync();
        return api;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue(new SentRequest(context.Request.Path, headers, await reader.ReadToEndAsync()));
        context.Response.StatusCode = Answer.Status;
        if (Answer.RetryAfter is { } pause) context.Response.Headers.RetryAfter = pause;
        if (Answer.Status is >= 300 and < 400) context.Response.Headers.Location = Url + "/elsewhere";
        await context.Response.WriteAsync(Answer.Body);
    }
}
