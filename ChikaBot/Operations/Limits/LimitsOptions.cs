using System.Net;

namespace ChikaBot.Operations.Limits;

/// <summary>How much may come in (<c>Chika:Limits</c>).</summary>
public sealed class LimitsOptions
{
    public const string Section = "Chika:Limits";

    /// <summary>Messages that one sender may write at once.</summary>
    public int SenderBurst { get; set; } = 40;

    /// <summary>Messages a second that one sender may write on and on; two always pass.</summary>
    public int SenderPerSecond { get; set; } = 4;

    /// <summary>Requests that one address may send at once. Whole villages share one behind their mobile provider.</summary>
    public int AddressBurst { get; set; } = 400;

    public int AddressPerSecond { get; set; } = 100;

    /// <summary>The same for /webhooks and /api/messages: a gateway sends everybody's messages from a few addresses, and proves who it is.</summary>
    public int GatewayBurst { get; set; } = 4_000;

    public int GatewayPerSecond { get; set; } = 2_000;

    /// <summary>Addresses or networks (10.0.0.0/8) of the proxies whose X-Forwarded-For is believed.</summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>Open connections, and as many open sockets.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>A request's body, where its endpoint does not take more.</summary>
    public int MaxBodyBytes { get; set; } = 64 * 1024;

    /// <summary>Time for a request's line and headers.</summary>
    public TimeSpan HeadersTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a connection may stay open unused.</summary>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Slower bodies are cut off, after <see cref="BodyGrace"/>.</summary>
    public int MinBodyBytesPerSecond { get; set; } = 240;

    public TimeSpan BodyGrace { get; set; } = TimeSpan.FromSeconds(5);

    /// <exception cref="OptionsException">A value is wrong; the message names its key.</exception>
    public static LimitsOptions Of(IConfiguration configuration)
    {
        var options = Bound.To<LimitsOptions>(configuration, Section);
        return options.Fault() is { } fault ? throw new OptionsException(fault) : options;
    }

    /// <summary>The first key that is wrong and why; null when all are right.</summary>
    public string? Fault()
    {
        if (SenderPerSecond < 2) return $"{Section}:{nameof(SenderPerSecond)} must be at least 2.";
        if (SenderBurst < SenderPerSecond) return $"{Section}:{nameof(SenderBurst)} must not be less than {nameof(SenderPerSecond)}.";
        if (AddressPerSecond < 1) return $"{Section}:{nameof(AddressPerSecond)} must be at least 1.";
        if (AddressBurst < AddressPerSecond) return $"{Section}:{nameof(AddressBurst)} must not be less than {nameof(AddressPerSecond)}.";
        if (GatewayPerSecond < 1) return $"{Section}:{nameof(GatewayPerSecond)} must be at least 1.";
        if (GatewayBurst < GatewayPerSecond) return $"{Section}:{nameof(GatewayBurst)} must not be less than {nameof(GatewayPerSecond)}.";
        for (var i = 0; i < TrustedProxies.Count; i++)
            if (!TryParseNetwork(TrustedProxies[i], out _)) return $"{Section}:{nameof(TrustedProxies)}:{i} must be an IP address or a network such as 10.0.0.0/8.";
        if (MaxConnections < 1) return $"{Section}:{nameof(MaxConnections)} must be at least 1.";
        if (MaxBodyBytes < 1024) return $"{Section}:{nameof(MaxBodyBytes)} must be at least 1024.";
        if (HeadersTimeout < TimeSpan.FromSeconds(1)) return $"{Section}:{nameof(HeadersTimeout)} must be at least one second.";
        if (KeepAliveTimeout < TimeSpan.FromSeconds(1)) return $"{Section}:{nameof(KeepAliveTimeout)} must be at least one second.";
        if (MinBodyBytesPerSecond < 1) return $"{Section}:{nameof(MinBodyBytesPerSecond)} must be at least 1.";
        // The web server looks once a second.
        if (BodyGrace <= TimeSpan.FromSeconds(1)) return $"{Section}:{nameof(BodyGrace)} must be longer than one second.";
        return null;
    }

    internal static bool TryParseNetwork(string? text, out IPNetwork network)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(text, out network);
    }
}
