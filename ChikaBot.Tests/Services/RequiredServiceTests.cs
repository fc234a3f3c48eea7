using NUnit.Framework;

namespace ChikaBot.Tests.Services;

[NonParallelizable]
public sealed class RequiredServiceTests
{
    private string? before;

    [SetUp]
    public void Remember() => before = Environment.GetEnvironmentVariable(RequiredService.Switch);

    [TearDown]
    public void Restore() => Environment.SetEnvironmentVariable(RequiredService.Switch, before);

    [Test]
    public void A_missing_service_ignores_the_test()
    {
        Environment.SetEnvironmentVariable(RequiredService.Switch, null);
        var thrown = Assert.Catch(() => RequiredService.Program("nothing", "/no/such/program"));
        Assert.That(thrown, Is.TypeOf<IgnoreException>());
    }

    [Test]
    public void A_missing_service_fails_the_test_where_services_are_required()
    {
        Environment.SetEnvironmentVariable(RequiredService.Switch, "1");
        Exception? thrown;
        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
        {
            thrown = Assert.Catch(() => RequiredService.Program("nothing", "/no/such/program"));
        }

        Assert.That(thrown, Is.TypeOf<AssertionException>());
    }

    [Test]
    public void The_first_existing_candidate_is_taken() =>
        Assert.That(RequiredService.Program("shell", "/no/such/program", "/bin/sh"), Is.EqualTo("/bin/sh"));
}
