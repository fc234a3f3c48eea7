namespace ChikaBot.Operations.Logs;

/// <summary>How lines are written (<c>Chika:Logs</c>); which ones is said in <c>Logging</c>.</summary>
public sealed class LogOptions
{
    public const string Section = "Chika:Logs";

    public LogFormat Format { get; set; } = LogFormat.Text;
}

public enum LogFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>One JSON object a line, with redaction by type.</summary>
    Json,
}
