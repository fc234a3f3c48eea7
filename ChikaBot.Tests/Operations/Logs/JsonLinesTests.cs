using System.Text.Json.Nodes;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Operations.Logs;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Stores;
using ChikaBot.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Moq;
using NUnit.Framework;

// Lines as others write them, made at run time.
#pragma warning disable CA1848, CA2254

namespace ChikaBot.Tests.Operations.Logs;

/// <summary>One line of the log: what stands in it, and what never does.</summary>
public sealed class JsonLinesTests
{
    private const string Own = "ChikaBot.Tests";
    private const string Foreign = "Microsoft.AspNetCore.Whatever";
    private const string Secret = "9901991104820011";

    private static readonly CardNumber Card = CardNumber.Parse("0001234567890");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly LoggerExternalScopeProvider scopes = new();

    private static IEnumerable<object> Identities =>
    [
        Nik.Parse(Secret), Card, FamilyCardNumber.Parse("9901019001010001"), BirthDate.Parse("1982-04-11"), new PersonName("Budi Contohwan"), VirtualAccount.Of(Card, Bank.Bri, RuleBook.Embedded, new DateOnly(2026, 3, 2)),
        MobileNumber.TryParse("+6281299900011", out var mobile) ? mobile : throw new InvalidOperationException(),
        Secrets.Samples[0], new DateOnly(1982, 4, 11), new DateTime(1982, 4, 11), new DateTimeOffset(1982, 4, 11, 0, 0, 0, TimeSpan.Zero), 9901991104820011, 6281299900011UL, Month.Of(new DateOnly(1982, 4, 1)),
        new IncomingMessage(new ConversationKey("fake", Secret), Secret, new SenderKey("fake", Secret), new MessageContent.Text(Secret)), new[] { Secret }, new Uri($"http://host/{Secret}"),
    ];

    [TestCaseSource(nameof(Identities))]
    public void A_value_that_may_tell_of_a_person_becomes_its_type(object value)
    {
        foreach (var category in new[] { Own, Foreign })
            Assert.That(Line(category, "said {Value}", value)["values"]!["Value"]!.GetValue<string>(), Is.EqualTo($"[{value.GetType().Name}]"), category);
    }

    [Test]
    public void Every_identity_type_is_among_those_that_were_tried()
    {
        var types = typeof(Nik).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Nik).Namespace && !type.IsEnum && !type.IsAbstract);

        Assert.That(types.Except(Identities.Select(value => value.GetType())), Is.Empty);
    }

    [Test]
    public void Harmless_values_stay_as_they_are()
    {
        var line = Line(Own, "{Number} {Flag} {Level} {Span} {Share} {Code} {None}", 42, true, LogLevel.Error, TimeSpan.FromSeconds(90), 0.5, "http-503", null);

        Assert.That(line["values"]!.ToJsonString(), Is.EqualTo("""{"Number":42,"Flag":true,"Level":"Error","Span":"00:01:30","Share":0.5,"Code":"http-503","None":null}"""));
        Assert.That(((string)line["at"]!, (string)line["level"]!, (string)line["category"]!, (string)line["message"]!), Is.EqualTo(("2026-03-02T02:00:00Z", "warning", Own, "{Number} {Flag} {Level} {Span} {Share} {Code} {None}")));
        Assert.That(line["event"]!.ToJsonString(), Is.EqualTo("""{"id":7,"name":"Tried"}"""));
    }

    [Test]
    public void Conversations_and_senders_are_fingerprints()
    {
        var line = Line(Own, "{Conversation} {Sender} {Address}", new ConversationKey("fake", Secret), new SenderKey("fake", Secret), new DeliveryAddress("fake", Given.Utf8(Secret)));

        Assert.That(line.ToJsonString(), Does.Not.Contain(Secret).And.Contain("fake"));
    }

    [Test]
    public void Strings_of_others_are_not_written_nor_texts_that_they_put_together()
    {
        Assert.That(Line(Foreign, "asked for {Path}", $"/x?t={Secret}")["values"]!.ToJsonString(), Is.EqualTo("""{"Path":"[String]"}"""));
        Assert.That((string)Write(Foreign, logger => logger.Log(LogLevel.Warning, $"asked for {Secret}"))["message"]!, Is.EqualTo("[text]"));
        Assert.That((string)Write(Foreign, logger => logger.Log(LogLevel.Warning, 3, Secret, null, (text, _) => text))["message"]!, Is.EqualTo("[text]"));
    }

    [Test]
    public void An_exception_is_its_types_and_stacks_without_a_word_of_it()
    {
        Exception thrown;
        try
        {
            throw new InvalidOperationException($"about {Secret}", new FormatException($"String '{Secret}' was not recognized"));
        }
        catch (InvalidOperationException exception)
        {
            thrown = exception;
        }

        var line = Write(Own, logger => logger.Log(LogLevel.Error, thrown, "failed with {Exception}", thrown));

        Assert.That(line.ToJsonString(), Does.Not.Contain(Secret).And.Not.Contain("recognized"));
        Assert.That(((string)line["exception"]!["type"]!, (string)line["exception"]!["exception"]!["type"]!, (string)line["values"]!["Exception"]!), Is.EqualTo(("System.InvalidOperationException", "System.FormatException", "System.InvalidOperationException")));
        Assert.That((string)line["exception"]!["stack"]!, Does.Contain(nameof(JsonLinesTests)));
    }

    [Test]
    public void A_scope_is_redacted_like_a_stranger_s_line()
    {
        using (scopes.Push(new Dictionary<string, object?> { ["RequestPath"] = $"/{Secret}", ["Nik"] = Nik.Parse(Secret), ["Attempt"] = 2 }))
        using (scopes.Push($"plain {Secret}"))
            Assert.That(Line(Own, "in scopes")["scopes"]!.ToJsonString(), Is.EqualTo("""[{"RequestPath":"[String]","Nik":"[Nik]","Attempt":2},{}]"""));
    }

    private JsonObject Line(string category, string template, params object?[] values) =>
        Write(category, logger => logger.Log(LogLevel.Warning, new EventId(7, "Tried"), template, values));

    private JsonObject Write(string category, Action<ILogger> log)
    {
        var formatter = new JsonLines(new Clocks(TimeProvider.System, new FixedTime()), Mock.Of<IOptionsMonitor<ConsoleFormatterOptions>>(options => options.CurrentValue == new ConsoleFormatterOptions { IncludeScopes = true }));
        using var written = new StringWriter();
        log(new Through(formatter, category, scopes, written));
        Assert.That(written.ToString().TrimEnd('\n'), Does.Not.Contain("\n"), "one line");
        return JsonNode.Parse(written.ToString())!.AsObject();
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Through(JsonLines formatter, string category, IExternalScopeProvider scopes, TextWriter writer) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> how) =>
            formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, how), scopes, writer);
    }
}
