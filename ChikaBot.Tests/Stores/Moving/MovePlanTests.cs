using ChikaBot.Stores.Moving;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Moving;

public class MovePlanTests
{
    private static readonly MovedColumn Id = new("id", ColumnType.Bigint, IsNullable: false, IsNumbered: true);
    private static readonly MovedColumn Name = new("name", ColumnType.Text, IsNullable: true, IsNumbered: false);

    [Test]
    public void A_table_that_PostgreSQL_lacks_stops_the_move_by_name() =>
        Assert.That(() => MovePlan.Of(Source(("known", ["id"]), ("forgotten", ["id"])), Target(("known", [Id]))), Throws.TypeOf<MoveException>().With.Message.Contains("forgotten"));

    [TestCase("id,name", "id")]
    [TestCase("id", "id,name")]
    public void A_column_that_one_store_lacks_stops_the_move_by_name(string here, string there) =>
        Assert.That(
            () => MovePlan.Of(Source(("known", here.Split(','))), Target(("known", [.. there.Split(',').Select(name => name == "id" ? Id : Name)]))),
            Throws.TypeOf<MoveException>().With.Message.Contains("the column name of known"));

    [Test]
    public void A_type_that_is_not_known_stops_the_move_by_name() =>
        Assert.That(() => MovePlan.Of(Source(("known", ["id"])), Target(("known", [Id with { Type = ColumnType.Unknown }]))), Throws.TypeOf<MoveException>().With.Message.Contains("the column id of known"));

    [TestCase("id")]
    [TestCase("id,name")]
    public void A_column_that_PostgreSQL_computes_is_not_written(string here) =>
        Assert.That(
            MovePlan.Of(Source(("known", here.Split(','))), Target(("known", [Id, Name with { IsComputed = true }])))[0].Columns,
            Is.EqualTo(new[] { Id }));

    [Test]
    public void Tables_of_other_programs_are_none_of_its_business() =>
        Assert.That(MovePlan.Of(Source(("known", ["id"])), Target(("known", [Id]), ("theirs", [Name]))).Select(table => table.Name), Is.EqualTo(new[] { "known" }));

    private static Dictionary<string, IReadOnlyList<string>> Source(params (string Table, string[] Columns)[] tables) => tables.ToDictionary(table => table.Table, table => (IReadOnlyList<string>)table.Columns);

    private static Dictionary<string, IReadOnlyList<MovedColumn>> Target(params (string Table, MovedColumn[] Columns)[] tables) => tables.ToDictionary(table => table.Table, table => (IReadOnlyList<MovedColumn>)table.Columns);
}
