using System.Text.RegularExpressions;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Stores.Samples;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>What is typed in every product talk, once more by somebody who has asked for English: no sentence stays in Indonesian, and all fits a message.</summary>
public sealed partial class EnglishTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations");

    /// <summary>Words of nearly every Indonesian sentence, and of no English one.</summary>
    private static readonly HashSet<string> Indonesian = new(StringComparer.OrdinalIgnoreCase)
    {
        "yang", "dan", "atau", "untuk", "dengan", "tidak", "anda", "ketik", "belum", "sudah", "supaya", "karena", "setelah", "bisa", "paling", "dari", "pada", "jika", "kalau", "hanya", "juga", "masih", "balas", "maaf", "apakah", "berapa",
    };

    private static IEnumerable<TestCaseData> Files() => Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file))
        .Where(file => !file.StartsWith("Format", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(file => new TestCaseData(file).SetArgDisplayNames(file));

    [TestCaseSource(nameof(Files))]
    public async Task Nothing_stays_in_Indonesian_and_all_fits(string file)
    {
        var talk = new Talk([.. SampleParticipants.All(new DateOnly(2026, 3, 5)).Select(sample => sample.Participant)]);
        await talk.Say("halo", "english");
        var said = new List<string>();
        foreach (Match typed in Typed().Matches(await File.ReadAllTextAsync(Path.Combine(Folder, file))))
        {
            var text = typed.Groups[1].Value;
            if (text is "bahasa" or "bahasa indonesia") continue;
            await talk.Say(text);
            said.Add(text);
            Check(talk.Replies, said);
        }
    }

    private static void Check(IReadOnlyList<Reply> replies, IReadOnlyList<string> said)
    {
        var typed = said[^1];
        foreach (var reply in replies)
        {
            Assert.That(ReplyComposer.Fits(reply.Text), Is.True, $"after '{typed}': {reply.Text}");
            Assert.That(reply.Options.Select(option => option.Label.Length), Is.All.LessThanOrEqualTo(ReplyComposer.MaxRowLabelCharacters), typed);
            // The law has its own language: what stands in brackets cites it. So have people, whose words are said back to them.
            var ours = said.Aggregate(Citation().Replace(reply.Text, ""), (text, own) => text.Replace(own, "", StringComparison.Ordinal));
            var words = Word().Matches(ours).Select(word => word.Value);
            Assert.That(words.Where(Indonesian.Contains), Is.Empty, $"after '{typed}': {reply.Text}");
        }
    }

    [GeneratedRegex(@"^(?:user|ani|budi): ([^\[\{\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\([^)]*\)+")]
    private static partial Regex Citation();

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex Word();
}
