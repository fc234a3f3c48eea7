using System.Globalization;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Scripts.Drivers;

namespace ChikaBot.Scripts.Running;

/// <summary>What every user sent and heard: for presses of earlier questions and for messages that come twice.</summary>
internal sealed class SentMessages
{
    private readonly Dictionary<string, List<(ChatMessage Message, IReadOnlyList<ChatReply> Replies)>> _sent = [];
    private readonly Dictionary<string, List<ChatReply>> _heard = [];
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private int _count;

    /// <summary>The bot's messages to a user, oldest first.</summary>
    public IReadOnlyList<ChatReply> Heard(string user) => _heard.GetValueOrDefault(user) ?? [];

    /// <summary>A message under an id of its own, also beyond this run.</summary>
    public ChatMessage New(string user, MessageContent content) =>
        new(user, string.Create(CultureInfo.InvariantCulture, $"{_run}-{++_count}"), content);

    public void Answered(ChatMessage message, IReadOnlyList<ChatReply> replies)
    {
        List(_sent, message.User).Add((message, replies));
        List(_heard, message.User).AddRange(replies);
    }

    /// <param name="back">1 for the newest.</param>
    public (ChatMessage Message, IReadOnlyList<ChatReply> Replies)? Earlier(string user, int back) =>
        List(_sent, user) is var sent && back <= sent.Count ? sent[^back] : null;

    private static List<T> List<T>(Dictionary<string, List<T>> lists, string user)
    {
        if (!lists.TryGetValue(user, out var list)) lists[user] = list = [];
        return list;
    }
}
