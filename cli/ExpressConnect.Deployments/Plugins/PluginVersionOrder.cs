using System.Globalization;
using System.Numerics;

namespace ExpressConnect.Deployments.Plugins;

/// <summary>Semantic versions, the older first; a pre-release comes before its release.</summary>
internal sealed class PluginVersionOrder : IComparer<string>
{
    public static PluginVersionOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (mainX, preX) = Split(x ?? "");
        var (mainY, preY) = Split(y ?? "");
        var order = CompareParts(mainX, mainY);
        return order != 0 ? order
            : preX.Length == 0 || preY.Length == 0 ? preY.Length.CompareTo(preX.Length)
            : CompareParts(preX, preY);
    }

    private static (string[] Main, string[] PreRelease) Split(string version)
    {
        var plain = version.Split('+', 2)[0];
        var mark = plain.IndexOf('-', StringComparison.Ordinal);
        return mark < 0 ? (plain.Split('.'), []) : (plain[..mark].Split('.'), plain[(mark + 1)..].Split('.'));
    }

    private static int CompareParts(string[] x, string[] y)
    {
        foreach (var (a, b) in x.Zip(y))
        {
            var order = (Number(a), Number(b)) switch
            {
                ({ } left, { } right) => left.CompareTo(right),
                ({ }, null) => -1,
                (null, { }) => 1,
                _ => string.CompareOrdinal(a, b),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return x.Length.CompareTo(y.Length);
    }

    private static BigInteger? Number(string text) =>
        BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
