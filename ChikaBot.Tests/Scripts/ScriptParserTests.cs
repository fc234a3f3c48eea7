using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class ScriptParserTests
{
    [TestCase("user: [Optons=1:a]\nbot: x", 1, "[Options]", TestName = "An_unknown_tag_names_those_that_exist")]
    [TestCase("user: a\nbot: [Press=1]", 2, "[NoReply]", TestName = "An_input_tag_in_a_bot_line_names_those_that_may_stand_there")]
    [TestCase("user: [Options=1:a]\nbot: x", 1, "[Press]", TestName = "A_bot_tag_in_a_user_line_names_those_that_may_stand_there")]
    [TestCase("nama=Ani\nuser: a\nbot: x", 1, "participants=", TestName = "An_unknown_header_key_names_those_that_exist")]
    [TestCase("bot=Chika\nbot=Chiko\nuser: a\nbot: x", 2, "twice", TestName = "A_header_key_twice")]
    [TestCase("user=Ani\nbot=Ani\nAni: a\nbot: x", 1, "given to two", TestName = "One_name_for_two")]
    [TestCase("clock=2026-03-05T09:00:00\nuser: a\nbot: x", 1, "+07:00", TestName = "A_clock_without_an_offset")]
    [TestCase("samples=ya\nuser: a\nbot: x", 1, "on or off", TestName = "Samples_that_are_neither_on_nor_off")]
    [TestCase("participants=tidak-ada.csv\nuser: a\nbot: x", 1, "tidak-ada.csv", TestName = "A_participant_file_that_is_not_there")]
    [TestCase("include=tidak-ada.chat\nuser: a\nbot: x", 1, "tidak-ada.chat", TestName = "An_included_file_that_is_not_there")]
    [TestCase("hallo\nuser: a\nbot: x", 1, "belongs to nobody", TestName = "A_line_of_nobody")]
    [TestCase("user: a\nbot: x\n[Clock+=soon]", 3, "[Clock+=", TestName = "A_duration_that_is_none")]
    [TestCase("user: a\nbot: x\n[Clock+=]", 3, "[Clock+=", TestName = "An_empty_duration")]
    [TestCase("user: a\nbot: x\n[Restart=now]", 3, "without a value", TestName = "A_value_where_none_belongs")]
    [TestCase("user: a\nbot: x\n[Restart] now", 3, "line of its own", TestName = "Text_behind_a_directive")]
    [TestCase("user: a\nbot: x\n[Resend=Budi]", 3, "[Resend=Ani]", TestName = "A_resend_for_nobody")]
    [TestCase("user: a\nbot: x\n[Swap]\nuser: a\nbot: x", 3, "two messages", TestName = "A_swap_of_one_message")]
    [TestCase("user: a\nbot: x\n[Together]\nuser: a", 3, "two messages", TestName = "One_message_at_once")]
    [TestCase("user: a\n[Restart]\nbot: x", 1, "[NoReply]", TestName = "A_directive_between_input_and_answer")]
    [TestCase("user: a\nbot: x\n[Restart]\nbot: x", 4, "must follow", TestName = "A_bot_line_that_answers_nothing")]
    [TestCase("user: a\nbot: x\nbot: [NoReply]", 3, "contradict", TestName = "A_reply_and_no_reply")]
    [TestCase("user: a\nbot: [NoReply] x", 2, "alone", TestName = "No_reply_with_text")]
    [TestCase("user: a\nbot:", 2, "[NoReply]", TestName = "A_bot_line_without_text")]
    [TestCase("user:\nbot: x", 1, "[Empty]", TestName = "A_user_line_without_text")]
    [TestCase("user: [Image] lihat\nbot: x", 1, "without text", TestName = "An_image_with_text")]
    [TestCase("user: [Image][Audio]\nbot: x", 1, "one of", TestName = "Two_things_in_one_message")]
    [TestCase("user: [Press]\nbot: x", 1, "of=3", TestName = "A_press_of_nothing")]
    [TestCase("user: [Press=1 of=0]\nbot: x", 1, "of=3", TestName = "A_press_of_message_zero")]
    [TestCase("user: [Repeat=x]\nbot: x", 1, "text*times", TestName = "A_repeat_without_a_number")]
    [TestCase("user: a\nbot: x\n[Options=Ya]", 2, "value:label", TestName = "An_option_without_a_label")]
    [TestCase("user: a\nbot: x\n[Attached=lagu]", 2, "Sticker", TestName = "An_attachment_of_an_unknown_kind")]
    [TestCase("user: {{any}}\nbot: x", 1, "captures nothing", TestName = "A_placeholder_in_what_is_sent")]
    [TestCase("user: a\nbot: {{a:x}} {{a:y}}", 2, "twice", TestName = "A_capture_twice_in_one_message")]
    [TestCase("user: a\nbot: {{a:[}}", 2, "regex", TestName = "A_regex_that_is_none")]
    [TestCase("user: a\nbot: {{a", 2, "}}", TestName = "A_placeholder_without_an_end")]
    [TestCase("user: a\nbot: {{nama saya}}", 2, "{{name:regex}}", TestName = "A_placeholder_with_a_space")]
    [TestCase("user: a\nbot: \\q", 2, "backslash", TestName = "An_unknown_escape")]
    [TestCase("[Swap]\nuser: a\nuser: b\nuser: c\nbot: x", 2, "[NoReply]", TestName = "A_third_message_behind_a_swap")]
    [TestCase("user: a\nuser: b\nbot: x", 1, "[NoReply]", TestName = "An_input_without_an_answer")]
    [TestCase("user: a", 1, "[NoReply]", TestName = "A_script_that_ends_with_an_input")]
    [TestCase("# kosong", 1, "asserts nothing", TestName = "A_script_that_asserts_nothing")]
    [TestCase("user=Ani,Budi\nAni: a\nbot->Budi: x", 3, "Budi has sent nothing", TestName = "An_answer_to_somebody_silent")]
    public void Refuses(string script, int line, string says)
    {
        var error = Assert.Throws<ScriptFormatException>(() => ScriptParser.Parse("talk.chat", script));
        Assert.That(error!.Message, Does.StartWith($"talk.chat:{line}: ").And.Contains(says));
    }

    [Test]
    public void Brackets_and_names_inside_a_line_are_text()
    {
        var turn = First("user: a\nbot: Tekan [1] atau [Kirim], lalu bot: selesai\nStatus: AKTIF");
        Assert.That(Text(turn), Is.EqualTo("Tekan [1] atau [Kirim], lalu bot: selesai|Status: AKTIF"));
    }

    [Test]
    public void Windows_line_ends_and_a_byte_order_mark_do_not_matter() =>
        Assert.That(Text(First("\uFEFFuser=Ani\r\nAni: a\r\nbot: x\r\ny\r\n")), Is.EqualTo("x|y"));

    [Test]
    public void A_regex_may_end_in_a_brace()
    {
        var part = First("user: a\nbot: {{kode:\\d{6}}}.").Expected[0].Text!.Lines[0].Parts;
        Assert.That(part, Is.EqualTo(new TextPart[] { new TextPart.Capture("kode", "\\d{6}"), new TextPart.Literal(".") }));
    }

    [Test]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, [.. "user: a\nbot: "u8, 0xE9]);
        Assert.That(() => ScriptParser.Load(file), Throws.TypeOf<ScriptFormatException>().With.Message.Contains("UTF-8"));
        File.Delete(file);
    }

    [Test]
    public void Includes_that_go_in_a_circle_are_refused()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "a.chat"), "include=b.chat\nuser: a\nbot: x");
        File.WriteAllText(Path.Combine(folder, "b.chat"), "include=a.chat\nuser: a\nbot: x");
        Assert.That(() => ScriptParser.Load(Path.Combine(folder, "a.chat")), Throws.TypeOf<ScriptFormatException>().With.Message.Contains("b.chat:1: include= goes in a circle"));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void An_error_in_an_included_file_names_that_file()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "_a.chat"), "user: a\nbot:");
        Assert.That(() => ScriptParser.Parse(Path.Combine(folder, "b.chat"), "include=_a.chat\nuser: a\nbot: x"),
            Throws.TypeOf<ScriptFormatException>().With.Message.Contains("_a.chat:2: "));
        Directory.Delete(folder, recursive: true);
    }

    private static ScriptStep.Turn First(string script) => (ScriptStep.Turn)ScriptParser.Parse("talk.chat", script).Steps[0];

    private static string Text(ScriptStep.Turn turn) => string.Join('|', turn.Expected[0].Text!.Lines
        .Select(line => string.Concat(line.Parts.Select(part => ((TextPart.Literal)part).Value))));
}
