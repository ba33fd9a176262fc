using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>RI-66: what leads to a line may be wider than the line.</summary>
internal sealed class LineOversold : Rule<RouterInterfaceChange>
{
    private const int Unsaid = 100;

    public override RuleCard Card { get; } = new(
        "RI-66",
        "The sizes of the interfaces on a virtual border router add up to the bandwidth of its line at most.",
        "What the line cannot carry is dropped when all of them are busy at once.",
        "Nothing, if they are not busy at once; else order a wider line, or smaller sizes.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RouterInterfaceChange change)
    {
        if ((change.Verb != Verb.Create && !change.Resizes) || change is not { BorderRouter: { } router, Line: { Spec.Bandwidth.IsKnown: true } line }
            || !RouterInterfaceSpecs.TryGet(change.Spec.Spec.OrDefault, out var size))
        {
            return [];
        }

        var sum = size.Bandwidth + change.Neighbours.Sum(end => end.Bandwidth);
        var width = line.Spec.Bandwidth.Value ?? Unsaid;
        return sum > width
            ? [Broken(
                "interfaces are wider than the line",
                string.Create(CultureInfo.InvariantCulture, $"The interfaces on {router.AsParty()} add up to {sum} Mbit/s, and {line.AsParty()} carries {width} Mbit/s."),
                "spec",
                line)]
            : [];
    }
}
