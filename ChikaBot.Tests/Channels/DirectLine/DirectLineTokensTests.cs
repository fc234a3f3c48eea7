using ChikaBot.Channels.DirectLine;
using ChikaBot.Tests.Channels.BotFramework;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.DirectLine;

internal sealed class DirectLineTokensTests
{
    private readonly ManualClock clock = new();
    private readonly TokenKey key = TokenKey.Random();
    private readonly string conversation = ConversationIds.New();

    private DirectLineTokens Tokens(TokenKey? other = null) => new(other ?? key, TimeSpan.FromMinutes(30), clock);

    [Test]
    public void A_token_is_good_for_its_conversation_until_it_ends()
    {
        var token = Tokens().Issue(conversation);

        Assert.That(Tokens().Check(token, out var own), Is.EqualTo(TokenState.Valid));
        Assert.That(own, Is.EqualTo(conversation));
        clock.Now += TimeSpan.FromMinutes(30);
        Assert.That(Tokens().Check(token, out own), Is.EqualTo(TokenState.Expired));
        Assert.That(own, Is.Null);
    }

    [Test]
    public void Nothing_of_a_token_can_be_changed()
    {
        var token = Tokens().Issue(conversation);
        for (var i = "v1.".Length; i < token.Length; i++)
        {
            // The last character holds 4 bits of the signature and 2 that must be nothing.
            var changed = token.Remove(i, 1).Insert(i, token[i] == 'x' ? "y" : "x");
            Assert.That(Tokens().Check(changed, out _), Is.EqualTo(TokenState.Forged), $"character {i}");
        }
    }

    [Test]
    public void Another_servers_token_is_forged() => Assert.That(Tokens().Check(Tokens(TokenKey.Random()).Issue(conversation), out _), Is.EqualTo(TokenState.Forged));

    [TestCase(null, TokenState.Missing)]
    [TestCase("", TokenState.Missing)]
    [TestCase("undefined", TokenState.Foreign)]
    [TestCase("v1.", TokenState.Forged)]
    [TestCase("v1..", TokenState.Forged)]
    [TestCase("v1.a.b.c", TokenState.Forged)]
    [TestCase("v1.a.1.!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!", TokenState.Forged)]
    public void What_is_no_token_is_told_apart(string? token, object state) => Assert.That(Tokens().Check(token, out _), Is.EqualTo(state));

    [Test]
    public void Conversation_ids_are_never_the_same_and_known_by_their_form()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => ConversationIds.New()).ToList();

        Assert.That(ids, Is.Unique);
        Assert.That(ids.All(ConversationIds.IsWellFormed), Is.True);
        foreach (var wrong in new[] { null, "", "unknown", "../../../../etc/passwd", new string('=', 22), ids[0] + "A" }) Assert.That(ConversationIds.IsWellFormed(wrong), Is.False);
    }

    [Test]
    public void The_key_outlives_a_restart_and_is_its_owners()
    {
        var folder = Directory.CreateTempSubdirectory("chikabot-");
        try
        {
            var path = Path.Combine(folder.FullName, "data", "directline.key");
            var token = Tokens(TokenKey.OfFile(path)).Issue(conversation);

            Assert.That(Tokens(TokenKey.OfFile(path)).Check(token, out _), Is.EqualTo(TokenState.Valid));
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!), Has.Length.EqualTo(1), "no draft is left");
            if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            File.WriteAllBytes(path, [1, 2, 3]);
            Assert.That(() => TokenKey.OfFile(path), Throws.InstanceOf<IOException>(), "a key that is too short is none");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Options_name_the_key_that_is_wrong()
    {
        static string? Fault(DirectLineOptions options) => new DirectLineOptionsValidator().Validate(null, options).FailureMessage;

        Assert.That(Fault(new DirectLineOptions()), Is.Null);
        Assert.That(Fault(new DirectLineOptions { SigningKey = Convert.ToBase64String(new byte[32]) }), Is.Null);
        Assert.That(Fault(new DirectLineOptions { SigningKey = "c2hvcnQ=" }), Does.Contain("Chika:DirectLine:SigningKey").And.Not.Contain("c2hvcnQ="));
        Assert.That(Fault(new DirectLineOptions { TokenLifetime = TimeSpan.Zero }), Does.Contain("Chika:DirectLine:TokenLifetime"));
        Assert.That(Fault(new DirectLineOptions { KeepAlive = TimeSpan.Zero }), Does.Contain("Chika:DirectLine:KeepAlive"));
        Assert.That(Fault(new DirectLineOptions { PollInterval = TimeSpan.Zero }), Does.Contain("Chika:DirectLine:PollInterval"));
    }
}
