using ChikaBot.Core.Identity;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Scripts.Demo;

/// <summary>A menu, a queue ticket, a look-up and a clock: enough to need every feature of the format.</summary>
internal sealed class DemoTurns(string file, ScriptHostOptions options, Func<bool> storeDown) : ITurnRunner
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly HashSet<string> _participants = Participants(options, Path.ChangeExtension(file, ".niks"));

    public async Task<TurnResult> RunAsync(IncomingMessage message, DeliveryAddress? address, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var state = DemoState.Load(file);
            if (!state.Conversations.TryGetValue(message.Conversation.Id, out var talk)) state.Conversations[message.Conversation.Id] = talk = new DemoConversation();
            if (talk.Answered.TryGetValue(message.MessageId, out var again)) return new TurnResult(again, Repeated: true);
            var replies = Answer(state, talk, message.Content).ToList();
            talk.LastSeen = options.Clock.GetUtcNow();
            talk.Answered[message.MessageId] = replies;
            state.Save(file);
            return new TurnResult(replies, Repeated: false);
        }
        finally
        {
            _one.Release();
        }
    }

    private IEnumerable<Reply> Answer(DemoState state, DemoConversation talk, MessageContent content)
    {
        if (talk.LastSeen is { } seen && options.Clock.GetUtcNow() - seen > TimeSpan.FromHours(24))
        {
            talk.Asks = "";
            yield return Say("Percakapan kemarin sudah kami tutup.");
        }

        if (content is MessageContent.OptionPress press && press.Prompt != $"p{talk.Prompts}")
        {
            yield return Say("Pilihan itu dari pertanyaan lama.");
            yield break;
        }

        var text = content switch { MessageContent.Text t => t.Value, MessageContent.OptionPress p => p.Value, _ => "" };
        foreach (var reply in content is MessageContent.NotText media ? [Say($"Maaf, {media.Kind} belum bisa kami baca.")] : Answer(state, talk, text))
            yield return reply;
    }

    private IEnumerable<Reply> Answer(DemoState state, DemoConversation talk, string text)
    {
        var asked = talk.Asks;
        talk.Asks = "";
        if (text == "rusak") throw new InvalidOperationException("the demo bot breaks on request");
        if (text == "diam") return [];
        if (text == "jam") return [Say($"Sekarang {options.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)):dd-MM-yyyy HH.mm} WIB")];
        if (text.Length > 4096) return [Say($"Pesan terlalu panjang: {text.Length} huruf.")];
        if (text.StartsWith("ulang ", StringComparison.Ordinal)) return [Say(text["ulang ".Length..])];
        if (asked == "nik") return [Say(Find(text))];
        if (text == "1") return [Say($"Nomor antrean Anda: A-{++state.Tickets:000}"), Say("Simpan nomor ini.\nBerlaku sampai pukul 15.00.")];
        if (text == "2")
        {
            talk.Asks = "nik";
            return [Ask(talk, "Ketik NIK Anda, 16 angka.\nContoh: 9901011708450001", new ReplyOption("0", "Menu utama"))];
        }

        return [Ask(talk, "Halo! Ketik angka:\n1. Ambil nomor antrean\n2. Cari peserta", new ReplyOption("1", "Ambil nomor"), new ReplyOption("2", "Cari peserta"))];
    }

    private string Find(string text) =>
        storeDown() ? "Data peserta sedang tidak bisa dibaca. Coba lagi nanti."
        : !Nik.TryParse(text, out var nik) ? "NIK terdiri dari 16 angka."
        : _participants.Contains(nik.Digits) ? "Status: AKTIF"
        : "Peserta tidak ditemukan.";

    private static Reply Say(string text) => new(text, [], null);

    private static Reply Ask(DemoConversation talk, string text, params ReplyOption[] choices) => new(text, choices, $"p{++talk.Prompts}");

    private static HashSet<string> Participants(ScriptHostOptions options, string store)
    {
        var niks = File.Exists(store) ? File.ReadAllLines(store).ToHashSet() : [];
        if (options.Samples) niks.Add("9901011708450001");
        if (options.Participants is { } csv) niks.UnionWith(File.ReadAllLines(csv).Skip(1).Select(line => line.Split(',')[0]));
        File.WriteAllLines(store, niks);
        return niks;
    }
}
