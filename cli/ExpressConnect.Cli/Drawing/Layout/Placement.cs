namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>Gives every item its size and place.</summary>
internal static class Placement
{
    /// <summary>Between the box of a region and the items in it.</summary>
    public const int RegionPadding = 18;

    /// <summary>Height of the title of a region.</summary>
    public const int RegionTitle = 40;

    /// <summary>Between a box and the text in it.</summary>
    public const int Padding = 10;

    /// <summary>Left of the text of a head: the icon.</summary>
    public const int IconWidth = 30;

    /// <summary>Between an item and its parts.</summary>
    public const int PartMargin = 8;

    /// <summary>Between the text on a wire and the wire.</summary>
    public const int AboveWire = 4;

    private const int PartGap = 6;
    private const int PortGap = 8;
    private const int LeastPort = 14;
    private const int PassageHeight = 14;
    private const int GapOfBands = 30;
    private const int LabelMargin = 10;
    private const int LaneMargin = 16;

    /// <summary>Width and height of every item, and where on it its wires end.</summary>
    public static void Measure(Grid grid)
    {
        foreach (var column in grid.Columns)
        {
            var regions = grid.Scene.Regions.Where(region => column.Exists(item => item.Region == region.Id && item.Node is not null)).Select(RegionText);
            var width = column.Select(WidthOf).Concat(regions.Select(static title => title.Width)).Max();
            foreach (var item in column)
            {
                item.Width = width;
                item.Height = Measure(item);
            }
        }
    }

    /// <summary>Upper edge of every item: regions one below the other, and before them each column next to what it leads to.</summary>
    public static void Stand(Grid grid)
    {
        var top = 0;
        foreach (var band in grid.Bands)
        {
            top = StandBand(grid, band, top) + GapOfBands;
        }

        for (var column = grid.Columns.Count - 1; column >= 0; column--)
        {
            if (!grid.IsBanded(column))
            {
                Stack.Settle(grid.Columns[column], static item => Wish(item, Side.Right, static _ => true));
            }
        }
    }

    /// <summary>
    /// Moves the right ends that bear no label, where their item has room for that: so that the wire is straight, else so that it
    /// leaves at no height where another wire comes in, which would make one of the two. From the right, as passages move whole.
    /// </summary>
    public static void Straighten(Grid grid)
    {
        var entries = grid.Items.SelectMany(static item => item.Ports).Where(static port => port.Side is Side.Left).ToLookup(static port => port.Item.Column);
        foreach (var slot in grid.Items.Reverse().SelectMany(static item => item.Slots))
        {
            var ports = slot.Ports.Where(static port => port.Side is Side.Right).ToList();
            for (var i = 0; i < ports.Count; i++)
            {
                var port = ports[i];
                if (!port.Label.IsEmpty || port.Wire.IsLoop)
                {
                    continue;
                }

                var others = entries[slot.Item.Column + 1].Where(entry => entry != port.Opposite).Select(static entry => entry.Y).ToList();
                if (slot.Item.Node is null)
                {
                    slot.Item.Top = Free(port.Y, Nearby(port.Y), others) - port.Offset;
                    continue;
                }

                var above = port.Item.Top + (i == 0 ? slot.Top : ports[i - 1].Offset) + PortGap;
                var below = port.Item.Top + (i == ports.Count - 1 ? slot.Top + slot.Height : ports[i + 1].Offset) - PortGap;
                port.Offset = Free(port.Y, Nearby(port.Y).Prepend(port.Opposite.Y).Where(y => y >= above && y <= below), others) - port.Item.Top;
            }
        }
    }

    /// <summary>Left edge of every item, and the lanes of wires, from left to right.</summary>
    /// <returns>Right edge of all, and of the boxes of regions that reach as far as the last column.</returns>
    public static (int Right, int RegionsRight) Spread(Grid grid)
    {
        var (left, regionsRight) = (0, 0);
        for (var column = 0; column < grid.Columns.Count; column++)
        {
            var items = grid.Columns[column];
            var isLast = column == grid.Columns.Count - 1;
            left += grid.IsBanded(column) && column == 0 ? RegionPadding : 0;
            foreach (var item in items)
            {
                item.Left = left;
            }

            left += items[0].Width;
            var wires = grid.Wires.Where(wire => wire.Gap == column).ToList();
            left += LabelRoom(wires.Where(static wire => wire.IsLoop).Select(static wire => wire.From));
            if (isLast)
            {
                left = Run(wires.Where(static wire => wire.IsWithinRegion), left) + RegionPadding;
                regionsRight = left;
                left = Run(wires.Where(static wire => !wire.IsWithinRegion), left);
            }
            else
            {
                left += grid.IsBanded(column) ? RegionPadding : 0;
                left = Run(wires, left) + LaneMargin;
                left += LabelRoom(wires.Where(static wire => !wire.IsLoop).Select(static wire => wire.To));
                left += grid.IsBanded(column + 1) ? RegionPadding : 0;
            }
        }

        return (left, regionsRight);
    }

    /// <summary>Title of a region.</summary>
    public static TextBlock RegionText(SceneRegion region) => new(region.Name == region.Id
        ? [new TextLine(region.Id, TextStyle.Region)]
        : [new TextLine(region.Name, TextStyle.Region), new TextLine(region.Id, TextStyle.Detail)]);

    private static int WidthOf(Item item) => item.Slots
        .Select(static slot => slot.Text.Width + (slot.Cell is null ? IconWidth + (2 * Padding) : 2 * (Padding + PartMargin)))
        .Max();

    private static int Measure(Item item)
    {
        if (item.Node is null)
        {
            foreach (var port in item.Ports)
            {
                port.Offset = PassageHeight / 2;
            }

            return PassageHeight;
        }

        var height = 0;
        foreach (var slot in item.Slots)
        {
            height += slot.Cell is null ? 0 : PartGap;
            slot.Top = height;
            slot.Height = new[] { slot.Text.Height + (2 * Padding) - 2, Needed(slot, Side.Left), Needed(slot, Side.Right) }.Max();
            SetOffsets(slot, Side.Left);
            SetOffsets(slot, Side.Right);
            height += slot.Height;
        }

        return height + (item.Slots.Count > 1 ? PartMargin : 0);
    }

    private static int Needed(Slot slot, Side side) => slot.Ports.Where(port => port.Side == side).Sum(Needed) + PortGap;

    private static int Needed(Port port) => Math.Max(LeastPort, port.Label.Height + AboveWire + PortGap);

    // The room that is left over is shared out above, between and below the ends.
    private static void SetOffsets(Slot slot, Side side)
    {
        var ports = slot.Ports.Where(port => port.Side == side).ToList();
        var spare = (slot.Height - Needed(slot, side)) / (ports.Count + 1);
        var offset = slot.Top;
        foreach (var port in ports)
        {
            offset += spare + Needed(port);
            port.Offset = port.Label.IsEmpty ? offset + ((PortGap - Needed(port)) / 2) : offset;
        }
    }

    private static int StandBand(Grid grid, string? band, int top)
    {
        var stacks = Enumerable.Range(0, grid.Columns.Count).Where(grid.IsBanded)
            .Select(column => grid.Columns[column].Where(item => item.Region == band).ToList()).Where(static stack => stack.Count > 0).ToList();
        top += band is null ? 0 : RegionTitle;
        var bottom = top + stacks.Max(Stack.Height);
        var tallest = stacks.MaxBy(Stack.Height)!;
        Stack.From(top, tallest);
        foreach (var stack in stacks.Where(stack => stack != tallest))
        {
            Stack.From(top + ((bottom - top - Stack.Height(stack)) / 2), stack);
            var side = stack[0].Column < tallest[0].Column ? Side.Right : Side.Left;
            Stack.Settle(stack, item => Wish(item, side, other => other.Region == band) ?? item.Top);
            Stack.Keep(stack, top, bottom);
        }

        return bottom + (band is null ? 0 : RegionPadding);
    }

    /// <summary>Where the wires of one side would be straight, on average.</summary>
    private static double? Wish(Item item, Side side, Func<Item, bool> counts)
    {
        var ports = item.Ports.Where(port => port.Side == side && port.Opposite.Item.Column != item.Column && counts(port.Opposite.Item)).ToList();
        return ports.Count == 0 ? null : ports.Average(static port => port.Opposite.Y - port.Offset);
    }

    private static IEnumerable<int> Nearby(int y) => Enumerable.Range(0, LeastPort).SelectMany(step => new[] { y - step, y + step });

    private static int Free(int present, IEnumerable<int> places, List<int> others) =>
        places.Where(place => others.TrueForAll(other => Math.Abs(other - place) > Lanes.Nearness)).DefaultIfEmpty(present).First();

    private static int LabelRoom(IEnumerable<Port> ports)
    {
        var widest = ports.Select(static port => port.Label.Width).DefaultIfEmpty().Max();
        return widest == 0 ? LabelMargin : widest + (2 * LabelMargin);
    }

    private static int Run(IEnumerable<Wire> wires, int left)
    {
        var running = wires.ToList();
        var lanes = Lanes.Assign(running);
        foreach (var wire in running)
        {
            wire.Lane = left + LaneMargin + (wire.Lane * Lanes.Gap);
        }

        return left + (lanes == 0 ? 0 : LaneMargin + ((lanes - 1) * Lanes.Gap));
    }
}
