using ChikaBot.Dialogs.Engine;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class ComplaintNumberTests
{
    private static readonly IncomingMessage Message = new(new ConversationKey("test", "one"), "m1", new SenderKey("test", "one"), new MessageContent.Text("1"));

    [Test]
    public void The_same_message_makes_the_same_number_and_any_other_another()
    {
        var day = new DateOnly(2026, 3, 5);
        var number = ComplaintNumber.Of(Message, day, 0);

        Assert.That(number, Does.Match("^ADU-20260305-[0-9A-HJKMNP-TV-Z]{4}$"));
        Assert.That(ComplaintNumber.Of(Message, day, 0), Is.EqualTo(number));
        Assert.That(ComplaintNumber.Of(Message, day, 1), Is.Not.EqualTo(number));
        Assert.That(ComplaintNumber.Of(Message with { MessageId = "m2" }, day, 0), Is.Not.EqualTo(number));
        Assert.That(ComplaintNumber.Of(Message with { Conversation = new ConversationKey("test", "two") }, day, 0), Is.Not.EqualTo(number));
    }

    [TestCase("ADU-20260305-7K2Q")]
    [TestCase("adu 20260305 7k2q")]
    [TestCase("ADU202603057K2Q")]
    [TestCase("20260305-7k2q")]
    [TestCase("cek pengaduan ADU-20260305-7K2Q")]
    [TestCase("nomornya: adu.20260305.7k2q!")]
    public void Is_read_however_it_is_typed(string text) => Assert.That(ComplaintNumber.Read(text), Is.EqualTo("ADU-20260305-7K2Q"));

    [TestCase("ADU-20260305-OIL1", ExpectedResult = "ADU-20260305-0111")]
    [TestCase("ADU-20260305-7K2", ExpectedResult = null)]
    [TestCase("ADU-20260305-7K2QX", ExpectedResult = null)]
    [TestCase("ADU-2026O305-7K2Q", ExpectedResult = null)]
    [TestCase("ADU-20260305-7KUQ", ExpectedResult = null)]
    [TestCase("9901993112750003", ExpectedResult = null)]
    [TestCase("", ExpectedResult = null)]
    [TestCase(null, ExpectedResult = null)]
    public string? Misread_letters_are_forgiven_and_nothing_else(string? text) => ComplaintNumber.Read(text);
}
