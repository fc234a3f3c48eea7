using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Operations;
using ChikaBot.Operations.Doctor;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations.Doctor;

/// <summary>The keys that are known are those that are read, and no page names another.</summary>
public sealed partial class OptionKeysTests
{
    private static IEnumerable<string> DeployFiles => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "docs", "deploy")).Select(file => Path.GetFileName(file));

    [Test]
    public void Every_options_class_is_among_them()
    {
        var classes = new[] { typeof(ChikaOptions).Assembly, typeof(ConversationOptions).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() is string section && section.StartsWith("Chika", StringComparison.Ordinal));

        Assert.That(OptionKeys.Sections.Select(section => section.Options), Is.EquivalentTo(classes));
    }

    [TestCase("Chika:DataDirectory")]
    [TestCase("chika:limits:maxconnections")]
    [TestCase("Chika:Limits:TrustedProxies:0")]
    [TestCase("Chika:Conversation:Menu:bill")]
    [TestCase("Chika:Conversation:Attempts:MaxPerNumber")]
    [TestCase("Chika:Store:ConnectionString")]
    [TestCase("Chika:OfficeHours:Days:0:Date")]
    [TestCase("Chika:Gateway:Send:Headers:X-Api-Key")]
    [TestCase("Chika:Desk:Templates:0:Name")]
    [TestCase("Chika:Desk:Enabled")]
    public void Is_known(string key) => Assert.That(OptionKeys.IsKnown(key), Is.True);

    [TestCase("Chika:DataDirektory")]
    [TestCase("Chika:Limits")]
    [TestCase("Chika:Limits:MaxConnections:0")]
    [TestCase("Chika:Outbox:IsOn")]
    [TestCase("Chika:WhatsAppCloud:IsOn")]
    [TestCase("ChikaBot:DataDirectory")]
    public void Is_none(string key) => Assert.That(OptionKeys.IsKnown(key), Is.False);

    [Test]
    public void Those_of_the_settings_file_are_known()
    {
        var keys = Leaves(JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "appsettings.json")))!["Chika"]!, "Chika");

        Assert.That(keys.Where(key => !OptionKeys.IsKnown(key)), Is.Empty);
    }

    [TestCaseSource(nameof(DeployFiles))]
    public void Those_that_the_deployment_s_files_name_are_known(string file)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "deploy", file));
        var keys = Named().Matches(text).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.That(keys.Where(key => !OptionKeys.IsKnown(key)), Is.Empty);
    }

    private static IEnumerable<string> Leaves(JsonNode node, string key) => node switch
    {
        JsonObject parts => parts.SelectMany(part => Leaves(part.Value!, $"{key}:{part.Key}")),
        JsonArray items => items.SelectMany((item, at) => Leaves(item!, $"{key}:{at}")),
        _ => [key],
    };

    [GeneratedRegex(@"\bChika((:|__)[A-Za-z0-9]+)+")]
    private static partial Regex Named();
}
