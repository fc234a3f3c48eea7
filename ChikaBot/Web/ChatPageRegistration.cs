using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChikaBot.Web;

/// <summary>The chat page at <c>/</c>, its files under <c>/chat/</c> and the sample participants at <c>/samples.json</c>.</summary>
public static class ChatPageRegistration
{
    private const string FirstPage = "index.html";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Register an <see cref="ISampleCards"/> as well, before or after, when the server has sample participants.</summary>
    public static IServiceCollection AddChatPage(this IServiceCollection services)
    {
        services.TryAddSingleton<ISampleCards, NoSampleCards>();
        return services;
    }

    /// <summary>Maps the page. It talks to Direct Line 3.0 at <c>/v3/directline</c> of the same origin.</summary>
    public static IEndpointRouteBuilder MapChatPage(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (name, asset) in PageAssets.Load())
        {
            var path = name == FirstPage ? "/" : "/chat/" + name;
            endpoints.MapMethods(path, Reading, (RequestDelegate)asset.AnswerAsync);
        }

        endpoints.MapMethods(SampleCardsEndpoint.Path, Reading, (RequestDelegate)SampleCardsEndpoint.AnswerAsync);
        return endpoints;
    }
}
