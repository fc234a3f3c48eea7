using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The way from the choice of a service to a ticket, in seven visible steps.</summary>
internal static class PandawaTexts
{
    private const int Steps = 7;

    public static string Label(Language language) => language.Say("Layanan PANDAWA", "PANDAWA services");

    /// <summary><c>Langkah 3 dari 7: kantor</c>.</summary>
    public static string Step(Language language, int step) => language.Say($"Langkah {step} dari {Steps}: {StepName(language, step)}", $"Step {step} of {Steps}: {StepName(language, step)}");

    public static string AskService(Language language) => Step(language, 1) + "\n" + language.Say("Balas dengan angka layanan (0 = menu utama):", "Reply with the number of the service (0 = main menu):");

    public static ReplyOption[] Services(Language language) => [.. ServiceCatalogue.All.Select(entry => new ReplyOption(Value(entry.Service), ServiceTexts.Name(language, entry.Service)))];

    /// <summary>The number that chooses it.</summary>
    public static string Value(PandawaService service) => ((int)service).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="closed">Why the service is not open to the one whose data is open; null when it is, or nobody's data is.</param>
    public static string Service(Language language, PandawaService service, Eligibility? closed)
    {
        var about = ServiceTexts.Name(language, service) + ". " + ServiceTexts.About(language, service);
        if (closed is not null)
        {
            return about + "\n" + language.Say("Untuk data yang sedang terbuka: ", "For the data that is open now: ") + EligibilityTexts.Reason(language, closed)
                + "\n" + language.Say("Anda tetap boleh lanjut, misalnya untuk orang lain.", "You may still go on, for example for somebody else.");
        }

        return about + "\n" + language.Say("Langkahnya:", "The steps:") + string.Concat(Enumerable.Range(1, Steps).Select(step => $"\n- {step}/{Steps} {StepName(language, step)}"));
    }

    public static string GoOn(Language language) => language.Say("Lanjut", "Go on");

    public static string OtherService(Language language) => language.Say("Layanan lain", "Another service");

    public static string OtherRegion(Language language) => language.Say("Wilayah lain", "Another region");

    public static string AskTicket(Language language) => language.Say("Minta tiket", "Get a ticket");

    public static string Rules(Language language) => language.Say("Kenapa? Lihat aturan", "Why? See the rules");

    public static string BackToPapers(Language language) => language.Say("Lihat syarat lagi", "See the papers");

    public static string LookAt(Language language) => language.Say("Lihat tiket", "See the ticket");

    public static string AskProvince(Language language) => Step(language, 2) + "\n" + language.Say(
        "Ketik kabupaten/kota tempat tinggal, atau pilih provinsi. Contoh: Kota Bandung",
        "Type the regency or city where you live, or choose its province. Example: Kota Bandung");

    /// <summary>At night and on holidays.</summary>
    public static string Night(Language language, OfficeStatus status, IndonesianTimeZone zone) => language.Say(
        $"Permintaan bisa dibuat sekarang. Petugas mulai memeriksa {language.Day(status.Until)}, {ClockTexts.Of(status.Until)} {ClockTexts.Name(zone)}.",
        $"You can make your request now. Officers begin to look at it {language.Day(status.Until)}, {ClockTexts.Of(status.Until)} {ClockTexts.Name(zone)}.");

    /// <summary>Blocks that are not to be cut: papers, then what holds for the service.</summary>
    public static IEnumerable<string> Requirements(Language language, PandawaService service, IEnumerable<ServiceRuleTexts.Line> rules)
    {
        var purposes = ServiceCatalogue.For(service).Documents;
        yield return DocumentTexts.Numbered(language, purposes[0], language.Say("Siapkan foto atau berkas (JPG, PNG, PDF):", "Have photos or files ready (JPG, PNG, PDF):"));
        foreach (var purpose in purposes.Skip(1)) yield return DocumentTexts.Numbered(language, purpose, InThatCase(language, purpose));
        yield return string.Join('\n', rules.Select(line => "- " + line.Text));
    }

    /// <param name="until">In the office's time.</param>
    public static string Given(Language language, Ticket ticket, string url, DateTimeOffset until) => Step(language, 5) + "\n" + language.Say(
        $"Nomor tiket: {ticket.Number}\nLayanan: {ServiceTexts.Name(language, ticket.Service)}\nBuka tautan ini dan isi formulirnya. Tautan ini hanya untuk Anda:",
        $"Ticket number: {ticket.Number}\nService: {ServiceTexts.Name(language, ticket.Service)}\nOpen this link and fill the form. The link is only for you:")
        + $"\n{url}\n" + Until(language, ticket, until) + "\n"
        + language.Say("Sesudah formulir dikirim, kembali ke sini dan ketik SELESAI.", "When the form is sent, come back here and type DONE.");

    public static string Until(Language language, Ticket ticket, DateTimeOffset until) => language.Say(
        $"Berlaku sampai {TicketTexts.When(language, until, ticket.Zone)}.",
        $"It holds until {TicketTexts.When(language, until, ticket.Zone)}.");

    public static string Existing(Language language, Ticket ticket) => language.Say(
        $"Anda sudah punya tiket {ticket.Number} untuk layanan ini di {TicketTexts.Where(ticket)}. Lanjutkan tiket itu.",
        $"You have the ticket {ticket.Number} for this service in {TicketTexts.Where(ticket)} already. Please go on with it.");

    public static string TooMany(Language language, IReadOnlyList<Ticket> open) => language.Say(
        $"Anda masih punya {open.Count} tiket yang belum selesai. Tunggu hasilnya, atau ketik BATALKAN TIKET.",
        $"You still have {open.Count} tickets that are not done. Wait for their results, or type CANCEL TICKET.")
        + string.Concat(open.Select(ticket => $"\n- {ticket.Number}: {ServiceTexts.Name(language, ticket.Service)}"));

    private static string StepName(Language language, int step) => step switch
    {
        1 => language.Say("pilih layanan", "choose the service"),
        2 => language.Say("pilih kabupaten/kota", "choose the regency or city"),
        3 => language.Say("kantor dan jam layanan", "office and hours"),
        4 => language.Say("siapkan dokumen", "have the papers ready"),
        5 => language.Say("terima tiket, isi formulir", "get a ticket, fill the form"),
        6 => language.Say("ketik SELESAI di sini", "type DONE here"),
        _ => language.Say("petugas memeriksa, hasil dikirim", "an officer checks, the result comes"),
    };

    private static string InThatCase(Language language, DocumentPurpose purpose) => purpose switch
    {
        DocumentPurpose.LaidOff => language.Say("Bila kena PHK:", "If you were laid off:"),
        DocumentPurpose.StudentChild => language.Say("Bila untuk anak yang masih kuliah:", "For a child in formal study:"),
        _ => language.Say("Bila diperlukan:", "If needed:"),
    };
}
