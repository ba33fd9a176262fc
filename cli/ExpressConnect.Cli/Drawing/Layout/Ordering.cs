namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>
/// Puts regions, and the items of each column, in an order with few crossings and short wires: neighbours change places as long as
/// that makes the picture better.
/// </summary>
internal sealed class Ordering
{
    private const int PriceOfCrossing = 20;
    private const int MostRounds = 40;

    // Crossings are counted pair by pair: beyond this many wires only their lengths are looked at.
    private const int MostWiresForCrossings = 200;

    private readonly Grid grid;
    private readonly Wire[] wires;
    private readonly Dictionary<Item, double> places = [];

    private Ordering(Grid grid)
    {
        this.grid = grid;
        wires = [.. grid.Wires];
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
        PlaceAll();
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

        PlaceAll();
    }

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
        var price = wires.Sum(wire => Math.Abs(places[wire.From.Item] - places[wire.To.Item]));
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
