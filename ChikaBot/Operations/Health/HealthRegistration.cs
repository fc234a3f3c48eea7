using ChikaBot.Channels;
using ChikaBot.Stores.Sqlite;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Operations.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work; 503 when not.</summary>
/// <remarks>A channel adds its own check with <c>services.AddHealthChecks().AddCheck&lt;T&gt;("name", tags: [ReadyReports.Tag])</c>; the description is a short code.</remarks>
internal static class HealthRegistration
{
    private static readonly string[] Tags = [ReadyReports.Tag];
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly HealthAnswer Alive = new("healthy", []);

    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static void AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        var options = HealthOptions.Of(configuration);
        services.AddSingleton(options);
        services.AddSingleton<ReadyReports>();
        services.AddSingleton<StoreCheck>().AddSingleton<OutboxCheck>();
        services.AddSingleton(provider => new DiskCheck(options, () => FreeBytes(provider.GetRequiredService<ChikaOptions>())));
        services.AddHealthChecks()
            .AddCheck<StoreCheck>("store", HealthStatus.Unhealthy, Tags)
            .AddCheck<OutboxCheck>("outbox", HealthStatus.Unhealthy, Tags)
            .AddCheck<DiskCheck>("disk", HealthStatus.Unhealthy, Tags);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // Not limited for each address: behind a proxy that is not known as one, a flood would make the server look dead.
        var reports = app.ServiceProvider.GetRequiredService<ReadyReports>();
        app.MapMethods("/health/live", Reading, (RequestDelegate)(context => WriteAsync(context, Alive))).WithMetadata(new DisableRateLimitingAttribute());
        app.MapMethods("/health/ready", Reading, (RequestDelegate)(async context => await WriteAsync(context, HealthAnswer.Of(await reports.GetAsync()))))
            .WithMetadata(new DisableRateLimitingAttribute());
    }

    private static Task WriteAsync(HttpContext context, HealthAnswer answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        var status = answer.Status == "unhealthy" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return JsonBody.WriteAsync(context.Response, status, answer, HealthJson.Default.HealthAnswer);
    }

    private static long FreeBytes(ChikaOptions options) =>
        new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(SqliteRegistration.FileOf(options.StoreLocation)))!).AvailableFreeSpace;
}
