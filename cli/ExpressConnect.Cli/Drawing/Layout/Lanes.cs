namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>Gives the vertical stretches of wires between two columns lanes of their own, with few crossings and little room.</summary>
internal static class Lanes
{
    /// <summary>From one lane to the next.</summary>
    public const int Gap = 12;

    /// <summary>Wires this near to each other look like one.</summary>
    public const int Nearness = 5;

    private const int MostRounds = 20;
    private const int PriceOfOverlap = 5;

    /// <summary>Numbers of the lanes, from the left, in <see cref="Wire.Lane"/>.</summary>
    /// <returns>How many lanes there are.</returns>
    public static int Assign(IEnumerable<Wire> wires)
    {
        var order = wires.Where(static wire => !wire.IsStraight)
            .OrderBy(static wire => wire.IsLoop ? wire.Bottom - wire.Top : wire.To.Y > wire.From.Y ? -wire.From.Y : wire.From.Y).ToList();
        for (var round = 0; round < MostRounds && Bubble(order); round++)
        {
        }

        var used = 0;
        for (var i = 0; i < order.Count; i++)
        {
            // Right of everything before it that it would touch.
            order[i].Lane = order.Take(i).Where(before => Touch(before, order[i])).Select(static before => before.Lane + 1).DefaultIfEmpty().Max();
            used = Math.Max(used, order[i].Lane + 1);
        }

        return used;
    }

    private static bool Bubble(List<Wire> order)
    {
        var changed = false;
        for (var i = 1; i < order.Count; i++)
        {
            if (Crossings(order[i], order[i - 1]) < Crossings(order[i - 1], order[i]))
            {
                (order[i - 1], order[i]) = (order[i], order[i - 1]);
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>How often two wires cross if one has the lane to the left of the other; lying on each other is worse than that.</summary>
    private static int Crossings(Wire left, Wire right) =>
        LeftStretches(right).Count(y => y > left.Top && y < left.Bottom)
        + RightStretches(left).Count(y => y > right.Top && y < right.Bottom)
        + (LeftStretches(right).Any(y => RightStretches(left).Any(other => Math.Abs(y - other) < Nearness)) ? PriceOfOverlap : 0);

    private static int[] LeftStretches(Wire wire) => wire.IsLoop ? [wire.From.Y, wire.To.Y] : [wire.From.Y];

    private static int[] RightStretches(Wire wire) => wire.IsLoop ? [] : [wire.To.Y];

    private static bool Touch(Wire one, Wire other) => one.Top - Gap < other.Bottom && other.Top - Gap < one.Bottom;
}
