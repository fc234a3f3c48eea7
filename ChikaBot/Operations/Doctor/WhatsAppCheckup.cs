using System.Net.Http.Headers;
using ChikaBot.Channels.WhatsAppCloud;

namespace ChikaBot.Operations.Doctor;

/// <summary>Meta takes the token for the number: asked by reading the number's own record, which sends nothing to anybody.</summary>
internal sealed class WhatsAppCheckup(WhatsAppCloudOptions options, IHttpClientFactory clients, OthersClocks others, TimeProvider clock) : ICheckup
{
    public string Name => WhatsAppCloudChannel.Name;

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{options.ApiBaseUrl.TrimEnd('/')}/{options.PhoneNumberId}?fields=id");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.AccessToken);
        using var client = clients.CreateClient(WhatsAppCloudChannel.Name);
        using var response = await client.SendAsync(request, cancellationToken);
        others.Note(response);
        var answer = await GraphAnswer.ReadAsync(response, clock, cancellationToken);
        var reason = GraphErrors.Reason(answer);
        return
        [
            GraphErrors.Of(answer) switch
            {
                GraphFault.None => Finding.Ok(Name, "Meta takes the token for the number"),
                GraphFault.Passing or GraphFault.TooMuch or GraphFault.TooMuchForUser => Finding.Warning(Name, $"Meta does not answer the question now ({reason})", "try again later"),
                _ => Finding.Fault(Name, $"Meta refuses the token or the number ({reason})", "see docs/whatsapp.md; look at Chika:WhatsAppCloud:AccessToken, PhoneNumberId and ApiBaseUrl"),
            },
        ];
    }
}
