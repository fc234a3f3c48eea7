using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ChikaBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace ChikaBot.Operations.Logs;

/// <summary>
/// One JSON object a line: <c>at</c> (UTC), <c>level</c>, <c>category</c>, <c>event</c>, <c>message</c> (the template), <c>values</c>, <c>scopes</c>, <c>exception</c>, <c>trace</c>
/// and <c>span</c>. Values go through <see cref="Redaction"/>; of an exception only types and stack traces are written, never its words.
/// </summary>
internal sealed class JsonLines(Clocks clocks, IOptionsMonitor<ConsoleFormatterOptions> options) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "chika-json";

    private const string Template = "{OriginalFormat}";

    /// <summary>A template that may have been put together at run time, or a text that is none.</summary>
    private const string NoTemplate = "[text]";

    private static readonly string[] Levels = ["trace", "debug", "information", "warning", "error", "critical", "none"];

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("at", clocks.System.GetUtcNow().UtcDateTime);
            json.WriteString("level", Levels[(int)logEntry.LogLevel]);
            json.WriteString("category", logEntry.Category);
            WriteEvent(json, logEntry.EventId);
            WriteState(json, logEntry.State, LogCap.IsOwn(logEntry.Category), logEntry.EventId);
            if (scopeProvider is not null && options.CurrentValue.IncludeScopes) WriteScopes(json, scopeProvider);
            if (logEntry.Exception is { } exception) WriteException(json, exception);
            if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
            {
                json.WriteString("trace", activity.TraceId.ToHexString());
                json.WriteString("span", activity.SpanId.ToHexString());
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteEvent(Utf8JsonWriter json, EventId id)
    {
        if (id == default) return;
        json.WriteStartObject("event");
        json.WriteNumber("id", id.Id);
        if (id.Name is { } name) json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteState<TState>(Utf8JsonWriter json, TState state, bool isOwn, EventId id)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            json.WriteString("message", isOwn && state is string text ? text : NoTemplate);
            return;
        }

        var template = values.FirstOrDefault(value => value.Key == Template).Value as string;
        // Lines of others that were not made beforehand have no event, and their "template" may hold what they speak of.
        json.WriteString("message", template is not null && (isOwn || id != default) ? template : NoTemplate);
        json.WriteStartObject("values");
        foreach (var (name, value) in values)
            if (name != Template) WriteValue(json, name, Redaction.Of(value, isOwn));
        json.WriteEndObject();
    }

    /// <summary>Scopes belong to nobody: a request's holds its path.</summary>
    private static void WriteScopes(Utf8JsonWriter json, IExternalScopeProvider provider)
    {
        json.WriteStartArray("scopes");
        provider.ForEachScope(
            static (scope, json) =>
            {
                json.WriteStartObject();
                if (scope is IEnumerable<KeyValuePair<string, object?>> values)
                    foreach (var (name, value) in values)
                        if (name != Template) WriteValue(json, name, Redaction.Of(value, isOwn: false));
                json.WriteEndObject();
            },
            json);
        json.WriteEndArray();
    }

    private static void WriteException(Utf8JsonWriter json, Exception exception)
    {
        json.WriteStartObject("exception");
        json.WriteString("type", exception.GetType().FullName);
        if (exception.StackTrace is { } stack) json.WriteString("stack", stack);
        if (exception.InnerException is { } inner) WriteException(json, inner);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case string text: json.WriteString(name, text); break;
            case ulong number: json.WriteNumber(name, number); break;
            case decimal number: json.WriteNumber(name, number); break;
            case float or double: WriteNumber(json, name, Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)); break;
            default: json.WriteNumber(name, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)); break;
        }
    }

    /// <summary>JSON has no word for what is no number.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
