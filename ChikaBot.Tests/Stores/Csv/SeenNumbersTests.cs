using ChikaBot.Stores.Csv;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Csv;

public class SeenNumbersTests
{
    [Test]
    public void Remembers_the_last_value_of_each_of_many_keys()
    {
        var seen = new SeenNumbers();
        for (var i = 0UL; i < 100_000; i++) seen.Set(i * 1024, i);
        for (var i = 0UL; i < 100_000; i++) seen.Set(i * 1024, i + 1);
        for (var i = 0UL; i < 100_000; i++) Assert.That(seen.Find(i * 1024), Is.EqualTo(i + 1));
        Assert.That(seen.Find(7), Is.Null);
    }
}
