using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace ChikaBot.Tests.Web;

/// <summary>One conversation of the Direct Line double: what was said, and who listens.</summary>
internal sealed class DirectLineTalk(string id)
{
    private readonly List<JsonObject> activities = [];
    private readonly List<(Channel<string> Frames, HttpContext Context)> listeners = [];

    public string Id => id;

    public string Token { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Each frame goes out twice.</summary>
    public bool RepeatFrames { get; set; }

    /// <summary>The sockets stay open and carry nothing: what a dead connection looks like.</summary>
    public bool Mute { get; set; }

    public void Append(JsonObject activity) => Append(activity, out _);

    /// <summary>An activity with a clientActivityID that is known already has no second effect, as the real one must have it.</summary>
    public string Append(JsonObject activity, out bool repeated)
    {
        lock (activities)
        {
            var before = activities.Find(one => Activities.ClientId(one) is { } client && client == Activities.ClientId(activity));
            repeated = before is not null;
            if (before is not null) return (string)before["id"]!;
            var copy = activity.DeepClone().AsObject();
            var activityId = $"{id}|{activities.Count:D7}";
            copy["id"] = activityId;
            copy["timestamp"] ??= DateTimeOffset.UtcNow.ToString("O");
            copy["conversation"] = new JsonObject { ["id"] = id };
            activities.Add(copy);
            Push(Frame([copy], activities.Count));
            return activityId;
        }
    }

    /// <summary>Goes to the open sockets only and is kept nowhere, as typing does.</summary>
    public void PushTransient(JsonObject activity)
    {
        lock (activities) Push(new JsonObject { ["activities"] = new JsonArray(activity.DeepClone()) }.ToJsonString());
    }

    public JsonObject Since(string? watermark)
    {
        lock (activities) return JsonNode.Parse(Frame(activities.Skip(Number(watermark)), activities.Count))!.AsObject();
    }

    public void DropSockets()
    {
        lock (activities)
        {
            foreach (var (_, context) in listeners) context.Abort();
        }
    }

    public async Task ServeSocketAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var frames = Channel.CreateUnbounded<string>();
        lock (activities)
        {
            frames.Writer.TryWrite("");
            var from = Number(context.Request.Query["watermark"]);
            if (from < activities.Count) frames.Writer.TryWrite(Frame(activities.Skip(from), activities.Count));
            listeners.Add((frames, context));
        }

        try
        {
            var closing = WatchAsync(socket, frames, context.RequestAborted);
            await foreach (var frame in frames.Reader.ReadAllAsync(context.RequestAborted))
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, context.RequestAborted);
            await closing;
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // Dropped on purpose, or the browser left.
        }
        finally
        {
            lock (activities) listeners.RemoveAll(listener => listener.Frames == frames);
        }
    }

    private static async Task WatchAsync(WebSocket socket, Channel<string> frames, CancellationToken aborted)
    {
        try
        {
            var buffer = new byte[256];
            while ((await socket.ReceiveAsync(buffer.AsMemory(), aborted)).MessageType != WebSocketMessageType.Close)
            {
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, aborted);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // As above.
        }
        finally
        {
            frames.Writer.TryComplete();
        }
    }

    private void Push(string frame)
    {
        if (Mute) return;
        foreach (var (frames, _) in listeners)
        {
            frames.Writer.TryWrite(frame);
            if (RepeatFrames) frames.Writer.TryWrite(frame);
        }
    }

    private static int Number(string? watermark) => int.TryParse(watermark, out var number) ? number : 0;

    private static string Frame(IEnumerable<JsonObject> some, int watermark) =>
        new JsonObject { ["activities"] = new JsonArray([.. some.Select(one => one.DeepClone())]), ["watermark"] = $"{watermark}" }.ToJsonString();
}
