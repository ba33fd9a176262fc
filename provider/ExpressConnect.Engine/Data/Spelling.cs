namespace ExpressConnect.Engine;

/// <summary>Names that may have been meant by one that nothing has.</summary>
internal static class Spelling
{
    /// <summary>Letters and digits of a name in lower case: all that people mean by it.</summary>
    public static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The names that are most like the one asked for, the likest first: three at most, none when nothing is like it.</summary>
    /// <param name="names">All names that there are.</param>
    /// <param name="asked">The one that nothing has.</param>
    public static IReadOnlyList<string> Near(IEnumerable<string> names, string asked)
    {
        const int AtMost = 3;
        var letters = Letters(asked);
        return
        [
            .. names.Distinct()
                .Select(name => (Name: name, Distance: Distance(Letters(name), letters)))
                .Where(near => near.Distance <= Math.Max(1, letters.Length / 3))
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Name, StringComparer.Ordinal)
                .Take(AtMost)
                .Select(near => near.Name),
        ];
    }

    /// <summary>Levenshtein's distance.</summary>
    public static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
