using ChikaBot.Channels.BotFramework;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class SigningKeysTests
{
    private readonly ManualClock clock = new();
    private SigningAuthority authority = null!;
    private SigningKeys keys = null!;

    [SetUp]
    public void Open()
    {
        authority = new SigningAuthority();
        keys = new SigningKeys(new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"), authority, clock);
    }

    [TearDown]
    public void Close() => keys.Dispose();

    private async Task<bool> HasAsync(string kid) => await keys.FindAsync(kid, CancellationToken.None) is not null;

    [Test]
    public async Task Fetches_once_a_day()
    {
        await HasAsync("key-1");
        await HasAsync("key-1");
        Assert.That(authority.Fetches, Is.EqualTo(2), "the metadata and the keys");

        clock.Now += SigningKeys.Lifetime;
        await HasAsync("key-1");
        Assert.That(authority.Fetches, Is.EqualTo(4));
    }

    [Test]
    public async Task Finds_a_new_key_before_the_day_is_over()
    {
        await HasAsync("key-1");
        authority.Publish("key-2");
        clock.Now += SigningKeys.Pause;

        Assert.That(await HasAsync("key-2"), Is.True);
    }

    [Test]
    public async Task Made_up_key_ids_do_not_make_it_fetch_again_and_again()
    {
        await HasAsync("key-1");
        clock.Now += SigningKeys.Pause;
        for (var i = 0; i < 20; i++) Assert.That(await HasAsync($"made-up-{i}"), Is.False);

        Assert.That(authority.Fetches, Is.EqualTo(4));
    }

    [Test]
    public async Task Goes_on_with_old_keys_while_the_issuer_is_away()
    {
        await HasAsync("key-1");
        clock.Now += SigningKeys.Lifetime * 2;
        authority.IsAway = true;

        Assert.That(await HasAsync("key-1"), Is.True);
    }

    [Test]
    public async Task Without_any_keys_a_token_can_be_neither_believed_nor_refused()
    {
        authority.IsAway = true;
        Assert.That(async () => await HasAsync("key-1"), Throws.InstanceOf<SigningKeysUnavailableException>());

        authority.IsAway = false;
        clock.Now += SigningKeys.FirstPause;
        Assert.That(await HasAsync("key-1"), Is.True);
    }
}
