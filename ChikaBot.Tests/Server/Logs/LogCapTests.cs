using ChikaBot.Operations.Logs;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace ChikaBot.Tests.Server.Logs;

/// <summary>No setting makes the framework quote what people wrote.</summary>
internal sealed class LogCapTests
{
    [TestCase("ChikaBot.Turns.TurnRunner", LogLevel.Trace)]
    [TestCase("ChikaBot", LogLevel.Debug)]
    [TestCase("Microsoft.Hosting.Lifetime", LogLevel.Information)]
    [TestCase("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning)]
    [TestCase("System.Net.Http.HttpClient", LogLevel.Error)]
    public void Lets_through(string category, LogLevel level) => Assert.That(LogCap.Allows(category, level), Is.True);

    [TestCase("ChikaBotLookalike", LogLevel.Information)]
    [TestCase("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Critical)]
    [TestCase("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Trace)]
    [TestCase("Microsoft.Hosting.Lifetime", LogLevel.Debug)]
    [TestCase("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)]
    public void Keeps_back(string category, LogLevel level) => Assert.That(LogCap.Allows(category, level), Is.False);

    [Test]
    public void Stands_on_every_rule_of_the_settings()
    {
        var options = new LoggerFilterOptions { MinLevel = LogLevel.Trace };
        options.Rules.Add(new LoggerFilterRule("Console", "Microsoft.AspNetCore.Routing", LogLevel.Trace, null));
        options.Rules.Add(new LoggerFilterRule(null, "ChikaBot", LogLevel.Trace, (_, _, _) => false));

        new LogCap().PostConfigure(null, options);

        Assert.That(options.Rules.Select(rule => rule.Filter!("Console", "Microsoft.AspNetCore.Routing", LogLevel.Information)), Is.All.False);
        Assert.That(options.Rules.Select(rule => rule.Filter!("Console", "ChikaBot", LogLevel.Trace)), Is.EqualTo(new[] { true, true, false }), "a rule's own filter holds as well");
    }
}
