using System.Buffers.Binary;
using System.Net;

namespace ChikaBot.Operations.Limits;

/// <summary>Whom a limit counts: an IPv4 address, or an IPv6 network of 64 bits, which is what one customer gets at least.</summary>
internal readonly record struct AddressKey(bool Gateway, UInt128 Network)
{
    /// <summary>A loopback address, or none at all (a Unix socket). No network has this number.</summary>
    public static readonly AddressKey ThisMachine = new(false, UInt128.MaxValue);

    public static AddressKey Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return ThisMachine;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return ThisMachine;
        var isGateway = context.Request.Path.StartsWithSegments("/webhooks", StringComparison.OrdinalIgnoreCase)
            || context.Request.Path.StartsWithSegments("/api/messages", StringComparison.OrdinalIgnoreCase);
        return new AddressKey(isGateway, NetworkOf(address));
    }

    private static UInt128 NetworkOf(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.MapToIPv6().TryWriteBytes(bytes, out _);
        if (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6) bytes[8..].Clear();
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
