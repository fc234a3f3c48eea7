using System.Net;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Operations.Doctor;

/// <summary>Addresses that others open or that secrets travel to.</summary>
/// <param name="isPublic">People write over a gateway, from elsewhere.</param>
/// <param name="gatewayUrl">Where a gateway's API is; null without one.</param>
internal sealed class AddressCheckup(PandawaOptions pandawa, bool isPublic, string? gatewayUrl) : ICheckup
{
    public string Name => "addresses";

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([.. Look()]);

    private IEnumerable<Finding> Look()
    {
        var form = new Uri(pandawa.PublicUrl);
        if (form.Scheme == Uri.UriSchemeHttps) yield return Finding.Ok(Name, "form links are https");
        else if (!form.IsLoopback) yield return Finding.Warning(Name, "form links are not https", "set Chika:Pandawa:PublicUrl to the https address of the reverse proxy: forms ask for personal data");
        else if (isPublic) yield return Finding.Fault(Name, "form links lead to this machine, and people write from elsewhere", "set Chika:Pandawa:PublicUrl to the https address of the reverse proxy");
        else yield return Finding.Ok(Name, "form links lead to this machine");
        if (gatewayUrl is null) yield break;
        yield return Uri.TryCreate(gatewayUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback || (IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address)))
            ? Finding.Ok("gateway", "set; it has no question that sends nothing, so /health/ready tells whether it takes replies")
            : Finding.Warning("gateway", "Chika:Gateway:Send:Url is not https", "use https, or a network that nobody else is in: replies and keys travel over it");
    }
}
