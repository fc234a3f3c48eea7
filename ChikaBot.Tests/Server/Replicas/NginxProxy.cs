using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using ChikaBot.Tests.Services;

namespace ChikaBot.Tests.Server.Replicas;

/// <summary>nginx before a few servers, in turns, as docs/deploy/nginx.conf has it for several: over a temporary folder, on a free port, without rights.</summary>
internal sealed class NginxProxy : IDisposable
{
    // It waits for the end of its input, which comes when the tests' process ends, however that happens.
    private const string Watch = """trap '' INT TERM HUP; "$0" -p "$1" -c "$1/nginx.conf" -e "$1/error.log" & read -r _; kill $!; wait; rm -rf "$1" """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string folder = Directory.CreateTempSubdirectory("chika-nginx-").FullName;
    private readonly int port = FreePort.Take();
    private readonly Process process;

    private NginxProxy(string program, IEnumerable<int> servers)
    {
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), Configuration(servers));
        PlainUser.Own(folder);
        var line = PlainUser.Line(["/bin/sh", "-c", Watch, program, folder]).ToArray();
        process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
    }

    public Uri Address => new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");

    /// <param name="servers">Their ports on this machine.</param>
    public static async Task<NginxProxy> StartAsync(params IEnumerable<int> servers)
    {
        var proxy = new NginxProxy(Installed(), servers);
        using var patience = new CancellationTokenSource(Patience);
        while (!await proxy.IsListeningAsync(patience.Token)) await Task.Delay(20, patience.Token);
        return proxy;
    }

    /// <summary>Where nginx is not installed, the test ends: ignored, or failed where services are required.</summary>
    public static string Installed() => RequiredService.Program("nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx");

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task<bool> IsListeningAsync(CancellationToken cancellationToken)
    {
        if (process.HasExited) throw new InvalidOperationException("nginx has ended.");
        using var tcp = new TcpClient();
        try
        {
            await tcp.ConnectAsync("127.0.0.1", port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string Configuration(IEnumerable<int> servers) => string.Create(CultureInfo.InvariantCulture, $$"""
        daemon off;
        worker_processes 1;
        pid nginx.pid;
        error_log error.log crit;
        events { worker_connections 512; }
        http {
            access_log off;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            upstream chikabot {
                {{string.Join("\n        ", servers.Select(server => string.Create(CultureInfo.InvariantCulture, $"server 127.0.0.1:{server} max_fails=0;")))}}
                keepalive 64;
            }
            server {
                listen 127.0.0.1:{{port}};
                location / {
                    proxy_http_version 1.1;
                    proxy_set_header Connection "";
                    proxy_next_upstream error timeout non_idempotent;
                    proxy_connect_timeout 2s;
                    proxy_pass http://chikabot;
                }
            }
        }
        """);
}
