using System.Text;
using ChikaBot.Dialogs.Engine;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class SnapshotTests
{
    [TestCase("{\"version\":2,\"flow\":\"bill\",\"step\":\"Shown\"}")]
    [TestCase("{\"version\":1,\"turn\":5,\"flow\":\"bill\",\"step\":\"NoSuchStep\"}")]
    [TestCase("{\"version\":1,\"turn\":5,\"flow\":\"no-such-flow\",\"step\":\"Shown\"}")]
    [TestCase("{\"version\":1,\"turn\":5,\"flow\":\"bill\"}")]
    [TestCase("{\"turn\":5}")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("not json")]
    public async Task A_snapshot_this_version_cannot_use_leads_to_the_menu_with_an_honest_sentence(string json)
    {
        var talk = new Talk { Snapshot = Encoding.UTF8.GetBytes(json) };

        var said = await talk.Say("2");

        Assert.That(said, Does.StartWith("Maaf, sistem baru diperbarui"));
        Assert.That(said, Does.Contain("1. Cek Status Peserta\n2. Cek Tagihan Iuran"));
        Assert.That(await talk.Say("2"), Does.Contain("Ketik NIK"), "the conversation goes on from there");
    }

    [Test]
    public async Task A_snapshot_names_no_type_of_the_program()
    {
        var talk = new Talk(People.Payer(1, "2025-10"));
        await talk.Say("halo", "2", "9901011708450001", "1945-08-17", "kenapa");

        var json = Encoding.UTF8.GetString(talk.Snapshot.Span);

        Assert.That(json, Does.Contain("\"version\":1").And.Contain("\"flow\":\"bill\"").And.Contain("\"step\":\"Explained\""));
        Assert.That(json, Does.Not.Contain("ChikaBot").And.Not.Contain("Flow,").And.Not.Contain("$type"));
    }

    [Test]
    public void Prints_no_identity()
    {
        var snapshot = Snapshot.New with { Identity = new ProvedIdentity("9901011708450001", "Budi S."), Slots = new Dictionary<string, string> { ["number"] = "9901011708450001" } };

        Assert.That($"{snapshot} {snapshot.Identity}", Does.Not.Contain("9901011708450001").And.Not.Contain("Budi"));
    }
}
