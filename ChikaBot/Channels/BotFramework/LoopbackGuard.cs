using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.BotFramework;

/// <summary>Refuses to start on an address that others can reach while no app id protects /api/messages.</summary>
internal sealed class LoopbackGuard(IOptions<BotFrameworkOptions> options, IEnumerable<IServer> servers) : IHostedLifecycleService
{
    /// <param name="addresses">What the server is bound to: <c>http://localhost:3978</c>, <c>http://*:80</c>, <c>http://unix:/path</c> …</param>
    /// <exception cref="OptionsValidationException">Names the key that is missing and the address.</exception>
    public static void Check(BotFrameworkOptions options, IEnumerable<string> addresses)
    {
        if (options.HasAppId) return;
        var open = addresses.Where(address => !IsLoopback(address)).ToList();
        if (open.Count == 0) return;
        throw new OptionsValidationException(BotFrameworkOptions.Section, typeof(BotFrameworkOptions),
            [$"{BotFrameworkOptions.Section}:AppId is missing: without it anyone could post to /api/messages, so the server listens on loopback only, not on {string.Join(", ", open)}."]);
    }

    // A command without a server has none. The real addresses, Kestrel's own configuration included, are known once the server has started; until then each request is checked by itself.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Check(options.Value, servers.SelectMany(server => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []));
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string address)
    {
        var binding = BindingAddress.Parse(address);
        if (binding.IsUnixPipe || binding.IsNamedPipe) return true;
        return binding.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (System.Net.IPAddress.TryParse(binding.Host, out var ip) && System.Net.IPAddress.IsLoopback(ip));
    }
}
