using System.Text.Json.Nodes;
using ChikaBot.Core.Rules;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

public sealed class RuleBookValidationTests
{
    private const string Fine = "serviceFine.rate";

    private static IReadOnlyList<string> Problems(Action<JsonNode> change) =>
        Assert.Throws<RuleBookException>(() => Books.Changed(change))!.Problems;

    [TestCase("to", "2016-06-29", "row 2 (from 2016-07-01): a gap")]
    [TestCase("to", "2016-07-01", "row 2 (from 2016-07-01): overlaps")]
    [TestCase("to", null, "row 2 (from 2016-07-01): overlaps")]
    [TestCase("to", "2013-12-31", "row 1 (from 2014-01-01): 'to' is before 'from'")]
    [TestCase("to", "2016-06-31", "row 1 (from 2014-01-01): 'to' is not a date")]
    [TestCase("from", "2014-02-30", "row 1 (from 2014-02-30): 'from' is not a date")]
    [TestCase("from", "01-01-2014", "'from' is not a date")]
    [TestCase("from", null, "row 1: 'from' is not a date")]
    [TestCase("article", null, "row 1 (from 2014-01-01): the article is missing")]
    [TestCase("article", "  ", "row 1 (from 2014-01-01): the article is missing")]
    [TestCase("source", null, "row 1 (from 2014-01-01): the source is missing")]
    [TestCase("checkedOn", "soon", "row 1 (from 2014-01-01): 'checkedOn' is not a date")]
    [TestCase("confidence", "X", "row 1 (from 2014-01-01): the confidence must be")]
    public void Names_the_series_and_the_row_that_are_wrong(string member, string? value, string problem)
    {
        var problems = Problems(book => book.Rows(Fine)[0]![member] = value);
        Assert.That(problems, Has.Some.Contains(Fine).And.Contains(problem));
    }

    [TestCase(-1)]
    [TestCase(10_001)]
    public void Refuses_a_value_out_of_the_range_of_its_unit(int value) =>
        Assert.That(Problems(book => book.Rows(Fine)[3]!["value"] = value), Has.One.Contains($"'{Fine}', row 4 (from 2021-01-01): the value {value} is not between"));

    [TestCase(0)]
    [TestCase(29)]
    public void Refuses_a_due_day_that_not_every_month_has(int day) =>
        Assert.That(Problems(book => book.Rows("payment.dueDay")[1]!["value"] = day), Has.One.Contains("'payment.dueDay', row 2"));

    [Test]
    public void Refuses_a_missing_value() =>
        Assert.That(Problems(book => book.Rows(Fine)[0]!.AsObject().Remove("value")), Has.One.Contains($"'{Fine}', row 1 (from 2014-01-01): the value is missing"));

    [TestCase("2.5")]
    [TestCase("\"500\"")]
    public void Refuses_a_value_that_is_not_a_whole_number(string json) =>
        Assert.That(Problems(book => book.Rows(Fine)[3]!["value"] = JsonNode.Parse(json)), Has.One.Contains(Fine).And.Contains("rows[3].value"));

    [Test]
    public void Refuses_a_member_that_it_does_not_know() =>
        Assert.That(Problems(book => book.Rows(Fine)[1]!["artcle"] = "x"), Has.One.Contains(Fine).And.Contains("rows[1]").And.Contains("artcle"));

    [Test]
    public void Refuses_a_null_row() => Assert.That(Problems(book => book.Rows(Fine)[2] = null), Has.One.Contains($"'{Fine}', row 3: is null"));

    [Test]
    public void Refuses_a_missing_series() =>
        Assert.That(Problems(book => book["series"]!.AsObject().Remove(Fine)), Is.EqualTo([$"series '{Fine}': missing or without rows"]));

    [Test]
    public void Refuses_a_series_without_rows() =>
        Assert.That(Problems(book => book.Rows(Fine).Clear()), Is.EqualTo([$"series '{Fine}': missing or without rows"]));

    [Test]
    public void Refuses_a_series_that_it_does_not_know() =>
        Assert.That(Problems(book => book["series"]!["lateFee.rat"] = new JsonObject()), Is.EqualTo(["series 'lateFee.rat': no such series"]));

    [Test]
    public void Refuses_another_unit() =>
        Assert.That(Problems(book => book["series"]![Fine]!["unit"] = "percent"), Is.EqualTo([$"series '{Fine}': the unit must be 'basis-points'"]));

    [Test]
    public void Refuses_a_series_that_ends() =>
        Assert.That(Problems(book => book.Rows(Fine)[3]!["to"] = "2026-12-31"), Has.One.Contains($"'{Fine}', row 4 (from 2021-01-01): the last row must have no 'to'"));

    [Test]
    public void Refuses_rows_in_the_wrong_order() =>
        Assert.That(
            Problems(book =>
            {
                var rows = book.Rows(Fine);
                var first = rows[0];
                rows.RemoveAt(0);
                rows.Add(first);
            }),
            Has.Some.Contains($"'{Fine}', row 4 (from 2014-01-01): overlaps"));

    [TestCase("participant", "class3.price")]
    [TestCase("price", "class3.price")]
    [TestCase("subsidy", "class3.price")]
    public void Refuses_a_price_that_is_not_share_plus_subsidy(string series, string named) =>
        Assert.That(
            Problems(book => book.Rows("contribution.class3." + series)[5]!["value"] = 1),
            Has.One.Contains(named).And.Contains("2021-01-01").And.Contains("share plus the subsidy"));

    [Test]
    public void Refuses_a_tariff_that_changes_within_a_month() =>
        Assert.That(
            Problems(book =>
            {
                book.Rows("contribution.class3.price")[4]!["to"] = "2021-01-14";
                book.Rows("contribution.class3.price")[5]!["from"] = "2021-01-15";
            }),
            Has.One.Contains("'contribution.class3.price', row 6 (from 2021-01-15): a tariff begins on the 1st"));

    [TestCase("contribution.class2.participant")]
    [TestCase("payment.dueDay")]
    [TestCase("arrears.capMonths")]
    public void Refuses_a_series_of_the_bill_that_begins_after_JKN(string key) =>
        Assert.That(Problems(book => book.Rows(key)[0]!["from"] = "2015-01-01"), Has.One.Contains($"'{key}', row 1 (from 2015-01-01): must begin by 2014-01-01"));

    [Test]
    public void Tells_all_problems_at_once() =>
        Assert.That(
            Problems(book =>
            {
                book.Rows(Fine)[0]!["article"] = null;
                book.Rows("lateFee.rate")[1]!["source"] = null;
            }),
            Has.Count.EqualTo(2));

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{\"series\":{\"payment.dueDay\":{},\"payment.dueDay\":{}}}")]
    public void Refuses_what_is_not_a_rule_book(string json) => Assert.That(() => Books.Load(json), Throws.TypeOf<RuleBookException>());
}
