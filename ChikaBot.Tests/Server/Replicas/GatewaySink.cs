using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChikaBot.Tests.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChikaBot.Tests.Server.Replicas;

/// <summary>A messaging gateway's side: takes replies, keeps them in the order of arrival, and can hold them back. Knows which replica sends by a header.</summary>
internal sealed class GatewaySink : IAsyncDisposable
{
    public const string ReplicaHeader = "X-Replica";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> held = new(StringComparer.Ordinal);
    private readonly WebApplication app;
    private volatile TaskCompletionSource? gate;

    private GatewaySink(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single() + "/api/sendText";

    public static async Task<GatewaySink> StartAsync()
    {
        var sink = new GatewaySink(LoopbackApp.Build());
        sink.app.MapPost("/api/sendText", sink.TakeAsync);
        await sink.app.StartAsync();
        return sink;
    }

    /// <summary>The texts to one user, in the order of arrival.</summary>
    public IReadOnlyList<string> To(string user) => taken.TryGetValue(user, out var texts) ? [.. texts] : [];

    /// <summary>From now on nothing is taken until <see cref="Release"/>.</summary>
    public void Hold()
    {
        held.Clear();
        gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Replies of this replica that have been held back since <see cref="Hold"/>.</summary>
    public int HeldOf(string replica) => held.GetValueOrDefault(replica);

    public void Release()
    {
        var open = gate;
        gate = null;
        open?.SetResult();
    }

    public async ValueTask DisposeAsync()
    {
        Release();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(HttpRequest request, CancellationToken aborted)
    {
        var body = (await JsonNode.ParseAsync(request.Body, cancellationToken: aborted))!;
        if (gate is { } closed)
        {
            held.AddOrUpdate(request.Headers[ReplicaHeader].ToString(), 1, static (_, count) => count + 1);
            try
            {
                await closed.Task.WaitAsync(aborted);
            }
            catch (OperationCanceledException)
            {
                // Its sender is gone: nothing was taken.
                return Results.Empty;
            }
        }

        taken.GetOrAdd((string)body["chatId"]!, _ => new()).Enqueue((string)body["text"]!);
        return Results.Text("""{"id":"taken"}""", "application/json");
    }
}
