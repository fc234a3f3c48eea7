using ChikaBot.Dialogs.Engine.Tickets;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.Pandawa;

internal sealed class FormCorrectionTests : FormTest
{
    protected override string[] Settings => ["--Chika:Pandawa:Form:WhatsAppNumber=6281234567890"];

    [Test]
    public async Task A_correction_opens_the_form_again_with_the_officers_words_and_the_old_answers()
    {
        var given = await SendAsync();
        await Server.ConfirmAsync(given);
        await Server.AskCorrectionAsync(given, "Foto KK <kurang> terang.");
        await Visitor.GetAsync(given.Path);

        Assert.That(Visitor.Text, Does.Contain("Petugas meminta perbaikan").And.Contain("Foto KK <kurang> terang.").And.Contain(Server.Sample(20).Name.Abbreviated));
        Assert.That(Visitor.Html, Does.Not.Contain("<kurang>").And.Match("value=\"SelfPaying\" checked"));

        Server.Clock.Now += TimeSpan.FromMinutes(5);
        await Visitor.GetAsync(given.Path + "/dokumen");
        await Visitor.UploadAsync(given.Path + "/dokumen", "FamilyCard", Files.Pictures.Jpeg());
        await Visitor.GetAsync(given.Path + "/kirim");
        await Visitor.PostAsync(given.Path + "/kirim", ("setuju", "ya"));
        await Visitor.FollowAsync();
        Assert.That(Visitor.Text, Does.Contain("Formulir sudah terkirim").And.Contain("SELESAI"));
        var ticket = await Server.TicketAsync(given);
        Assert.That((ticket.State, ticket.Files.Count, ticket.SubmittedAt), Is.EqualTo((TicketState.CorrectionAsked, 3, Server.Clock.Now)));
        Assert.That((await Visitor.GetAsync(given.Path)).Text, Does.Contain("Perbaikan Anda sudah terkirim"));
    }

    [Test]
    public async Task With_a_number_configured_the_receipt_leads_back_to_the_chat()
    {
        await SendAsync();

        Assert.That(Visitor.Html, Does.Contain("href=\"https://wa.me/6281234567890?text=SELESAI\""));
    }
}
