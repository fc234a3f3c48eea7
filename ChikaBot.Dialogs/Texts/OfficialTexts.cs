namespace ChikaBot.Dialogs.Texts;

/// <summary>What is official, told the same way wherever it is asked.</summary>
internal static class OfficialTexts
{
    public static string List(Language language) => language.Say(
        "- 165: Care Center, 24 jam\n- 0811-8750-400: WhatsApp CHIKA\n- 0811-8165-165: WhatsApp PANDAWA\n- 0877-7550-0400: SMS\n- bpjs-kesehatan.go.id dan aplikasi Mobile JKN",
        "- 165: Care Center, 24 hours\n- 0811-8750-400: WhatsApp CHIKA\n- 0811-8165-165: WhatsApp PANDAWA\n- 0877-7550-0400: text messages\n- bpjs-kesehatan.go.id and the app Mobile JKN");
}
