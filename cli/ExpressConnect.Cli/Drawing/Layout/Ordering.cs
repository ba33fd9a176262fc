namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>
/// Puts regions, and the items of each column, in an order with few crossings and short wires: neighbours change places as long as
/// that makes the picture better.
/// </summary>
internal sealed class Ordering
{
    private const int PriceOfCrossing = 20;
    private const int MostRounds = 40;

    // The descent ends in the nearest dip: from several starts, each with other columns
    // turned round, the deepest of them. Large networks cannot wait for that.
    private const int StartBits = 4;
    private const int ManyStarts = 1 << StartBits;
    private const int FewStarts = 2;
    private const int MostWiresForManyStarts = 60;

    // Crossings are counted pair by pair: beyond this many wires only their lengths are looked at.
    private const int MostWiresForCrossings = 200;

    private readonly Grid grid;
    private readonly Wire[] wires;
    private readonly Item[] joints;
    private readonly Dictionary<Item, double> places = [];

    private Ordering(Grid grid)
    {
        this.grid = grid;
        wires = [.. grid.Wires];
        joints = [.. grid.Items.Where(static item => item.Slots.Count(static slot => slot.Ports.Count > 0) > 1)];
    }

    /// <summary>Does it.</summary>
    public static void Improve(Grid grid)
    {
        var banded = Enumerable.Range(0, grid.Columns.Count).Where(grid.IsBanded).SelectMany(column => grid.Columns[column]);
        grid.Bands.AddRange(banded.Select(static item => item.Region).Distinct());
        new Ordering(grid).Improve();
        SortPorts(grid);
    }

    private void Improve()
    {
        var first = Present();
        var (best, lowest) = (first, double.MaxValue);
        var starts = wires.Length <= MostWiresForManyStarts ? ManyStarts : FewStarts;
        for (var start = 0; start < starts; start++)
        {
            Restore(first.Select((list, number) => (start >> (number % StartBits) & 1) == 0 ? list : [.. list.AsEnumerable().Reverse()]));
            var price = Descend();
            if (price < lowest)
            {
                (best, lowest) = (Present(), price);
            }
        }

        Restore(best);
    }

    /// <summary>Swaps neighbours until no swap helps.</summary>
    private double Descend()
    {
        var best = Price();
        for (var round = 0; round < MostRounds; round++)
        {
            var before = best;
            best = SwapNeighbours(grid.Bands, static (_, _) => true, best);
            foreach (var column in grid.Columns.Concat(grid.Columns.Reverse()))
            {
                best = SwapNeighbours(column, static (one, other) => one.Region == other.Region, best);
            }

            if (best >= before)
            {
                break;
            }
        }

        return best;
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

    /// <summary>One pass of swaps, each kept if it helps.</summary>
    private double SwapNeighbours<T>(List<T> list, Func<T, T, bool> mayChange, double best)
    {
        for (var i = 1; i < list.Count; i++)
        {
            // Down as far as it gets better, so that one item can pass several.
            for (var j = i; j > 0 && mayChange(list[j - 1], list[j]); j--)
            {
                (list[j - 1], list[j]) = (list[j], list[j - 1]);
                PlaceAll();
                var price = Price();
                if (price >= best)
                {
                    (list[j - 1], list[j]) = (list[j], list[j - 1]);
                    break;
                }

                best = price;
            }
        }

        return best;
    }

    private void PlaceAll()
    {
        foreach (var column in grid.Columns)
        {
            column.Sort(InBands(column));
            for (var i = 0; i < column.Count; i++)
            {
                places[column[i]] = i - ((column.Count - 1) / 2.0);
            }
        }
    }

    // The sort of a list is not stable: the present order decides within a band.
    private Comparer<Item> InBands(List<Item> column)
    {
        var present = column.Select(static (item, index) => (item, index)).ToDictionary(static pair => pair.item, static pair => pair.index);
        return Comparer<Item>.Create((one, other) =>
        {
            var bands = grid.Bands.IndexOf(one.Region).CompareTo(grid.Bands.IndexOf(other.Region));
            return bands != 0 ? bands : present[one].CompareTo(present[other]);
        });
    }

    private double Price()
    {
        var price = wires.Sum(wire => Math.Abs(places[wire.From.Item] - places[wire.To.Item])) + (TwistedParts() * PriceOfCrossing);
        for (var i = 0; i < wires.Length && wires.Length <= MostWiresForCrossings; i++)
        {
            for (var j = i + 1; j < wires.Length; j++)
            {
                if (wires[i].Gap == wires[j].Gap && wires[i].IsLoop == wires[j].IsLoop && Cross(wires[i], wires[j]))
                {
                    price += PriceOfCrossing;
                }
            }
        }

        return price;
    }

    /// <summary>Parts of an item whose wires come in one order and leave in the other: they cross on one of its sides.</summary>
    private int TwistedParts()
    {
        var twisted = 0;
        foreach (var item in joints)
        {
            var parts = item.Slots.Select(slot => (Left: Mean(slot, Side.Left), Right: Mean(slot, Side.Right))).Where(static part => part.Left is not null && part.Right is not null).ToList();
            twisted += parts.SelectMany((one, number) => parts.Skip(number + 1).Where(other => (one.Left - other.Left) * (one.Right - other.Right) < 0)).Count();
        }

        return twisted;
    }

    private double? Mean(Slot slot, Side side)
    {
        var ports = slot.Ports.Where(port => port.Side == side).ToList();
        return ports.Count == 0 ? null : ports.Average(port => places[port.Opposite.Item]);
    }

    private bool Cross(Wire one, Wire other)
    {
        var (a, b) = (places[one.From.Item], places[one.To.Item]);
        var (c, d) = (places[other.From.Item], places[other.To.Item]);
        return one.IsLoop
            ? IsBetween(c, a, b) != IsBetween(d, a, b) && IsBetween(a, c, d) != IsBetween(b, c, d)
            : (a - c) * (b - d) < 0;
    }

    private static bool IsBetween(double place, double one, double other) => place > Math.Min(one, other) && place < Math.Max(one, other);

    /// <summary>Parts of items, and the ends of wires on them, in the order of what they lead to.</summary>
    private static void SortPorts(Grid grid)
    {
        var ranks = grid.Columns.SelectMany(static column => column.Select(static (item, index) => (item, index)))
            .ToDictionary(static pair => pair.item, static pair => pair.index);
        foreach (var item in grid.Items)
        {
            item.SortParts(slot => slot.Ports.Select(port => (double)ranks[port.Opposite.Item]).DefaultIfEmpty(double.MaxValue).Average());
        }

        foreach (var slot in grid.Items.SelectMany(static item => item.Slots))
        {
            slot.Sort((one, other) => Order(one).CompareTo(Order(other)));
        }

        // Loops leave above the wires that go on; those that go up begin with the nearest, those that go down with the farthest.
        (int Group, int Rank, int Part) Order(Port port)
        {
            var (here, there) = (ranks[port.Item], ranks[port.Opposite.Item]);
            var part = port.Opposite.Item.Slots.ToList().IndexOf(port.Opposite.Slot);
            return port.Item.Column == port.Opposite.Item.Column ? (there < here ? 0 : 1, -there, -part) : (2, there, part);
        }
    }
}
