using ChikaBot.Turns;

namespace ChikaBot.Channels;

/// <summary>What the other side made of one send: a verdict on this reply, or a refusal of all that we send.</summary>
internal abstract record SendAnswer
{
    private SendAnswer()
    {
    }

    public sealed record OfReply(SendVerdict Verdict) : SendAnswer;

    /// <summary>Our account or credentials are not accepted. <paramref name="Reason"/> is a short code.</summary>
    public sealed record Refused(string Reason) : SendAnswer;

    public static SendAnswer Sent(string? id) => new OfReply(new SendVerdict.Sent(id));

    public static SendAnswer Retry(string reason, TimeSpan? after = null) => new OfReply(new SendVerdict.Retry(reason, after));

    public static SendAnswer Rejected(string reason) => new OfReply(new SendVerdict.Rejected(reason));

    public static SendAnswer Throttled(TimeSpan after) => new OfReply(new SendVerdict.Throttled(after));
}
