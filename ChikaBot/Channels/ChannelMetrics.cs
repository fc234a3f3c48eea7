using System.Diagnostics.Metrics;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Channels;

/// <summary>What is counted at the ways in.</summary>
internal static class ChannelMetrics
{
    public const string StatusLabel = "http.response.status_code";

    private static readonly Counter<long> Refused = ChikaMeter.Meter.CreateCounter<long>("chika.webhooks.refused", "{request}", "Requests with messages that were not answered with 2xx, by channel and status.");

    public static bool Enabled => Refused.Enabled;

    public static void Answered(string channel, int status)
    {
        if (status >= StatusCodes.Status400BadRequest) Refused.Add(1, ChikaMeter.Channel(channel), new(StatusLabel, status));
    }
}
