using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ChikaBot.Channels;
using ChikaBot.Channels.Twilio;

namespace ChikaBot.Operations.Doctor;

/// <summary>Twilio lets us in: asked by reading the account's own record.</summary>
internal sealed class TwilioCheckup(TwilioOptions options, IHttpClientFactory clients, OthersClocks others) : ICheckup
{
    public string Name => TwilioChannel.Name;

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{options.ApiBaseUrl.TrimEnd('/')}/2010-04-01/Accounts/{options.AccountSid}.json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}")));
        using var client = clients.CreateClient(TwilioChannel.Name);
        using var response = await client.SendAsync(request, cancellationToken);
        others.Note(response);
        var account = JsonBody.Parse(new ReadOnlySequence<byte>(await response.Content.ReadAsByteArrayAsync(cancellationToken)), DoctorJson.Default.TwilioAccount);
        return
        [
            response.StatusCode switch
            {
                HttpStatusCode.OK when account?.Status is null or "active" => Finding.Ok(Name, "Twilio takes the credentials"),
                HttpStatusCode.OK => Finding.Fault(Name, "the account is suspended or closed", "look at Twilio's console"),
                >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests => Finding.Warning(Name, $"Twilio does not answer the question now (http-{(int)response.StatusCode})", "try again later"),
                _ => Finding.Fault(Name, $"Twilio refuses the credentials (http-{(int)response.StatusCode})", "look at Chika:Twilio:AccountSid, AuthToken and ApiBaseUrl"),
            },
        ];
    }
}
