using System.Text;
using System.Text.RegularExpressions;
using ChikaBot.Channels.Gateway;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Gateway;

/// <summary>docs/gateways.md: its examples start a server, and it explains each option.</summary>
internal sealed class GatewayPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "gateways.md")).ReplaceLineEndings("\n");

    private static List<GatewayOptions> Examples() =>
        [.. Regex.Matches(Page, @"(?<=\n)       \{\n(?:         .*\n)+       \}(?=\n)").Select(block => Read(Filled(block.Value)))];

    /// <summary>With what the reader puts in place of the dots.</summary>
    private static string Filled(string json) =>
        Regex.Replace(json, "(?<=\"Secret\": \")[^\"]*", GatewayCaller.Secret).Replace('…', 'x');

    private static GatewayOptions Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection(GatewayOptions.Section).Get<GatewayOptions>()!;
    }

    [Test]
    public void Its_examples_are_right()
    {
        Assert.That(Examples(), Has.Count.EqualTo(2), "WAHA and Fonnte");
        foreach (var example in Examples()) Assert.That(new GatewayOptionsValidator().Validate(null, example).FailureMessage, Is.Null);
        Assert.That(Examples().Select(example => example.Send.Format), Is.EqualTo(new[] { GatewayBodyFormat.Json, GatewayBodyFormat.Form }));
    }

    [Test]
    public void It_explains_each_option()
    {
        var keys = Keys(typeof(GatewayOptions), "").Concat(Keys(typeof(ChikaBot.Channels.Twilio.TwilioOptions), "")).ToList();

        Assert.That(keys, Has.Count.GreaterThan(25));
        Assert.That(keys.Where(key => !Page.Contains($"`{key}`", StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<string> Keys(Type type, string prefix) => type.GetProperties().Where(property => property.CanWrite).SelectMany(property =>
        property.PropertyType == typeof(GatewayFields) || property.PropertyType == typeof(GatewaySendOptions)
            ? Keys(property.PropertyType, prefix + property.Name + ":")
            : [prefix + property.Name]);
}
