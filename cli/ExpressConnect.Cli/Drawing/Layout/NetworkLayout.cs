namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>
/// Lays a network out as people draw it: from the data centres on the left, over access points and border routers, to the VPCs on
/// the right, in the boxes of their regions. Every wire ends in a stretch of its own at its node; labels stand there, and vertical
/// stretches have lanes that no label is in, so that nothing is ever written over anything.
/// </summary>
internal static class NetworkLayout
{
    private const int Margin = 24;
    private const int LabelIndent = 8;

    /// <summary>Gives every part of a scene its place.</summary>
    public static Picture Arrange(Scene scene)
    {
        var grid = new Grid(scene);
        Ordering.Improve(grid);
        PortOrder.Sort(grid);
        Placement.Measure(grid);
        Placement.Stand(grid);
        Placement.Straighten(grid);
        var (right, regionsRight) = Placement.Spread(grid);
        var (title, below) = Captions.Title(scene);
        var regions = Regions(grid, regionsRight).ToList();
        var boxes = regions.Select(static region => region.Box).Concat(grid.Items.Select(BoxOf)).ToList();
        var (dx, dy) = (Margin, below - boxes.Select(static box => box.Top).DefaultIfEmpty().Min());
        var bottom = boxes.Select(static box => box.Bottom).DefaultIfEmpty().Max() + dy;
        foreach (var item in grid.Items)
        {
            (item.Left, item.Top) = (item.Left + dx, item.Top + dy);
        }

        foreach (var wire in grid.Wires)
        {
            wire.Lane += dx;
        }

        var captions = Captions.Below(scene, bottom, Math.Max(right + dx, Captions.LeastWidth));
        return new Picture(scene.Title, captions.Right + Margin, captions.Bottom + Margin)
        {
            Regions = [.. Regions(grid, regionsRight + dx)],
            Nodes = [.. grid.Items.Where(static item => item.Node is not null).Select(Node)],
            Edges = [.. grid.Routes.Select(Edge)],
            Legend = captions.Legend,
            Texts = [.. title, .. captions.Texts],
        };
    }

    private static IEnumerable<PlacedRegion> Regions(Grid grid, int regionsRight)
    {
        foreach (var region in grid.Bands.Where(static band => band is not null).Select(band => grid.Scene.Regions.Single(region => region.Id == band)))
        {
            var items = grid.Items.Where(item => item.Region == region.Id && item.Node is not null).ToList();
            var (left, top) = (items.Min(static item => item.Left) - Placement.RegionPadding, items.Min(static item => item.Top) - Placement.RegionTitle);
            var reachesTheLast = items.Exists(item => item.Column == grid.Columns.Count - 1);
            var right = reachesTheLast ? regionsRight : items.Max(static item => item.Left + item.Width) + Placement.RegionPadding;
            var bottom = items.Max(static item => item.Top + item.Height) + Placement.RegionPadding;
            yield return new PlacedRegion(
                region, new Box(left, top, right - left, bottom - top), Placement.RegionText(region).At(left + Placement.RegionPadding, top + 6));
        }
    }

    private static PlacedNode Node(Item item) => new(
        item.Node!,
        BoxOf(item),
        item.Slots[0].Text.At(item.Left + Placement.Padding + Placement.IconWidth, TextTop(item.Slots[0])),
        [.. item.Slots.Skip(1).Select(slot => new PlacedCell(
            slot.Cell!,
            new Box(item.Left + Placement.PartMargin, item.Top + slot.Top, item.Width - (2 * Placement.PartMargin), slot.Height),
            slot.Text.At(item.Left + Placement.PartMargin + Placement.Padding, TextTop(slot))))]);

    private static PlacedEdge Edge(Route route)
    {
        var corners = new List<Spot>();
        foreach (var wire in route.Wires)
        {
            var (start, end) = (new Spot(wire.From.Item.Left + wire.From.Item.Width, wire.From.Y), new Spot(wire.To.Item.Left + (wire.IsLoop ? wire.To.Item.Width : 0), wire.To.Y));
            corners.AddRange(wire.IsStraight ? [start, end] : [start, start with { X = wire.Lane }, end with { X = wire.Lane }, end]);
        }

        var straight = corners.Where((corner, i) =>
            i == 0 || i == corners.Count - 1 || !((corner.Y == corners[i - 1].Y && corner.Y == corners[i + 1].Y) || (corner.X == corners[i - 1].X && corner.X == corners[i + 1].X)));
        var label = route.Wires.SelectMany(static wire => new[] { wire.From, wire.To }).FirstOrDefault(static port => !port.Label.IsEmpty);
        return new PlacedEdge(route.Edge, [.. straight], label is null ? [] : Label(label));
    }

    private static IReadOnlyList<PlacedText> Label(Port port)
    {
        var top = port.Y - Placement.AboveWire - port.Label.Height;
        var border = port.Side == Side.Left && port.Item.Region is not null ? Placement.RegionPadding : 0;
        return port.Side == Side.Left
            ? port.Label.At(port.Item.Left - border - LabelIndent - port.Label.Width, top)
            : port.Label.At(port.Item.Left + port.Item.Width + LabelIndent, top);
    }

    private static Box BoxOf(Item item) => new(item.Left, item.Top, item.Width, item.Height);

    private static int TextTop(Slot slot) => slot.Item.Top + slot.Top + ((slot.Height - slot.Text.Height) / 2);
}
