using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;
using NUnit.Framework;

namespace ChikaBot.Tests.Turns;

public sealed class SenderPacesTests
{
    private const int Burst = 10;

    private static readonly SenderKey Sender = new("fake", "one");

    private readonly ManualTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private SenderPaces paces = null!;

    [SetUp]
    public void Make() => paces = new SenderPaces(Burst, 4, time);

    [Test]
    public void Two_messages_a_second_always_pass()
    {
        for (var message = 0; message < 2_000; message++)
        {
            Assert.That(paces.Take(Sender), Is.EqualTo(Passage.Free), $"message {message}");
            time.Advance(TimeSpan.FromSeconds(0.5));
        }
    }

    [Test]
    public void A_burst_passes_and_the_first_message_above_it_is_told_apart()
    {
        Assert.That(Take(Burst + 3), Is.EqualTo(Enumerable.Repeat(Passage.Free, Burst).Append(Passage.FirstTooFast).Append(Passage.TooFast).Append(Passage.TooFast)));
    }

    [Test]
    public void One_who_goes_on_a_little_too_fast_is_told_once()
    {
        var passages = new List<Passage>();
        for (var message = 0; message < 500; message++)
        {
            passages.Add(paces.Take(Sender));
            time.Advance(TimeSpan.FromSeconds(0.2));
        }

        Assert.That(passages.Count(passage => passage == Passage.FirstTooFast), Is.EqualTo(1));
        Assert.That(passages.Count(passage => passage == Passage.Free), Is.InRange(4 * 100, 4 * 100 + Burst));
    }

    [Test]
    public void After_a_rest_the_next_flood_is_told_again()
    {
        Take(Burst + 5);
        time.Advance(TimeSpan.FromSeconds(60));

        Assert.That(Take(Burst + 1)[^1], Is.EqualTo(Passage.FirstTooFast));
    }

    [Test]
    public void A_bucket_that_is_full_again_but_not_forgotten_yet_is_a_new_flood_as_well()
    {
        time.Advance(TimeSpan.FromSeconds(0.1));
        Take(Burst + 5);
        time.Advance(TimeSpan.FromSeconds(2.4));
        // Sweeps while the bucket is not quite full.
        paces.Take(new SenderKey("fake", "other"));
        Assert.That(paces.Count, Is.EqualTo(2));
        time.Advance(TimeSpan.FromSeconds(0.2));

        Assert.That(Take(Burst + 1)[^1], Is.EqualTo(Passage.FirstTooFast));
    }

    [Test]
    public void One_who_could_not_be_told_is_told_with_the_next_message()
    {
        Take(Burst + 1);
        paces.Untold(Sender);

        Assert.That(Take(2), Is.EqualTo(new[] { Passage.FirstTooFast, Passage.TooFast }));
    }

    [Test]
    public void Another_sender_has_a_bucket_of_their_own()
    {
        Take(Burst + 5);

        Assert.That(paces.Take(new SenderKey("fake", "two")), Is.EqualTo(Passage.Free));
        Assert.That(paces.Take(new SenderKey("other", "one")), Is.EqualTo(Passage.Free));
    }

    [Test]
    public void Those_who_rest_are_forgotten()
    {
        for (var sender = 0; sender < 5_000; sender++) paces.Take(new SenderKey("fake", $"{sender}"));
        Assert.That(paces.Count, Is.EqualTo(5_000));

        time.Advance(TimeSpan.FromSeconds(10));
        paces.Take(Sender);

        Assert.That(paces.Count, Is.EqualTo(1));
    }

    [Test]
    public void A_clock_that_is_set_back_gives_and_takes_nothing()
    {
        Take(Burst - 1);
        time.Advance(TimeSpan.FromHours(-1));

        Assert.That(Take(2), Is.EqualTo(new[] { Passage.Free, Passage.FirstTooFast }));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(paces.Take(Sender), Is.EqualTo(Passage.Free));
    }

    private List<Passage> Take(int times) => [.. Enumerable.Range(0, times).Select(_ => paces.Take(Sender))];
}
