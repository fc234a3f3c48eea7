using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using ChikaBot.Channels.BotFramework;
using Microsoft.AspNetCore.WebUtilities;

namespace ChikaBot.Channels.DirectLine;

/// <summary>
/// Web chats send messages with files as a form. The bot reads no files, so they are never kept: the activity, which names them, is taken
/// like any other; without one it is made from the files' types.
/// </summary>
internal sealed class UploadEndpoint(DirectLineCaller caller, ActivitiesEndpoint activities)
{
    private const string ActivityType = "application/vnd.microsoft.activity";

    /// <summary>A photo of a phone has up to about this size; it is read past, not stored.</summary>
    private const int MaxFileBytes = 10 * 1024 * 1024;

    /// <summary>All parts together: a few photos.</summary>
    public const int MaxBytes = 3 * MaxFileBytes;

    private const int MaxParts = 10;

    public async Task TakeAsync(HttpContext context)
    {
        if (await caller.ConversationAsync(context, DirectLineCaller.TokenOf(context.Request)) is not { } conversation) return;
        try
        {
            await activities.TakeAsync(context, conversation, await ActivityAsync(context));
        }
        catch (Exception e) when (e is InvalidDataException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status400BadRequest, $"A form of at most {MaxParts} parts, of {MaxFileBytes} bytes each, is expected.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ActivityAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || type.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"') is not { Length: > 0 and <= 100 } boundary)
            throw new InvalidDataException();
        var files = new List<string>();
        var reader = new MultipartReader(boundary, context.Request.Body) { BodyLengthLimit = MaxFileBytes };
        for (var parts = 0; await reader.ReadNextSectionAsync(context.RequestAborted) is { } section; parts++)
        {
            if (parts == MaxParts) throw new InvalidDataException();
            if (section.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true) return await JsonAsync(section.Body, context.RequestAborted);
            files.Add(section.ContentType ?? "application/octet-stream");
        }

        return Message(files, context.Request.Query["userId"]);
    }

    private static async Task<ReadOnlyMemory<byte>> JsonAsync(Stream body, CancellationToken cancellationToken)
    {
        using var json = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            json.Write(buffer, 0, count);
            if (json.Length > JsonBody.MaxBytes) throw new InvalidDataException();
        }

        return json.ToArray();
    }

    private static ReadOnlyMemory<byte> Message(List<string> contentTypes, string? userId)
    {
        if (contentTypes.Count == 0) throw new InvalidDataException();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", ActivityTypes.Message);
            json.WriteStartObject("from");
            json.WriteString("id", string.IsNullOrEmpty(userId) ? "user" : userId);
            json.WriteEndObject();
            json.WriteStartArray("attachments");
            foreach (var contentType in contentTypes)
            {
                json.WriteStartObject();
                json.WriteString("contentType", contentType);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
