namespace ChikaBot.Dialogs.Replies;

/// <summary>One thing to say, laid out: what is said alike to everybody is laid out once.</summary>
internal sealed class Saying
{
    private Saying(string body, IReadOnlyList<ReplyOption> options) => (Body, Options) = (body, options);

    /// <summary>The text with the options' lines below it.</summary>
    public string Body { get; }

    public IReadOnlyList<ReplyOption> Options { get; }

    public static Saying Of(string text, IReadOnlyList<ReplyOption> options) => new(ReplyComposer.WithOptions(text, options), options);
}
