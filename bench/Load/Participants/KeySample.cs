using System.Text;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Bench.Participants;

/// <summary>Three numbers of one participant: by each of them somebody is found.</summary>
internal sealed record SampledKeys(ParticipantKey Nik, ParticipantKey Card, FamilyCardNumber Family)
{
    public override string ToString() => "sampled keys";
}

/// <summary>Participants out of a file of <c>seed</c>, taken from random places in it without reading the whole.</summary>
internal static class KeySample
{
    private const int Seed = 7;

    // Twice the longest row, so that one whole row lies within wherever it begins.
    private const int Window = 2048;

    /// <param name="count">The same one may come more than once.</param>
    public static IReadOnlyList<SampledKeys> Of(string csv, int count)
    {
        using var file = File.OpenRead(csv);
        var random = new Random(Seed);
        var window = new byte[Window];
        var keys = new List<SampledKeys>(count);
        while (keys.Count < count)
        {
            file.Position = random.NextInt64(Math.Max(1, file.Length - Window));
            var rows = Encoding.UTF8.GetString(window.AsSpan(0, file.ReadAtLeast(window, Window, throwOnEndOfStream: false))).Split('\n');
            // The first is the rest of a row; what follows is whole. The columns begin with nik, card_number, kk.
            var fields = rows[1].Split(',');
            keys.Add(new SampledKeys(ParticipantKey.Of(Nik.Parse(fields[0])), ParticipantKey.Of(CardNumber.Parse(fields[1])), FamilyCardNumber.Parse(fields[2])));
        }

        return keys;
    }
}
