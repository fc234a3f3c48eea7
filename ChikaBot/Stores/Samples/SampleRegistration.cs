using System.Globalization;
using ChikaBot.Core.Regions;
using ChikaBot.Operations;
using ChikaBot.Turns;
using ChikaBot.Web;

namespace ChikaBot.Stores.Samples;

internal static class SampleRegistration
{
    /// <summary>Loads the samples and shows them on the chat page, unless the operator has turned them off.</summary>
    public static IServiceCollection AddSamples(this IServiceCollection services, ChikaOptions options)
    {
        if (!options.Samples) return services;
        services.AddHostedService<SampleLoader>();
        services.AddSingleton<ISampleCards, Cards>();
        return services;
    }

    /// <summary>Names, numbers and stories do not move with the day, so they are made once.</summary>
    private sealed class Cards(Clocks clocks) : ISampleCards
    {
        IReadOnlyList<SampleCard> ISampleCards.Cards { get; } =
        [
            .. SampleParticipants.All(clocks.Conversation.GetUtcNow().JakartaDate()).Select(sample => new SampleCard(
                sample.Participant.Nik.Digits,
                sample.Participant.CardNumber.Digits,
                sample.Participant.BirthDate.Value.ToString("O", CultureInfo.InvariantCulture),
                sample.Participant.Name.Value,
                sample.Story.Id,
                sample.Story.Indonesian,
                sample.Story.English)),
        ];
    }
}
