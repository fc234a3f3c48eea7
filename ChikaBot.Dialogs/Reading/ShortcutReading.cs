using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Something that can be typed in every flow and begins another one.</summary>
public enum Shortcut
{
    /// <summary><c>NIK …</c>: the number behind the word, for what is being asked already, or else the state of membership.</summary>
    Nik,

    /// <summary><c>STATUS …</c>: the state of membership of the number behind the word.</summary>
    Status,

    /// <summary><c>TAGIHAN …</c>: the bill of the number behind the word.</summary>
    Bill,

    /// <summary>Hapus data saya.</summary>
    EraseData,

    /// <summary>Cek pengaduan, without a number.</summary>
    AskForComplaint,

    /// <summary>A complaint's number, with or without words before it.</summary>
    Complaint,

    /// <summary>Ingatkan saya.</summary>
    RemindMe,

    /// <summary>Stop ingatkan.</summary>
    StopReminding,

    /// <summary>Pandawa.</summary>
    Pandawa,

    /// <summary>Tiket, without a number.</summary>
    AskForTicket,

    /// <summary>A ticket's number, with or without words before it.</summary>
    Ticket,

    /// <summary>Batalkan tiket, without a number.</summary>
    CancelTicket,

    /// <summary>Selesai: a form is sent.</summary>
    FormDone,
}

/// <summary>Hears the messages that hold above any flow and ask for a thing of their own. Never throws.</summary>
public static class ShortcutReading
{
    /// <summary>Fewer digits behind the word are no number meant: "tagihan 3 bulan", "status 2".</summary>
    private const int FewestDigits = 10;

    /// <summary>Behind NIK there is nothing else to mean, so a number with a few digits missing is one, too.</summary>
    private const int FewestDigitsOfNik = 6;

    private static readonly FrozenDictionary<string, Shortcut>.AlternateLookup<ReadOnlySpan<char>> Phrases = Table(
        (Shortcut.EraseData, "hapus data saya|hapus data|hapus dataku|hapus semua data saya|hapus semua data|hapuskan data saya|delete my data|delete all my data|erase my data"),
        (Shortcut.AskForComplaint, "cek pengaduan|cek pengaduan saya|cek aduan|status pengaduan|status aduan|check complaint|check my complaint|complaint status"),
        (Shortcut.RemindMe, "ingatkan saya|ingatkan|ingetin saya|ingatkan aku|minta diingatkan|aktifkan pengingat|pengingat|remind me|reminder|reminders"),
        (Shortcut.StopReminding, "stop ingatkan|stop ingatkan saya|stop pengingat|berhenti ingatkan|berhenti ingatkan saya|jangan ingatkan|jangan ingatkan saya|matikan pengingat|stop reminding me|stop reminding|stop reminders|stop reminder"),
        (Shortcut.Pandawa, "pandawa|layanan pandawa|mulai pandawa|buka pandawa|hi pandawa|halo pandawa|pandawa service|pandawa services"),
        (Shortcut.AskForTicket, "tiket|tiket saya|cek tiket|lihat tiket|status tiket|nomor tiket|ticket|tickets|my ticket|my tickets|ticket status"),
        (Shortcut.CancelTicket, "batalkan tiket|batal tiket|batalkan tiket saya|cancel ticket|cancel my ticket|cancel the ticket"),
        (Shortcut.FormDone, "selesai|sudah selesai|selesai isi formulir|formulir selesai|sudah isi formulir|formulir sudah dikirim|form selesai|done|i am done|finished"));

    private static readonly FrozenDictionary<string, Shortcut>.AlternateLookup<ReadOnlySpan<char>> Commands = Table(
        (Shortcut.Nik, "nik"),
        (Shortcut.Status, "status|membership"),
        (Shortcut.Bill, "tagihan|iuran|bill"));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Between = new[]
    {
        "nik", "no", "nomor", "nomer", "nmr", "kartu", "card", "number", "kis", "bpjs", "jkn", "peserta", "of", "untuk",
        "saya", "sy", "istri", "suami", "anak", "ibu", "bapak", "min", "kak", "dong", "ini", "tolong", "adalah", "lahir", "tgl", "my", "wife", "husband", "child", "is",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Shortcut? Read(string? text)
    {
        var words = PlainText.Words(text);
        // Most answers are digits.
        if (words.Length == 0 || char.IsAsciiDigit(words[0])) return null;
        if (words.Contains("adu", StringComparison.Ordinal) && Engine.ComplaintNumber.Read(text) is not null) return Shortcut.Complaint;
        if (words.Contains("pdw", StringComparison.Ordinal) && Engine.Tickets.TicketNumber.Read(text) is not null) return Shortcut.Ticket;
        if (words.Length <= KeywordPhrases.Longest && Phrases.TryGetValue(KeywordReading.WithoutPoliteness(words), out var asked)) return asked;
        return Query(words);
    }

    private static Shortcut? Query(ReadOnlySpan<char> words)
    {
        Shortcut? command = null;
        var digits = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty) continue;
            if (char.IsAsciiDigit(word[0]))
            {
                digits += word.Length;
                continue;
            }

            if (digits > 0) break;
            if (command is null && Commands.TryGetValue(word, out var found)) command = found;
            else if (command is null ? word is not ("cek" or "check" or "tolong" or "min" or "kak") : !Between.Contains(word)) return null;
        }

        return digits >= (command == Shortcut.Nik ? FewestDigitsOfNik : FewestDigits) ? command : null;
    }

    private static FrozenDictionary<string, Shortcut>.AlternateLookup<ReadOnlySpan<char>> Table(params (Shortcut Shortcut, string Phrases)[] rows) =>
        rows.SelectMany(row => row.Phrases.Split('|').Select(phrase => KeyValuePair.Create(phrase, row.Shortcut)))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
