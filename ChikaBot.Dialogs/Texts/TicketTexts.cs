using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Where a ticket stands and what comes next, in plain words.</summary>
internal static class TicketTexts
{
    /// <summary>Characters and lines of somebody's words that are read back: enough to know them again, and the rest of the message keeps its room.</summary>
    public const int QuotedCharacters = 500;
    public const int QuotedLines = 6;

    public static string AskWhich(Language language) => language.Say(
        "Tiket PANDAWA Anda. Pilih, atau ketik nomornya.\nContoh: PDW-20260305-7K2Q",
        "Your PANDAWA tickets. Choose one, or type its number.\nExample: PDW-20260305-7K2Q");

    public static string None(Language language) => language.Say(
        "Anda belum punya tiket PANDAWA. Ketik PANDAWA untuk membuat permintaan, atau ketik nomor tiket.\nContoh: PDW-20260305-7K2Q",
        "You have no PANDAWA ticket yet. Type PANDAWA to make a request, or type the number of a ticket.\nExample: PDW-20260305-7K2Q");

    /// <summary>The same for a number that is nobody's and for somebody else's.</summary>
    public static string NotFound(Language language, string number) => language.Say(
        $"Tiket {number} tidak ditemukan. Periksa lagi nomornya. Tiket hanya bisa dilihat oleh pembuatnya.",
        $"The ticket {number} was not found. Please check the number. Only its maker can see a ticket.");

    public static string NotANumber(Language language) => language.Say("Itu bukan pilihan dan bukan nomor tiket.", "That is neither a choice nor the number of a ticket.");

    public static string NothingToFinish(Language language) => language.Say("Tidak ada formulir yang sedang menunggu SELESAI.", "No form is waiting for DONE.");

    public static string NothingToCancel(Language language) => language.Say("Tidak ada tiket yang bisa dibatalkan.", "There is no ticket that can be cancelled.");

    /// <summary>For a list; at most 24 characters.</summary>
    public static string Row(Ticket ticket) => ticket.Number;

    public static string RowLine(Language language, Ticket ticket, DateTimeOffset now) => $"- {ticket.Number}: {ServiceTexts.Name(language, ticket.Service)}, {StateName(language, OwnTickets.StateOf(ticket, now))}";

    public static string Show(Language language, Ticket ticket, DateTimeOffset now)
    {
        var state = OwnTickets.StateOf(ticket, now);
        var lines = new List<string>
        {
            language.Say($"Tiket {ticket.Number}", $"Ticket {ticket.Number}"),
            language.Say($"Layanan: {ServiceTexts.Name(language, ticket.Service)}", $"Service: {ServiceTexts.Name(language, ticket.Service)}"),
            language.Say($"Kantor: {Where(ticket)}", $"Office: {Where(ticket)}"),
            language.Say($"Status: {StateName(language, state)}", $"State: {StateName(language, state)}"),
        };
        if (state is TicketState.CorrectionAsked or TicketState.Rejected && ticket.Note is { } note) lines.Add(language.Say("Kata petugas: ", "The officer's words: ") + Quoted(note));
        lines.Add(Next(language, ticket, state));
        if (ticket.Rating is { } rating) lines.Add(language.Say($"Nilai Anda: {rating} dari 5. Terima kasih.", $"Your rating: {rating} of 5. Thank you."));
        return string.Join('\n', lines);
    }

    public static string StateName(Language language, TicketState state) => state switch
    {
        TicketState.Opened => language.Say("formulir belum dikirim", "form not sent yet"),
        TicketState.Submitted => language.Say("formulir sudah dikirim", "form sent"),
        TicketState.Waiting => language.Say("menunggu petugas", "waiting for an officer"),
        TicketState.InReview => language.Say("sedang diperiksa petugas", "an officer is checking"),
        TicketState.CorrectionAsked => language.Say("perlu dilengkapi", "something is missing"),
        TicketState.AwaitingClass => language.Say("disetujui, pilih kelas", "approved, choose a class"),
        TicketState.Done => language.Say("selesai", "done"),
        TicketState.Rejected => language.Say("belum bisa disetujui", "could not be approved"),
        TicketState.Expired => language.Say("waktunya habis", "its time is over"),
        _ => language.Say("dibatalkan", "cancelled"),
    };

    public static string Where(Ticket ticket) => Regencies.Find(ticket.RegencyCode) is { } regency ? RegionTexts.Name(regency) : ticket.RegencyCode;

    /// <summary><c>Senin, 9 Maret 2026, 08.00 WIB</c>.</summary>
    public static string When(Language language, DateTimeOffset instant, IndonesianTimeZone zone)
    {
        var local = instant.In(zone);
        return $"{language.Day(local)}, {ClockTexts.Of(local)} {ClockTexts.Name(zone)}";
    }

    /// <summary>Somebody's words, cut where they would not leave room for the rest.</summary>
    public static string Quoted(string words)
    {
        var lines = words.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var text = string.Join('\n', lines.Take(QuotedLines));
        var cut = lines.Length > QuotedLines;
        if (text.Length > QuotedCharacters)
        {
            text = text[..(char.IsHighSurrogate(text[QuotedCharacters - 1]) ? QuotedCharacters - 1 : QuotedCharacters)];
            cut = true;
        }

        return cut ? text + "…" : text;
    }

    private static string Next(Language language, Ticket ticket, TicketState state) => state switch
    {
        TicketState.Opened => PandawaTexts.Step(language, 5) + language.Say(". Isi formulir lewat tautan, lalu ketik SELESAI.", ". Fill the form at its link, then type DONE."),
        TicketState.Submitted => PandawaTexts.Step(language, 6) + language.Say(", supaya petugas mulai memeriksa.", ", so that an officer begins."),
        TicketState.Waiting or TicketState.InReview => PandawaTexts.Step(language, 7) + Promise(language, ticket),
        TicketState.CorrectionAsked => language.Say("Jawab di chat ini, atau perbaiki lewat formulir.", "Answer in this chat, or correct it in the form.") + UntilExpiry(language, ticket),
        TicketState.AwaitingClass => language.Say("Pilih kelas rawat Anda, lalu bayar iurannya.", "Choose your class, then pay the contribution.") + UntilExpiry(language, ticket),
        TicketState.Done => ticket is { Class: { } careClass, Amount: { } amount }
            ? language.Say($"Kelas {(int)careClass}. Total tagihan: {amount}. Kartu aktif sesudah iuran dibayar.", $"Class {(int)careClass}. To pay: {amount}. The card is active once it is paid.")
            : language.Say("Permintaan Anda sudah disetujui.", "Your request is approved."),
        TicketState.Rejected => language.Say("Anda boleh membuat permintaan baru bila syaratnya sudah ada.", "You may make a new request once what was missing is there."),
        _ => language.Say("Ketik PANDAWA untuk membuat permintaan baru.", "Type PANDAWA to make a new request."),
    };

    private static string Promise(Language language, Ticket ticket) => ticket.PromisedAt is { } promised
        ? language.Say($". Diputuskan paling lambat {When(language, promised, ticket.Zone)}.", $". It is decided by {When(language, promised, ticket.Zone)}.")
        : ".";

    private static string UntilExpiry(Language language, Ticket ticket) => ticket.ExpiresAt is { } until
        ? language.Say($" Ditunggu sampai {When(language, until, ticket.Zone)}.", $" It is awaited until {When(language, until, ticket.Zone)}.")
        : "";
}
