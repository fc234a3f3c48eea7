using ChikaBot.Operations;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations;

public sealed class OwnAddressTests
{
    [TestCase("http://localhost:5000", "http://localhost:5000")]
    [TestCase("http://0.0.0.0:80;https://jkn.example.org/", "https://jkn.example.org")]
    [TestCase("http://*:80", null)]
    [TestCase("http://[::]:80", null)]
    [TestCase("http://127.0.0.1:0", null)]
    [TestCase("http://unix:/run/chika.sock", null)]
    [TestCase(null, null)]
    public void Is_the_first_address_that_names_one_place(string? urls, string? expected) => Assert.That(OwnAddress.Of(urls), Is.EqualTo(expected));

    [TestCase("", "http://localhost:5000")]
    [TestCase("https://jkn.example.org", "https://jkn.example.org")]
    public void Form_links_lead_there_where_nothing_else_is_set(string set, string expected)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("urls", "http://localhost:5000"), new("Chika:Pandawa:PublicUrl", set)]);

        OwnAddress.Tell(configuration);

        Assert.That(configuration["Chika:Pandawa:PublicUrl"], Is.EqualTo(expected));
    }
}
