using ChikaBot.Operations;
using ChikaBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>What a request threw says nothing of people, neither in the answer nor in the log.</summary>
internal sealed class FaultTests
{
    private readonly CapturedLogs logs = new();
    private DefaultHttpContext context = null!;

    [SetUp]
    public void MakeContext() => context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };

    [OneTimeTearDown]
    public void Clean() => logs.Dispose();

    [Test]
    public async Task A_fault_is_answered_with_500_and_logged_by_its_type()
    {
        await InvokeAsync(_ => throw new FormatException("9901019403800001 is no date"));

        Assert.That(context.Response.StatusCode, Is.EqualTo(500));
        Assert.That(Body(), Does.Contain("\"error\"").And.Not.Contain("9901019403800001"));
        Assert.That(logs.Text, Does.Contain("FormatException").And.Contain(nameof(FaultTests)).And.Not.Contain("9901019403800001"));
    }

    [Test]
    public async Task A_request_that_cannot_be_read_is_not_our_fault()
    {
        await InvokeAsync(_ => throw new BadHttpRequestException("9901019403800001", StatusCodes.Status408RequestTimeout));

        Assert.That(context.Response.StatusCode, Is.EqualTo(408));
        Assert.That(Body(), Does.Contain("\"error\"").And.Not.Contain("9901019403800001"));
    }

    private Task InvokeAsync(RequestDelegate next)
    {
        using var factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        return new Fault(next, factory.CreateLogger<Fault>()).InvokeAsync(context);
    }

    private string Body()
    {
        context.Response.Body.Position = 0;
        return new StreamReader(context.Response.Body).ReadToEnd();
    }
}
