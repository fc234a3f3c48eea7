using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace ChikaBot.Operations.Logs;

/// <summary>Lines at the console: which may be written at all, and how.</summary>
internal static class LogsRegistration
{
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var options = Bound.To<LogOptions>(builder.Configuration, LogOptions.Section);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, LogCap>();
        if (options.Format != LogFormat.Json) return;
        builder.Logging.AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        // After the settings: a formatter that they name would write what ours keeps back.
        builder.Services.PostConfigure<ConsoleLoggerOptions>(console => console.FormatterName = JsonLines.FormatterName);
    }
}
