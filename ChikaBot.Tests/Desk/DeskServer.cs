using System.Net;
using System.Text.RegularExpressions;
using ChikaBot.Desk;
using ChikaBot.Operations;
using ChikaBot.Stores;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChikaBot.Tests.Desk;

/// <summary>The whole server in this process, on a free port, with a clock that moves when told to, and one browser's cookies.</summary>
internal sealed partial class DeskServer : IAsyncDisposable
{
    public const string Name = "rina.desk";
    public const string Password = "kopi susu tanpa gula";
    public const string DisplayName = "Ibu Rina";

    // Strong on purpose, so slow: once for all officers of all tests. That two hashes of one password differ is the hasher's own matter.
    private static readonly Lazy<string> PasswordHash = new(() => new Passwords().Hash(Password));

    private readonly WebApplication app;
    private readonly string folder;
    private HttpClient client = null!;

    private DeskServer(WebApplication app, string folder) => (this.app, this.folder) = (app, folder);

    public ManualTimeProvider Clock { get; private init; } = null!;

    public CapturedLogs Logs { get; private init; } = null!;

    public CookieContainer Cookies { get; private set; } = new();

    public Uri Address => new(app.Urls.Single());

    public string DataDirectory => folder;

    public IOfficerStore Officers => app.Services.GetRequiredService<IOfficerStore>();

    /// <summary>The server's own store, to put things into it and to look.</summary>
    public OpenStore Store => new(app.Services, new Nothing());

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<DeskServer> StartAsync(Action<IServiceCollection>? configure = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("chika-desk-").FullName;
        var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
        var logs = new CapturedLogs();
        var app = ServerApp.Build(["--urls", "http://127.0.0.1:0", $"--Chika:DataDirectory={folder}", "--Logging:LogLevel:Default=Trace", .. settings], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(logs);
            builder.Services.AddSingleton(new Clocks(TimeProvider.System, clock));
            configure?.Invoke(builder.Services);
        });
        var server = new DeskServer(app, folder) { Clock = clock, Logs = logs };
        await app.StartAsync();
        server.UseNewBrowser();
        return server;
    }

    public async Task<Officer> AddOfficerAsync(string name = Name, OfficerRole role = OfficerRole.Officer, params string[] offices)
    {
        await Officers.AddAsync(new NewOfficer(name, DisplayName, role, offices, PasswordHash.Value), Passwords.NewStamp(), Clock.GetUtcNow(), default);
        return (await Officers.ListAsync(default)).Single(officer => officer.Name == name);
    }

    /// <param name="address">As a proxy names it; null for this machine.</param>
    public void UseNewBrowser(string? address = null)
    {
        UseBrowser(new CookieContainer());
        if (address is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
    }

    /// <summary>A browser that holds cookies already, such as those of another server of the same name.</summary>
    public void UseBrowser(CookieContainer cookies)
    {
        client?.Dispose();
        Cookies = cookies;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = Address };
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    /// <summary>Does not wait for a body that has no end.</summary>
    public Task<HttpResponseMessage> SendHeadersAsync(HttpRequestMessage request) => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    public async Task<HttpStatusCode> StatusAsync(string path = "/desk")
    {
        using var response = await GetAsync(path);
        return response.StatusCode;
    }

    /// <summary>Posts a form with the page's own hidden token.</summary>
    public Task<HttpResponseMessage> PostAsync(string page, string path, params (string Key, string Value)[] fields) => PostAsync(this, page, path, fields);

    /// <summary>The same, with the page of another server.</summary>
    public async Task<HttpResponseMessage> PostAsync(DeskServer shown, string page, string path, params (string Key, string Value)[] fields)
    {
        using var response = await shown.GetAsync(page);
        var token = Token().Match(await response.Content.ReadAsStringAsync()).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Key, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(path, form);
    }

    public Task<HttpResponseMessage> LogInAsync(string name = Name, string password = Password, string returnUrl = "") =>
        PostAsync("/desk/login", "/desk/login", ("name", name), ("password", password), ("returnUrl", returnUrl));

    /// <summary>Another browser, logged in as another officer.</summary>
    public async Task LogInAnewAsync(string name)
    {
        UseNewBrowser();
        using var answer = await LogInAsync(name);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
