using ChikaBot.Turns;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Keeps what a batch reports of sent messages.</summary>
internal sealed partial class BatchReports(IDeliveryStore deliveries, ILogger<BatchReports> logger)
{
    /// <returns>False when they could not be kept.</returns>
    public async Task<bool> ApplyAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken)
    {
        if (reports.Count == 0) return true;
        try
        {
            await deliveries.ApplyAsync(reports, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            ReportsFailed(logger, e.GetType().Name);
            return false;
        }

        foreach (var failed in reports.Where(report => report.State == DeliveryState.Failed).CountBy(report => report.Reason ?? "unknown"))
            Undelivered(logger, failed.Value, failed.Key);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery reports could not be kept: {Failure}")]
    private static partial void ReportsFailed(ILogger logger, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} sent messages were not delivered: error {Code}")]
    private static partial void Undelivered(ILogger logger, int count, string code);
}
