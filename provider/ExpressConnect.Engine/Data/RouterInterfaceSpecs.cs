using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>A size of router interfaces.</summary>
/// <param name="Spec">Name, such as <c>Mini.2</c>.</param>
/// <param name="Bandwidth">Mbit/s; 0 for <c>Negative</c>.</param>
/// <param name="Role">The role that may have it: <c>InitiatingSide</c> or <c>AcceptingSide</c>.</param>
public sealed record KnownSize(string Spec, int Bandwidth, string Role);

/// <summary>The sizes that are known.</summary>
public static class RouterInterfaceSpecs
{
    /// <summary>The only size of an accepting interface.</summary>
    public const string Negative = "Negative";

    private static readonly Dictionary<string, KnownSize> ByName = Csv.Read("router-interface-specs.csv").Select(Size).ToDictionary(s => s.Spec);

    /// <summary>All of them, smallest first.</summary>
    public static IReadOnlyList<KnownSize> All { get; } = [.. ByName.Values.OrderBy(s => s.Bandwidth)];

    /// <summary>Whether the size is known.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="size">The size.</param>
    public static bool TryGet(string? name, [NotNullWhen(true)] out KnownSize? size)
    {
        size = null;
        return name is not null && ByName.TryGetValue(name, out size);
    }

    private static KnownSize Size(IReadOnlyDictionary<string, string> row) => new(
        row["spec"],
        int.Parse(row["bandwidth_mbps"], CultureInfo.InvariantCulture),
        row["allowed_for"] == "acceptor" ? Roles.Accepting : Roles.Initiating);
}
