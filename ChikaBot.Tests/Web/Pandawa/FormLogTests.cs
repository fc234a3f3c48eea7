using ChikaBot.Core.Pandawa;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.Pandawa;

/// <summary>The server at its most talkative: nothing that was typed, proved or attached stands in a log, and no token.</summary>
internal sealed class FormLogTests : FormTest
{
    [Test]
    public async Task Nothing_that_was_typed_is_logged()
    {
        var sample = Server.Sample(20);
        var given = await SendAsync();
        var other = await Server.OpenAsync(PandawaService.NewRegistration);
        await Visitor.GetAsync(other.Path);
        await Visitor.PostAsync(other.Path, ("Name", "Zulaikha Xylofon"), ("NewNik", "3201234567890001"), ("FamilyCard", "3201230501150001"), ("BirthDate", "12-12-1991"), ("Mobile", "081299988877"), ("Explanation", "xylofon"), ("do", "lanjut"));
        await Visitor.GetAsync(other.Path + "/dokumen");
        await Visitor.UploadAsync(other.Path + "/dokumen", "FamilyCard", "nothing"u8.ToArray(), "Zulaikha.jpg");
        await Visitor.UploadAsync(other.Path + "/dokumen", "FamilyCard", new byte[9 * 1024 * 1024], "Zulaikha.jpg");
        await Visitor.PostAsync("/pandawa/tebakan-rahasia", ("Name", "Zulaikha"));

        string[] secrets = [sample.Nik.Digits, sample.Name.Value, sample.CardNumber.Digits, "1987-08-28", given.Token, other.Token, "Zulaikha", "Xylofon", "xylofon", "3201234567890001", "3201230501150001", "1991", "081299988877", "tebakan-rahasia"];
        Assert.That(Server.Logs.Text, Does.Contain("Now listening on"), "the log is listened to");
        foreach (var secret in secrets) Assert.That(Server.Logs.Text.Contains(secret, StringComparison.Ordinal), Is.False, secret);
    }
}
