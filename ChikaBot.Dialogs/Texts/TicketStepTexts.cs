using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What is asked and said when a participant goes on with a ticket.</summary>
internal static class TicketStepTexts
{
    public static string Done(Language language) => language.Say("Selesai", "Done");

    public static string Link(Language language) => language.Say("Tautan formulir", "Link of the form");

    public static string Cancel(Language language) => language.Say("Batalkan tiket", "Cancel the ticket");

    public static string Answer(Language language) => language.Say("Jawab di chat", "Answer in the chat");

    public static string ChooseClass(Language language) => language.Say("Pilih kelas", "Choose a class");

    public static string HowToPay(Language language) => language.Say("Cara bayar", "How to pay");

    public static string Rate(Language language) => language.Say("Beri nilai", "Rate it");

    public static string Others(Language language) => language.Say("Tiket lain", "Other tickets");

    public static string SendAnyway(Language language) => language.Say("Tetap kirim", "Send it as it is");

    public static string YesCancel(Language language) => language.Say("Ya, batalkan", "Yes, cancel it");

    public static string Keep(Language language) => language.Say("Tidak, lanjutkan", "No, keep it");

    public static string NotSent(Language language, Ticket ticket) => language.Say(
        $"Formulir tiket {ticket.Number} belum kami terima. Buka tautannya, isi, lalu tekan Kirim. Sesudah itu ketik SELESAI.",
        $"We have not received the form of ticket {ticket.Number} yet. Open its link, fill it and send it. Then type DONE.");

    public static string Changed(Language language) => language.Say("Keadaan tiket ini sudah berubah. Ini yang terbaru:", "This ticket has moved on. This is the newest:");

    public static string Incomplete(Language language, Ticket ticket, TicketForm form) =>
        language.Say($"Formulir tiket {ticket.Number} sudah kami terima, tetapi ini belum ada:", $"We have received the form of ticket {ticket.Number}, but this is missing:")
        + string.Concat(Missing(language, form).Select(name => "\n- " + name))
        + "\n" + language.Say("Mau melengkapi dulu?", "Do you want to add it first?");

    public static string Confirmed(Language language, Ticket ticket, TicketForm form, DateTimeOffset promised)
    {
        var lines = new List<string>
        {
            PandawaTexts.Step(language, 7),
            language.Say($"Terima kasih. Tiket {ticket.Number} sudah masuk ke petugas. Yang kami terima:", $"Thank you. The ticket {ticket.Number} is with the officers. We have received:"),
            language.Say($"- formulir: {ticket.Answers.Count} isian", $"- the form: {ticket.Answers.Count} answers"),
        };
        lines.AddRange(form.Received.GroupBy(document => document).Take(TicketForm.MostShown).Select(same =>
            "- " + DocumentTexts.Name(language, same.Key) + (same.Count() > 1 ? language.Say($" ({same.Count()} berkas)", $" ({same.Count()} files)") : "")));
        if (!form.IsComplete) lines.Add(language.Say("Belum ada: ", "Missing: ") + string.Join(", ", Missing(language, form)) + ".");
        lines.Add(Promised(language, ticket, promised));
        lines.Add(language.Say("Ketik TIKET kapan saja untuk melihat statusnya.", "Type TICKET at any time to see where it stands."));
        return string.Join('\n', lines);
    }

    public static string Promised(Language language, Ticket ticket, DateTimeOffset promised) => language.Say(
        $"Petugas memberi jawaban paling lambat {TicketTexts.When(language, promised, ticket.Zone)}.",
        $"An officer answers by {TicketTexts.When(language, promised, ticket.Zone)}.");

    /// <param name="until">Null when the ticket does not wait for a day.</param>
    public static string NewLink(Language language, Ticket ticket, string url, DateTimeOffset? until) => language.Say(
        $"Ini tautan baru formulir tiket {ticket.Number}, hanya untuk Anda. Tautan lama tidak berlaku lagi:",
        $"This is the new link of the form of ticket {ticket.Number}, only for you. The old one no longer holds:")
        + $"\n{url}" + (until is { } at ? "\n" + PandawaTexts.Until(language, ticket, at) : "")
        + "\n" + language.Say("Sesudah formulir dikirim, kembali ke sini dan ketik SELESAI.", "When the form is sent, come back here and type DONE.");

    public static string AskAnswer(Language language, Ticket ticket) => language.Say(
        $"Petugas menulis tentang tiket {ticket.Number}:\n{TicketTexts.Quoted(ticket.Note ?? "")}\nTulis jawaban Anda dalam satu pesan.\nContoh: Nama yang benar sesuai KTP adalah Ani Lestari.",
        $"The officer wrote about ticket {ticket.Number}:\n{TicketTexts.Quoted(ticket.Note ?? "")}\nWrite your answer in one message.\nExample: The right name, as on the KTP, is Ani Lestari.");

    public static string TooLong(Language language, int longest) => language.Say($"Itu terlalu panjang. Tulis paling banyak {longest} huruf.", $"That is too long. Please write at most {longest} characters.");

    public static string TooShort(Language language) => language.Say("Jawaban itu terlalu pendek. Tulis sedikit lebih jelas.", "That answer is too short. Please write a little more.");

    public static string Answered(Language language, Ticket ticket, DateTimeOffset promised) => language.Say(
        $"Terima kasih. Jawaban untuk tiket {ticket.Number} sudah kami teruskan ke petugas.",
        $"Thank you. Your answer for ticket {ticket.Number} is with the officer.") + "\n" + Promised(language, ticket, promised);

    /// <summary>For the officer, when the answer is the form itself.</summary>
    public const string FormCorrected = "(Formulir sudah diperbaiki.)";

    public static string AskCancel(Language language, Ticket ticket) => language.Say(
        $"Batalkan tiket {ticket.Number} ({ServiceTexts.Name(language, ticket.Service)})? Formulirnya tidak akan diproses.",
        $"Cancel the ticket {ticket.Number} ({ServiceTexts.Name(language, ticket.Service)})? Its form will not be looked at.");

    public static string Cancelled(Language language, Ticket ticket) => language.Say($"Tiket {ticket.Number} sudah dibatalkan.", $"The ticket {ticket.Number} is cancelled.");

    public static string AskRating(Language language, Ticket ticket) => language.Say(
        $"Bagaimana pelayanan untuk tiket {ticket.Number}? Balas dengan angka 1 sampai 5.",
        $"How was the service for ticket {ticket.Number}? Reply with a number from 1 to 5.");

    /// <summary>1 to 5; at most 20 characters.</summary>
    public static string Stars(Language language, int rating) => rating switch
    {
        1 => language.Say("Tidak baik", "Bad"),
        2 => language.Say("Kurang baik", "Not so good"),
        3 => language.Say("Cukup", "Fair"),
        4 => language.Say("Baik", "Good"),
        _ => language.Say("Baik sekali", "Very good"),
    };

    public static string Rated(Language language) => language.Say("Terima kasih atas penilaian Anda.", "Thank you for your rating.");

    private static IEnumerable<string> Missing(Language language, TicketForm form) =>
        form.MissingFields.Select(field => FieldTexts.Name(language, field)).Concat(form.MissingPapers.Select(need => DocumentTexts.Need(language, need))).Take(TicketForm.MostShown);
}
