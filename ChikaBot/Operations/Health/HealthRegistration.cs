using ChikaBot.Channels;
using ChikaBot.Operations.Shutdown;
using ChikaBot.Stores.Sqlite;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Operations.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: 503 when it cannot take messages.</summary>
/// <remarks>A channel adds its own check with <c>services.AddHealthChecks().AddCheck&lt;T&gt;("name", tags: [ReadyReports.Tag, ReadyReports.GatewayTag])</c>; the description is a short code.</remarks>
internal static class HealthRegistration
{
    private static readonly string[] Tags = [ReadyReports.Tag];
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly HealthAnswer Alive = new("healthy", []);
    private static readonly HealthAnswer Draining = new("draining", []);

    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static void AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        var options = HealthOptions.Of(configuration);
        services.AddSingleton(options);
        services.AddSingleton<ReadyReports>();
        services.AddSingleton<StoreCheck>().AddSingleton<OutboxCheck>();
        var checks = services.AddHealthChecks().AddCheck<StoreCheck>("store", HealthStatus.Unhealthy, Tags).AddCheck<OutboxCheck>("outbox", HealthStatus.Unhealthy, Tags);
        // PostgreSQL writes to a disk of its own.
        var chika = ChikaOptions.Of(configuration);
        if (chika.Store.IsPostgres) return;
        services.AddSingleton(new DiskCheck(options, () => FreeBytes(chika)));
        checks.AddCheck<DiskCheck>("disk", HealthStatus.Unhealthy, Tags);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // Not limited for each address: behind a proxy that is not known as one, a flood would make the server look dead.
        var (reports, state) = (app.ServiceProvider.GetRequiredService<ReadyReports>(), app.ServiceProvider.GetRequiredService<StopState>());
        app.MapMethods("/health/live", Reading, (RequestDelegate)(context => WriteAsync(context, Alive, StatusCodes.Status200OK))).WithMetadata(new DisableRateLimitingAttribute());
        app.MapMethods("/health/ready", Reading, (RequestDelegate)(context => state.IsDraining ? WriteAsync(context, Draining, StatusCodes.Status503ServiceUnavailable) : WriteReportAsync(context, reports)))
            .WithMetadata(new DisableRateLimitingAttribute());
    }

    private static async Task WriteReportAsync(HttpContext context, ReadyReports reports)
    {
        var report = await reports.GetAsync();
        var takesMessages = report.Entries.Values.All(entry => entry.Status != HealthStatus.Unhealthy || entry.Tags.Contains(ReadyReports.GatewayTag));
        await WriteAsync(context, HealthAnswer.Of(report), takesMessages ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static Task WriteAsync(HttpContext context, HealthAnswer answer, int status)
    {
        context.Response.Headers.CacheControl = "no-store";
        return JsonBody.WriteAsync(context.Response, status, answer, HealthJson.Default.HealthAnswer);
    }

    private static long FreeBytes(ChikaOptions options) =>
        new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(SqliteRegistration.FileOf(options.StoreLocation)))!).AvailableFreeSpace;
}
