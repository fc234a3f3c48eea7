namespace ChikaBot.Scripts.Matching;

/// <summary>Lines two lists up by their longest common subsequence.</summary>
internal static class LineAligner
{
    /// <returns>Pairs of indexes in order; −1 where a side has no partner. Lines that only differ stand side by side.</returns>
    public static IReadOnlyList<(int Left, int Right, bool Same)> Align(int left, int right, Func<int, int, bool> same)
    {
        var equal = new bool[left, right];
        var length = new int[left + 1, right + 1];
        for (var i = left - 1; i >= 0; i--)
        {
            for (var j = right - 1; j >= 0; j--)
            {
                equal[i, j] = same(i, j);
                length[i, j] = equal[i, j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var pairs = new List<(int, int, bool)>();
        var (lefts, rights) = (new List<int>(), new List<int>());
        for (int i = 0, j = 0; i < left || j < right;)
        {
            if (i < left && j < right && equal[i, j])
            {
                Flush(pairs, lefts, rights);
                pairs.Add((i++, j++, true));
            }
            else if (j == right || (i < left && length[i + 1, j] >= length[i, j + 1]))
            {
                lefts.Add(i++);
            }
            else
            {
                rights.Add(j++);
            }
        }

        Flush(pairs, lefts, rights);
        return pairs;
    }

    private static void Flush(List<(int, int, bool)> pairs, List<int> lefts, List<int> rights)
    {
        for (var k = 0; k < Math.Max(lefts.Count, rights.Count); k++)
            pairs.Add((k < lefts.Count ? lefts[k] : -1, k < rights.Count ? rights[k] : -1, false));
        lefts.Clear();
        rights.Clear();
    }
}
