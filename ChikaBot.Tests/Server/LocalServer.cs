using System.Net.Sockets;
using System.Text;
using ChikaBot.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace ChikaBot.Tests.Server;

/// <summary>The whole server inside the tests' process, so that its endpoints can be looked at and more of them added; on a free port, over data of its own.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly string folder;

    private LocalServer(WebApplication app, string folder)
    {
        (App, this.folder) = (app, folder);
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static Task<LocalServer> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    /// <param name="map">Maps what the test needs beside the server's own endpoints.</param>
    public static async Task<LocalServer> StartAsync(Action<WebApplication> map, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("chika-local-").FullName;
        var app = ServerApp.Build(["--urls", "http://127.0.0.1:0", $"--Chika:DataDirectory={folder}", .. settings], builder => builder.Logging.ClearProviders());
        map(app);
        await app.StartAsync();
        return new LocalServer(app, folder);
    }

    /// <summary>Sends bytes as they are, and reads until the server closes the connection.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var tcp = await ConnectAsync();
        var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        return await ReadToEndAsync(stream);
    }

    public async Task<TcpClient> ConnectAsync()
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(Address.Host, Address.Port);
        return tcp;
    }

    public static async Task<string> ReadToEndAsync(NetworkStream stream)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (int count; (count = await stream.ReadAsync(buffer, patience.Token)) > 0;) answer.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        catch (IOException)
        {
            // A connection that is reset is closed as well.
        }

        return answer.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
