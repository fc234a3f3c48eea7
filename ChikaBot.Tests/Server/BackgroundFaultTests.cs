using ChikaBot.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>A part that fails in the background stops the program, and a supervisor must see that it did not stop by itself.</summary>
internal sealed class BackgroundFaultTests
{
    [Test]
    public async Task A_failed_part_ends_the_program_with_1_and_is_named_without_its_words()
    {
        var (code, errors) = await RunAsync(_ => throw new FormatException("9901019403800001 is no date"));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("FormatException").And.Contain(nameof(BackgroundFaultTests)).And.Not.Contain("9901019403800001"));
    }

    [Test]
    public async Task A_stop_that_was_asked_for_ends_it_with_0() =>
        Assert.That(await RunAsync(lifetime => lifetime.StopApplication()), Is.EqualTo((0, "")));

    private static async Task<(int Code, string Errors)> RunAsync(Action<IHostApplicationLifetime> act)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(act).AddHostedService<Part>();
        using var errors = new StringWriter();
        using var host = builder.Build();
        var code = await ServeCommand.RunAsync(host, errors);
        return (code, errors.ToString());
    }

    private sealed class Part(Action<IHostApplicationLifetime> act, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            act(lifetime);
        }
    }
}
