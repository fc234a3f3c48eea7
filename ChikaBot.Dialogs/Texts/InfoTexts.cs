using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Questions and answers: what stands around the answers themselves.</summary>
internal static class InfoTexts
{
    public const string QuestionsValue = "1";
    public const string MythsValue = "2";
    public const string ScamValue = "3";
    public const string WhyValue = "1";
    public const string OthersValue = "2";

    public static string Label(Language language) => language.Say("Info & Tanya Jawab", "Info & questions");

    public static string AskTopic(Language language) => language.Say(
        "Mau tahu apa? Ketik pertanyaan Anda, atau pilih angka.\nContoh: cara pindah faskes",
        "What would you like to know? Type your question, or choose a number.\nExample: how to change the clinic");

    public static ReplyOption[] Topics(Language language) =>
    [
        new(QuestionsValue, language.Say("Daftar pertanyaan", "List of questions")),
        new(MythsValue, language.Say("Mitos dan fakta", "Myths and facts")),
        new(ScamValue, language.Say("Cek penipuan", "Scam check")),
        EngineTexts.BackToMenu(language),
    ];

    public static string AskQuestion(Language language) => language.Say(
        "Pertanyaan yang sering datang. Pilih angka, atau ketik pertanyaan Anda.\nContoh: cara pindah faskes",
        "What people often ask. Choose a number, or type your question.\nExample: how to change the clinic");

    public static string AskMyth(Language language) => language.Say(
        "Yang sering dipercaya, tetapi keliru. Pilih angka, atau ketik pertanyaan Anda.\nContoh: denda 2 persen",
        "Often believed, but wrong. Choose a number, or type your question.\nExample: late fee of 2 percent");

    public static ReplyOption Why(Language language) => new(WhyValue, language.Say("Kenapa? Lihat aturan", "Why? See the rules"));

    public static ReplyOption BackToAnswer(Language language) => new(WhyValue, language.Say("Lihat jawaban", "See the answer"));

    public static ReplyOption Others(Language language) => new(OthersValue, language.Say("Pertanyaan lain", "Another question"));

    public static string NotFound(Language language) => language.Say(
        "Maaf, saya belum menemukan jawabannya. Coba dengan kata lain, atau tanyakan ke Care Center 165.",
        "Sorry, I did not find an answer. Try other words, or ask Care Center 165.");

    public static string NotAChoice(Language language) => language.Say("Balas dengan salah satu angka di bawah ini, atau ketik pertanyaan lain.", "Reply with one of the numbers below, or type another question.");
}
