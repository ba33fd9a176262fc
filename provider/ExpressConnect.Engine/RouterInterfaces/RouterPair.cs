namespace ExpressConnect.Engine;

/// <summary>Two routers that are to be joined.</summary>
/// <param name="Property">Wire name of the property that names the second one.</param>
/// <param name="One">One router, or the VPC that has it.</param>
/// <param name="Other">The other.</param>
internal sealed record RouterPair(string Property, string One, string Other)
{
    public static IReadOnlyList<Rule<RouterPair>> Rules { get; } = [new RouterMeetsItself()];

    public static void Check(Work work, string property, Planned<string?> one, Planned<string?> other)
    {
        if (one.TryGet(out var first) && other.TryGet(out var second))
        {
            work.Check(Rules, new RouterPair(property, first, second));
        }
    }
}
