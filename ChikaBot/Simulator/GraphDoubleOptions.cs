namespace ChikaBot.Simulator;

/// <summary>Whose gateway the double plays, and where the server listens.</summary>
/// <param name="Server">The server's address, as <c>http://localhost:3978</c>.</param>
/// <param name="AppSecret">Signs the webhooks.</param>
/// <param name="AccessToken">What a send must carry as bearer token.</param>
internal sealed record GraphDoubleOptions(Uri Server, string AppSecret, string AccessToken, string PhoneNumberId)
{
    /// <summary>Where the double listens; port 0 takes a free one.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:0";

    /// <summary>Whether accepted messages are reported as sent, delivered and read.</summary>
    public bool ReportStatuses { get; init; } = true;

    /// <summary>How webhooks go wrong on their way.</summary>
    public WebhookFaults WebhookFaults { get; init; } = new();

    /// <summary>Decides what chance decides, so that a run can be repeated.</summary>
    public int Seed { get; init; } = 1;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public override string ToString() => $"Graph API double for {Server}";
}

/// <summary>Faults of delivery that Meta's webhooks have (docs/facts/whatsapp.md).</summary>
/// <param name="DuplicateShare">0 to 1: how many webhooks come twice.</param>
/// <param name="Shuffle">Whether statuses come in any order.</param>
internal sealed record WebhookFaults(double DuplicateShare = 0, bool Shuffle = false);
