using System.Diagnostics;

namespace ChikaBot.Operations.Telemetry;

/// <summary>
/// Trace ids neither come in from strangers nor go out to gateways (docs/decisions/021-traces-begin-at-the-door.md): a trace begins at our door, and whether it is recorded
/// is decided there.
/// </summary>
internal sealed class NoPropagation : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        // Nothing is passed on.
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
