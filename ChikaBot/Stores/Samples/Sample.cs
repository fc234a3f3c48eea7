using ChikaBot.Core.Participants;

namespace ChikaBot.Stores.Samples;

/// <summary>A made-up participant to try ChikaBot with, and what there is to see.</summary>
public sealed record Sample(Participant Participant, SampleStory Story);

/// <param name="Id">Names the sample, e.g. <c>owes-50</c>; stable over releases.</param>
/// <param name="Indonesian">One sentence for the participant's panel.</param>
/// <param name="English">The same sentence for everybody else.</param>
public sealed record SampleStory(string Id, string Indonesian, string English);
