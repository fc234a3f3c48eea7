using System.Net;
using System.Text.Json.Nodes;
using ChikaBot.Simulator;
using ChikaBot.Tests.Scripts.Demo;
using NUnit.Framework;

namespace ChikaBot.Tests.Simulator;

/// <summary>What the double takes and refuses: as the Cloud API does (docs/facts/whatsapp.md).</summary>
public sealed class GraphDoubleTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    private GraphDouble _double = null!;
    private GraphClient _client = null!;

    [SetUp]
    public async Task Start_a_double() => (_double, _client) = await GraphClient.StartAsync();

    [TearDown]
    public async Task Stop_it()
    {
        _client.Dispose();
        await _double.DisposeAsync();
    }

    [Test]
    public async Task Keeps_what_it_takes_in_order_for_each_recipient()
    {
        await _client.SendAsync(Make.Text("628001000003", "satu"));
        await _client.SendAsync(Make.Text("628001000004", "lain"));
        await _client.SendAsync(Make.List("+628001000003", "dua", "Pilih", ("p|1", "Ya"), ("p|2", "Tidak")));

        var kept = _double.Of("628001000003").Messages;
        Assert.That(kept.Select(message => message.Text), Is.EqualTo(new[] { "satu", "dua" }));
        Assert.That(kept[1].OptionsKind, Is.EqualTo(OptionsKind.List));
        Assert.That(kept[1].ListButton, Is.EqualTo("Pilih"));
        Assert.That(kept[1].Options, Is.EqualTo(new[] { new SentOption("p|1", "Ya", null), new SentOption("p|2", "Tidak", null) }));
    }

    [Test]
    public async Task Answers_with_the_id_of_the_message()
    {
        var answer = await _client.SendAsync(Make.Text("+" + GraphClient.User, "a"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Id, Is.EqualTo(_double.Of(GraphClient.User).Messages.Single().Id).And.StartsWith("wamid."));
        Assert.That((string?)answer.Body["contacts"]![0]!["wa_id"], Is.EqualTo(GraphClient.User));
    }

    [Test]
    public async Task Takes_a_user_without_a_phone_number()
    {
        var body = Make.Text("", "a");
        body.Remove("to");
        body["recipient"] = "ID.13491208655302741918";
        Assert.That((await _client.SendAsync(body)).Id, Is.Not.Null);
        Assert.That(_double.Of("ID.13491208655302741918").Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Keeps_read_receipts_apart()
    {
        var answer = await _client.SendAsync(Make.Read("wamid.1", typing: true));
        await _client.SendAsync(Make.Read("wamid.2", typing: false));
        Assert.That((bool?)answer.Body["success"], Is.True);
        Assert.That(_double.Receipts, Is.EqualTo(new[] { new ReadReceipt("wamid.1", true), new ReadReceipt("wamid.2", false) }));
    }

    [Test]
    public async Task Tells_about_the_number_for_health_probes()
    {
        Assert.That((string?)(await _client.GetAsync($"/v23.0/{GraphClient.Number}")).Body["id"], Is.EqualTo(GraphClient.Number));
        Assert.That((await _client.GetAsync($"/v23.0/{GraphClient.Number}", "old")).Code, Is.EqualTo(190));
        Assert.That((await _client.GetAsync($"/{GraphClient.Number}")).Code, Is.EqualTo(100));
    }

    [Test]
    public async Task A_wrong_token_is_answered_as_an_expired_one()
    {
        var answer = await _client.SendAsync(Make.Text(GraphClient.User, "a"), token: "old");
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, 190)));
        Assert.That(_double.Of(GraphClient.User).Messages, Is.Empty);
    }

    [Test]
    public async Task Another_number_is_not_there() =>
        Assert.That((await _client.SendAsync(Make.Text(GraphClient.User, "a"), number: "1")).Code, Is.EqualTo(100));

    [TestCase("{", 100)]
    [TestCase("", 100)]
    [TestCase("[]", 100)]
    [TestCase("null", 100)]
    [TestCase("""{"to":"628001000002","text":{"body":"a"}}""", 100)]
    [TestCase("""{"messaging_product":"whatsapp","text":{"body":"a"}}""", 100)]
    [TestCase("""{"messaging_product":"whatsapp","to":"ID.123","text":{"body":"a"}}""", 131009)]
    [TestCase("""{"messaging_product":"whatsapp","to":628001000002,"text":{"body":"a"}}""", 100)]
    [TestCase("""{"messaging_product":"whatsapp","to":"628001000002","text":"a"}""", 131008)]
    [TestCase("""{"messaging_product":"whatsapp","to":"628001000002","type":"poll"}""", 131051)]
    [TestCase("""{"messaging_product":"whatsapp","to":"628001000002","type":"interactive"}""", 131008)]
    [TestCase("""{"messaging_product":"whatsapp","to":"628001000002","type":"template","template":{"name":"a"}}""", 131008)]
    [TestCase("""{"messaging_product":"whatsapp","to":"628001000002","type":"template","template":{"name":"a","language":{"code":"id"},"components":[{"parameters":[{"type":"text","text":"a\nb"}]}]}}""", 100)]
    [TestCase("""{"messaging_product":"whatsapp","status":"seen","message_id":"wamid.1"}""", 131009)]
    [TestCase("""{"messaging_product":"whatsapp","status":"read"}""", 131008)]
    public async Task Refuses_what_is_no_send(string body, int code)
    {
        var answer = await _client.SendAsync(body);
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, code)));
        Assert.That(_double.Refused.Single().Code, Is.EqualTo(code));
    }

    [Test]
    public async Task Takes_a_template()
    {
        var answer = await _client.SendAsync("""{"messaging_product":"whatsapp","to":"628001000002","type":"template","template":{"name":"pengingat","language":{"code":"id"},"components":[{"type":"body","parameters":[{"type":"text","text":"a b"}]}]}}""");
        Assert.That(answer.Id, Is.Not.Null);
        Assert.That(_double.Of(GraphClient.User).Messages.Single().Text, Is.EqualTo("pengingat\na b"));
    }

    [TestCase(4096, true)]
    [TestCase(4097, false)]
    public async Task Counts_text_as_a_reader_does(int families, bool taken)
    {
        var answer = await _client.SendAsync(Make.Text(GraphClient.User, string.Concat(Enumerable.Repeat(Family, families))));
        Assert.That(answer.Code, Is.EqualTo(taken ? null : 131009));
    }

    private static IEnumerable<TestCaseData> Interactive()
    {
        static TestCaseData Case(JsonObject body, string? details) => new TestCaseData(body.ToJsonString(System.Text.Json.JsonSerializerOptions.Default), details).SetArgDisplayNames(details ?? $"taken, {body.ToJsonString().Length} bytes");
        static string Long(int count) => string.Concat(Enumerable.Repeat(Family, count));
        static (string, string)[] Many(int count) => [.. Enumerable.Range(1, count).Select(i => ($"p|{i}", $"Pilihan {i}"))];
        const string to = GraphClient.User;
        yield return Case(Make.Buttons(to, Long(1024), ("a", Long(20))), null);
        yield return Case(Make.Buttons(to, Long(1025), ("a", "b")), "interactive.body.text length");
        yield return Case(Make.Buttons(to, "a", ("a", Long(21))), "Button title length");
        yield return Case(Make.Buttons(to, "a", (new string('a', 256), "b")), null);
        yield return Case(Make.Buttons(to, "a", (new string('a', 257), "b")), "Button id length");
        yield return Case(Make.Buttons(to, "a", Many(3)), null);
        yield return Case(Make.Buttons(to, "a", Many(4)), "Invalid buttons count");
        yield return Case(Make.Buttons(to, "a"), "Invalid buttons count");
        yield return Case(Make.Buttons(to, "a", ("a", "Ya"), ("b", "Ya")), "Duplicated button title");
        yield return Case(Make.Buttons(to, "a", ("a", "Ya"), ("a", "Tidak")), "Duplicated button id");
        yield return Case(Make.List(to, "a", "Pilih", Many(10)), null);
        yield return Case(Make.List(to, "a", "Pilih", Many(11)), "Total row count");
        yield return Case(Make.List(to, "a", "Pilih"), "Total row count");
        yield return Case(Make.List(to, "a", "", Many(1)), "'interactive.action.button' is missing");
        yield return Case(Make.List(to, "a", Long(21), Many(1)), "interactive.action.button length");
        yield return Case(Make.List(to, "a", "Pilih", ("a", Long(24))), null);
        yield return Case(Make.List(to, "a", "Pilih", ("a", Long(25))), "Row title length");
        yield return Case(Make.List(to, "a", "Pilih", (new string('a', 201), "b")), "Row id length");
    }

    [TestCaseSource(nameof(Interactive))]
    public async Task Holds_the_limits_of_interactive_messages(string body, string? details)
    {
        var answer = await _client.SendAsync(body);
        Assert.That(answer.Id is not null, Is.EqualTo(details is null), answer.Details);
        Assert.That(answer.Details, Does.Contain(details ?? ""));
    }
}
