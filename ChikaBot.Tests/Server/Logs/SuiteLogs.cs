using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

[assembly: ChikaBot.Tests.Server.Logs.SearchesLogs]

namespace ChikaBot.Tests.Server.Logs;

/// <summary>Whatever the hosts inside the tests' process log, searched line by line for people of the samples and of the tests.</summary>
internal static class SuiteLogs
{
    private static readonly string[] People =
        [.. Secrets.OfSamples, "9901011501900001", "990101170845", "1945-08-17", "17 Agustus 1945", "Siti Aminah", "Siti Rahma", "Budi Santoso"];

    // All at once: hosts that log every trace write many lines, and hundreds of words would be looked for in each.
    private static readonly SearchValues<string> AnyOfThem = SearchValues.Create(People, StringComparison.OrdinalIgnoreCase);

    private static readonly ConcurrentQueue<string> Found = new();

    public static void Take(string line)
    {
        if (!line.AsSpan().ContainsAny(AnyOfThem)) return;
        foreach (var secret in Secrets.Found(line, People)) Found.Enqueue($"{secret} in: {line}");
    }

    /// <summary>What was found since the last call.</summary>
    public static IReadOnlyList<string> TakeFound()
    {
        var found = new List<string>();
        while (Found.TryDequeue(out var line)) found.Add(line);
        return found;
    }
}

/// <summary>A logger for a part that is tested without a host.</summary>
internal sealed class SuiteLogger<T> : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        SuiteLogs.Take($"{formatter(state, exception)} {exception}");
}

/// <summary>Fails the very test in which something was logged that tells of a person: a tear-down of the whole suite would fail nothing that anybody sees.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class SearchesLogsAttribute : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test) => Assert.That(SuiteLogs.TakeFound(), Is.Empty, "logged");
}
