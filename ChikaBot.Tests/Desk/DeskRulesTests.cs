using ChikaBot.Desk;
using ChikaBot.Operations;
using ChikaBot.Stores;
using NUnit.Framework;

namespace ChikaBot.Tests.Desk;

public sealed class DeskRulesTests
{
    [Test]
    public void A_template_fills_its_places_and_leaves_nothing_of_an_unknown_one() =>
        Assert.That(TemplateOptions.Fill("Tiket {nomor} {lain}di {kantor}", new Dictionary<string, string> { ["nomor"] = "PDW-1", ["kantor"] = "Bandung" }), Is.EqualTo("Tiket PDW-1 di Bandung"));

    [TestCase("Templates:0:Name=", "Templates:0:Text=Halo", "Chika:Desk:Templates:0:Name")]
    [TestCase("Templates:0:Name=Salam", "Templates:0:Text=", "Chika:Desk:Templates:0:Text")]
    [TestCase("Templates:0:Name=Salam", "Templates:0:Text=Halo {nama}", "{nama}")]
    [TestCase("Templates:0:Use=Joke", "Templates:0:Text=Halo", "Chika:Desk:Templates:0:Use")]
    [TestCase("Live:Max=0", "Live:Interval=00:00:02", "Chika:Desk:Live:Max")]
    [TestCase("Live:Interval=00:00:00", "Live:Max=5", "Chika:Desk:Live:Interval")]
    [TestCase("Live:Heartbeat=00:00:01", "Live:Interval=00:00:02", "Chika:Desk:Live:Heartbeat")]
    public void A_wrong_setting_is_named_at_the_start(string first, string second, string named) =>
        Assert.That(async () => await DeskServer.StartAsync(null, $"--Chika:Desk:{first}", $"--Chika:Desk:{second}"), Throws.TypeOf<OptionsException>().With.Message.Contains(named));

    [Test]
    public void An_operators_templates_take_the_place_of_the_usual_ones()
    {
        var own = new AnswerTemplate { Name = "Salam", Text = "Halo" };

        Assert.That(new TemplateOptions { Templates = [own] }.All, Is.EqualTo(new[] { own }));
        Assert.That(new TemplateOptions().All.Select(template => template.Use).Distinct(), Is.EquivalentTo(Enum.GetValues<TemplateUse>()));
        Assert.That(new TemplateOptions { Templates = new TemplateOptions().All }.Fault(), Is.Null, "the usual ones keep the rules");
    }

    [TestCase("abcd", WordsFault.TooShort)]
    [TestCase(" \n \n ", WordsFault.TooShort)]
    [TestCase("satu\ndua\ntiga\nempat\nlima\nenam\ntujuh", WordsFault.TooLong)]
    [TestCase("halo \u0007 semua", WordsFault.NotText)]
    [TestCase("Mohon foto KTP lagi.", null)]
    public void Words_are_as_long_as_their_message_shows_whole(string typed, object? fault) => Assert.That(OfficerWords.Check(typed, out _), Is.EqualTo(fault));

    [Test]
    public void Five_hundred_characters_are_enough_and_one_more_is_too_many()
    {
        Assert.That(OfficerWords.Check(new string('a', 500), out _), Is.Null);
        Assert.That(OfficerWords.Check(new string('a', 501), out _), Is.EqualTo(WordsFault.TooLong));
    }

    [Test]
    public void Blank_lines_and_ends_are_not_kept()
    {
        OfficerWords.Check(" Mohon foto lagi.\r\n\r\n Terima kasih. ", out var fitted);

        Assert.That(fitted, Is.EqualTo("Mohon foto lagi.\nTerima kasih."));
    }

    [TestCase(0, 5)]
    [TestCase(5, 5)]
    [TestCase(6, 10)]
    [TestCase(41, 80)]
    public void The_charts_scale_is_round_and_holds_the_tallest_bar(int tallest, int scale)
    {
        var chart = new DayChart([new DayFigures(new DateOnly(2026, 3, 1), tallest, 0, 0, 0, 0), new DayFigures(new DateOnly(2026, 3, 2), 0, 1, 1, 0, 0)]);

        Assert.That(chart.Scale, Is.EqualTo(scale));
        Assert.That(chart.At(scale), Is.EqualTo("12"));
        Assert.That(chart.Bars().Select(bar => bar.X), Is.EqualTo(new[] { "37", "379" }));
    }

    [Test]
    public void A_line_that_is_closed_gives_its_place_back_to_its_officer_and_to_all()
    {
        var lines = new LiveLines(new LiveOptions { MaxPerOfficer = 1, Max = 2 });
        var first = lines.TryOpen(1);
        Assert.That((first is null, lines.TryOpen(1) is null), Is.EqualTo((false, true)));
        using var second = lines.TryOpen(2);
        Assert.That((second is null, lines.TryOpen(3) is null), Is.EqualTo((false, true)));

        first!.Dispose();

        Assert.That(lines.TryOpen(1), Is.Not.Null);
    }
}
