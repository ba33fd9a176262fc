namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>
/// Puts regions, and the items of each column, in an order with few crossings and short wires: neighbours change places as long as
/// that makes the picture better.
/// </summary>
internal sealed class Ordering
{
    private const int PriceOfCrossing = 20;
    private const int MostRounds = 40;
    private const double Least = 1e-6;

    // The descent ends in the nearest dip: from several starts, each with other columns turned round, the deepest of them.
    // Large networks cannot wait for that.
    private const int StartBits = 4;
    private const int MostWiresForManyStarts = 80;

    // Swaps of regions look at all pairs of wires: beyond this many only at their lengths.
    private const int MostWiresForPairs = 200;

    private readonly Grid grid;
    private readonly Wire[] wires;
    private readonly Dictionary<Item, Wire[]> wiresOf;
    private readonly Dictionary<Item, Item[]> jointsAt;
    private readonly Dictionary<Item, double> places = [];

    private Ordering(Grid grid)
    {
        this.grid = grid;
        wires = [.. grid.Wires];
        wiresOf = grid.Items.ToDictionary(static item => item, static item => item.Ports.Select(static port => port.Wire).Distinct().ToArray());
        jointsAt = grid.Items.ToDictionary(static item => item, static item => item.Ports.Select(static port => port.Opposite.Item).Where(static other => other.IsJoint).Distinct().ToArray());
    }

    /// <summary>Does it.</summary>
    public static void Improve(Grid grid)
    {
        var banded = Enumerable.Range(0, grid.Columns.Count).Where(grid.IsBanded).SelectMany(column => grid.Columns[column]);
        grid.Bands.AddRange(banded.Select(static item => item.Region).Distinct());
        new Ordering(grid).Improve();
    }

    private void Improve()
    {
        var first = Present();
        var (best, lowest) = (first, double.MaxValue);
        var starts = wires.Length <= MostWiresForManyStarts ? 1 << StartBits : 1;
        for (var start = 0; start < starts; start++)
        {
            Restore(first.Select((list, number) => (start >> (number % StartBits) & 1) == 0 ? list : [.. list.AsEnumerable().Reverse()]));
            Descend();
            var price = Price();
            if (price < lowest)
            {
                (best, lowest) = (Present(), price);
            }
        }

        Restore(best);
    }

    /// <summary>Swaps neighbours until no swap helps.</summary>
    private void Descend()
    {
        var helped = true;
        for (var round = 0; helped && round < MostRounds; round++)
        {
            helped = Swap(grid.Bands, static (_, _) => true, (_, _) => Price(), (_, _) => PlaceAll());
            foreach (var column in grid.Columns.Concat(grid.Columns.Reverse()))
            {
                helped |= Swap(column, static (one, other) => one.Region == other.Region, Price, (one, other) => (places[one], places[other]) = (places[other], places[one]));
            }

            helped |= Follow();
        }
    }

    /// <summary>Lets the columns before the regions follow what they lead to, whole chains at once, if that lowers the price.</summary>
    private bool Follow()
    {
        var (before, price) = (Present(), Price());
        for (var column = grid.Columns.Count - 1; column >= 0; column--)
        {
            if (!grid.IsBanded(column))
            {
                List<Item> sorted = [.. grid.Columns[column].OrderBy(item => item.Slots.Select(Trail).Average() ?? places[item])];
                grid.Columns[column].Clear();
                grid.Columns[column].AddRange(sorted);
                PlaceAll();
            }
        }

        if (Price() < price - Least)
        {
            return true;
        }

        Restore(before);
        return false;
    }

    /// <summary>Where the wires of a part lead to, on average, in the column where they end; null: nowhere.</summary>
    private double? Trail(Slot slot)
    {
        var ends = slot.Ports.Where(static port => port.Side is Side.Right && !port.Wire.IsLoop).Select(static port => port.Opposite.Slot).ToList();
        return ends.Count == 0 ? null : ends.Average(end => Trail(end) ?? places[end.Item]);
    }

    /// <summary>One pass of swaps, each kept if it lowers the price.</summary>
    private static bool Swap<T>(List<T> list, Func<T, T, bool> mayChange, Func<T, T, double> price, Action<T, T> place)
    {
        var helped = false;
        for (var i = 1; i < list.Count; i++)
        {
            // Up as far as it gets better, so that one item can pass several.
            for (var j = i; j > 0 && mayChange(list[j - 1], list[j]); j--)
            {
                var before = price(list[j - 1], list[j]);
                Exchange(j);
                if (price(list[j - 1], list[j]) >= before - Least)
                {
                    Exchange(j);
                    break;
                }

                helped = true;
            }
        }

        return helped;

        void Exchange(int at)
        {
            (list[at - 1], list[at]) = (list[at], list[at - 1]);
            place(list[at - 1], list[at]);
        }
    }

    /// <summary>The order of the regions, and of the items of each column.</summary>
    private List<List<object?>> Present() => [[.. grid.Bands], .. grid.Columns.Select(static column => column.ToList<object?>())];

    private void Restore(IEnumerable<List<object?>> order)
    {
        var lists = order.ToList();
        grid.Bands.Clear();
        grid.Bands.AddRange(lists[0].Cast<string?>());
        for (var column = 0; column < grid.Columns.Count; column++)
        {
            grid.Columns[column].Clear();
            grid.Columns[column].AddRange(lists[column + 1].Cast<Item>());
        }

        PlaceAll();
    }

    private void PlaceAll()
    {
        foreach (var column in grid.Columns)
        {
            List<Item> sorted = [.. column.OrderBy(item => grid.Bands.IndexOf(item.Region))];
            column.Clear();
            column.AddRange(sorted);
            for (var i = 0; i < column.Count; i++)
            {
                places[column[i]] = i - ((column.Count - 1) / 2.0);
            }
        }
    }

    /// <summary>The price of the whole.</summary>
    private double Price()
    {
        var pairs = wires.Length > MostWiresForPairs ? 0 : wires.Select((wire, number) => wires.Skip(number + 1).Count(other => Cross(wire, other))).Sum();
        return wires.Sum(Length) + (PriceOfCrossing * (pairs + grid.Items.Where(static item => item.IsJoint).Sum(Twists)));
    }

    /// <summary>What two neighbours have in the price: only that changes when they change places.</summary>
    private double Price(Item one, Item other)
    {
        var (ones, others) = (wiresOf[one], wiresOf[other]);
        var crossings = ones.Sum(wire => others.Count(another => Cross(wire, another))) + jointsAt[one].Union(jointsAt[other]).Sum(Twists);
        return ones.Union(others).Sum(Length) + (PriceOfCrossing * crossings);
    }

    private double Length(Wire wire) => Math.Abs(places[wire.From.Item] - places[wire.To.Item]);

    /// <summary>Pairs of parts whose wires come in one order and leave in the other: they cross on one side of the item.</summary>
    private int Twists(Item joint)
    {
        var parts = joint.Slots.Select(slot => (Left: Mean(slot, Side.Left), Right: Mean(slot, Side.Right))).Where(static part => part.Left is not null && part.Right is not null).ToList();
        return parts.Select((one, number) => parts.Skip(number + 1).Count(other => (one.Left - other.Left) * (one.Right - other.Right) < 0)).Sum();
    }

    private double? Mean(Slot slot, Side side)
    {
        var ports = slot.Ports.Where(port => port.Side == side).ToList();
        return ports.Count == 0 ? null : ports.Average(port => places[port.Opposite.Item]);
    }

    private bool Cross(Wire one, Wire other)
    {
        if (one.Gap != other.Gap || one.IsLoop != other.IsLoop)
        {
            return false;
        }

        var (a, b) = (places[one.From.Item], places[one.To.Item]);
        var (c, d) = (places[other.From.Item], places[other.To.Item]);
        return one.IsLoop
            ? IsBetween(c, a, b) != IsBetween(d, a, b) && IsBetween(a, c, d) != IsBetween(b, c, d)
            : (a - c) * (b - d) < 0;
    }

    private static bool IsBetween(double place, double one, double other) => place > Math.Min(one, other) && place < Math.Max(one, other);
}
