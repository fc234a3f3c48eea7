using ChikaBot.Stores;
using ChikaBot.Stores.Postgres;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Postgres;

[TestFixture]
internal sealed class PostgresDoctorTests : PostgresTest
{
    [Test]
    public async Task The_key_of_the_database_is_told_and_never_made()
    {
        var doctor = new PostgresDoctor(Database.ConnectionString);
        Assert.That(await doctor.FingerprintAsync("files-key", default), Is.Null, "an empty database");
        using (var store = Database.Open())
        {
            Assert.That(await doctor.FingerprintAsync("files-key", default), Is.Null, "no server has been started");
            await store.Services.GetRequiredService<IKeyFingerprints>().AgreesAsync("files-key", "0123456789abcdef", default);
        }

        Assert.That(await doctor.FingerprintAsync("files-key", default), Is.EqualTo("0123456789abcdef"));
    }

    [Test]
    public async Task A_database_that_is_away_has_no_key() =>
        Assert.That(await new PostgresDoctor("Host=127.0.0.1;Port=9;Timeout=2").FingerprintAsync("files-key", default), Is.Null);
}
