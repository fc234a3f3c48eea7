using System.Collections.Concurrent;
using System.Globalization;

namespace ChikaBot.Simulator;

/// <summary>A Graph API on this machine: takes what a server sends and keeps it, answers as the Cloud API answers, and sends webhooks back.</summary>
internal sealed class GraphDouble : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Mailbox> _mailboxes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ReadReceipt> _receipts = new();
    private readonly ConcurrentQueue<GraphError> _refused = new();
    private readonly GraphDoubleOptions _options;
    private readonly string _run = Guid.NewGuid().ToString("N")[..12];
    private WebApplication? _app;
    private int _count;

    private GraphDouble(GraphDoubleOptions options)
    {
        _options = options;
        Faults = new FaultPlan(options.Seed);
        Webhooks = new WebhookSender(options);
        Reports = new StatusReports(Webhooks, options);
    }

    /// <summary>Where it listens, without a version.</summary>
    public Uri Url => new(_app!.Urls.First());

    public FaultPlan Faults { get; }

    public WebhookSender Webhooks { get; }

    public StatusReports Reports { get; }

    public IReadOnlyCollection<ReadReceipt> Receipts => _receipts;

    /// <summary>Errors answered so far, chosen ones too.</summary>
    public IReadOnlyCollection<GraphError> Refused => _refused;

    /// <summary>Called for every message that is taken, one after the other.</summary>
    public Action<SentMessage>? Arrived { get; set; }

    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task<GraphDouble> StartAsync(GraphDoubleOptions options, CancellationToken cancellationToken)
    {
        var twin = new GraphDouble(options);
        try
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls(options.Listen);
            twin._app = builder.Build();
            twin._app.Run(new GraphEndpoint(twin, options).AnswerAsync);
            await twin._app.StartAsync(cancellationToken);
            return twin;
        }
        catch
        {
            await twin.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a recipient has got so far.</summary>
    public Mailbox Of(string recipient) => _mailboxes.GetOrAdd(recipient.TrimStart('+'), _ => new Mailbox());

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        await Reports.DisposeAsync();
        Webhooks.Dispose();
    }

    internal string NewId() => string.Create(CultureInfo.InvariantCulture, $"wamid.{_run}{Interlocked.Increment(ref _count):D6}");

    internal void Take(SentMessage message)
    {
        lock (_mailboxes)
        {
            Of(message.To).Add(message);
            Arrived?.Invoke(message);
        }

        Reports.Add(message);
    }

    internal void Take(ReadReceipt receipt) => _receipts.Enqueue(receipt);

    internal void Refuse(GraphError error) => _refused.Enqueue(error);
}
