using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace ChikaBot.Tests.Server;

/// <summary>
/// Says numbered things in one conversation, one after the other, each under its own id, and says each again until it is acknowledged:
/// what a gateway does whose peer dies under it.
/// </summary>
internal sealed class PersistentTalker(string conversation, Func<HttpClient> client, Uri? serviceUrl)
{
    private static readonly string[] Texts = ["halo", "2", "menu", "1", "abc", "0", "bantuan", "terima kasih"];

    /// <summary>What was answered to each message, in order; empty texts where the answers go elsewhere.</summary>
    public List<string> Answers { get; } = [];

    public string Conversation => conversation;

    /// <summary>Tries that were not answered with 200: the process died, or was not there.</summary>
    public int Failures { get; private set; }

    public static string Id(int number) => "m" + number.ToString("D5", CultureInfo.InvariantCulture);

    public async Task TalkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) Answers.Add(await UntilAcknowledgedAsync(Answers.Count));
    }

    /// <summary>The same message once more.</summary>
    public Task<string> AgainAsync(int number) => UntilAcknowledgedAsync(number);

    private async Task<string> UntilAcknowledgedAsync(int number)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var response = await client().PostAsJsonAsync(
                    "/api/messages", Talker.Message(conversation, Texts[number % Texts.Length], Id(number), serviceUrl), patience.Token);
                if (response.StatusCode == HttpStatusCode.OK) return serviceUrl is null ? await Talker.TextsAsync(response) : "";
            }
            catch (Exception e) when (!patience.IsCancellationRequested && e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                // Killed, or not yet started again.
            }

            Failures++;
            await Task.Delay(10, patience.Token);
        }
    }
}
