using ChikaBot.Scripts.Writing;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class RealNikTests
{
    // Province 31 exists; the serial is one that no office gives out twice, and the person is nobody.
    [TestCase("3100000101000001", true, TestName = "A_NIK_of_a_real_province")]
    [TestCase("NIK saya 3100 0001 0100-0001.", true, TestName = "A_NIK_in_groups")]
    [TestCase("9901011708450001", false, TestName = "A_sample_NIK")]
    [TestCase("8888800000000012", false, TestName = "A_virtual_account")]
    [TestCase("31000001010000011", false, TestName = "Seventeen_digits")]
    [TestCase("0001234567890", false, TestName = "A_card_number")]
    public void Tells(string text, bool isReal) => Assert.That(RealNik.IsIn(text), Is.EqualTo(isReal));
}
