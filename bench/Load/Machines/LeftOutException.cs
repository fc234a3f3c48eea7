namespace ChikaBot.Bench.Machines;

/// <summary>Something that a measurement needs is not on this machine: it is left out, and the tables say why.</summary>
internal sealed class LeftOutException(string reason) : Exception(reason);
