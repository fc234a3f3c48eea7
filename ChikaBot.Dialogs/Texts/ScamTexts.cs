using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The scam check: three verdicts, calm in tone, each with what to do next. Nothing of the pasted message is repeated.</summary>
internal static class ScamTexts
{
    public const string AgainValue = "1";
    public const string OfficialValue = "2";

    /// <summary>More would not fit a message with what to do.</summary>
    private const int SignsTold = 4;

    public static string Ask(Language language) => language.Say(
        "Tempel pesan, tautan, atau nomor yang Anda ragukan. Isinya tidak kami simpan.\nContoh: 0811-8750-400",
        "Paste the message, link or number you are not sure about. We do not keep it.\nExample: 0811-8750-400");

    public static string TooShort(Language language) => language.Say(
        "Itu terlalu pendek untuk diperiksa. Tempel seluruh pesannya, atau nomornya.",
        "That is too short to check. Paste the whole message, or the number.");

    public static ReplyOption Again(Language language) => new(AgainValue, language.Say("Cek pesan lain", "Check another"));

    public static ReplyOption Official(Language language) => new(OfficialValue, language.Say("Nomor resmi", "Official numbers"));

    public static string OfficialList(Language language) => language.Say("Yang resmi hanya:", "Only these are official:") + "\n" + OfficialTexts.List(language) + "\n" + NeverAsks(language);

    public static string Verdict(Language language, ScamVerdict verdict, IReadOnlyList<ScamSign> signs, bool otherNumber) => verdict switch
    {
        ScamVerdict.Suspicious => Suspicious(language, signs),
        ScamVerdict.Official => OfficialVerdict(language),
        _ => Unsure(language, otherNumber),
    };

    private static string Suspicious(Language language, IReadOnlyList<ScamSign> signs) => string.Join('\n',
    [
        language.Say("Hasil: ciri penipuan ditemukan.", "Result: signs of a scam found."),
        .. signs.Take(SignsTold).Select(sign => "- " + Sign(language, sign)),
        language.Say(
            "Yang sebaiknya dilakukan:\n- jangan klik, jangan pasang, jangan bayar\n- jangan balas, jangan beri OTP atau PIN\n- pastikan lewat Care Center 165\nTerlanjur? Hubungi bank Anda dan 165 sekarang.",
            "What to do:\n- do not click, install or pay\n- do not reply, give no OTP or PIN\n- make sure by calling Care Center 165\nAlready done? Call your bank and 165 now."),
    ]);

    private static string OfficialVerdict(Language language) => language.Say(
        "Hasil: nomor resmi. Nomor atau alamat di dalamnya milik BPJS Kesehatan, dan saya tidak menemukan ciri penipuan.",
        "Result: official number. The number or address in it belongs to BPJS Kesehatan, and I found no sign of a scam.")
        + "\n" + language.Say(
            "Cek juga nomor pengirimnya: pesan palsu sering menyebut nomor yang benar.",
            "Check the sender's number, too: false messages often name the right ones.")
        + "\n" + NeverAsks(language) + "\n" + language.Say("Ragu? Telepon 165.", "Not sure? Call 165.");

    private static string Unsure(Language language, bool otherNumber) => string.Join('\n',
    [
        language.Say("Hasil: tidak bisa dipastikan. Saya tidak menemukan ciri penipuan yang jelas, tetapi itu belum berarti aman.", "Result: cannot be told. I found no clear sign of a scam, but that does not make it safe."),
        .. otherNumber ? new[] { language.Say("Nomor di dalamnya tidak ada di daftar nomor resmi kami.", "The number in it is not on our list of official numbers.") } : [],
        language.Say(
            "Sebelum yakin: jangan klik, jangan bayar, jangan beri data. Tanyakan ke Care Center 165.",
            "Until you are sure: do not click, do not pay, give no data. Ask Care Center 165."),
        NeverAsks(language),
    ]);

    private static string NeverAsks(Language language) => language.Say(
        "BPJS Kesehatan tidak pernah meminta OTP, PIN, transfer ke rekening orang, atau memasang file APK.",
        "BPJS Kesehatan never asks for an OTP, a PIN, a transfer to a person's account, or to install an APK file.");

    private static string Sign(Language language, ScamSign sign) => sign switch
    {
        ScamSign.ApkFile => language.Say("meminta memasang aplikasi atau file APK", "asks to install an app or APK file"),
        ScamSign.SecretAsked => language.Say("meminta OTP, PIN, atau kata sandi", "asks for an OTP, PIN or password"),
        ScamSign.PersonalTransfer => language.Say("meminta uang ke rekening atau dompet orang", "wants money sent to a person"),
        ScamSign.MoneyAsked => language.Say("menyuruh mengirim uang lewat chat, SMS, atau telepon", "tells you to send money by chat, SMS or telephone"),
        ScamSign.Bait => language.Say("menjanjikan uang, hadiah, atau pemutihan", "promises money, a prize or a write-off"),
        ScamSign.ShortLink => language.Say("tautan pendek yang menyembunyikan alamat asli", "a short link that hides the real address"),
        ScamSign.FalseLink => language.Say("tautan yang bukan bpjs-kesehatan.go.id", "a link that is not bpjs-kesehatan.go.id"),
        ScamSign.OtherNumber => language.Say("mengatasnamakan BPJS dengan nomor tidak resmi", "uses BPJS' name with another number"),
        ScamSign.Threat => language.Say("menakut-nakuti dengan blokir, polisi, atau hangus", "threatens with blocking, police or loss"),
        _ => throw new ArgumentOutOfRangeException(nameof(sign)),
    };
}
