namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>The scene as items in columns with wires between neighbours, which the steps of the layout put in order and in place.</summary>
internal sealed class Grid
{
    private const int WidestText = 250;
    private readonly List<List<Item>> columns;

    /// <summary>Reads a scene.</summary>
    public Grid(Scene scene)
    {
        Scene = scene;
        var used = scene.Nodes.Select(static node => ColumnOf(node.Kind)).Distinct().Order().ToList();
        columns = [.. used.Select(static _ => new List<Item>())];
        var slots = new Dictionary<string, Slot>(StringComparer.Ordinal);
        foreach (var node in scene.Nodes)
        {
            var item = new Item(used.IndexOf(ColumnOf(node.Kind)), node.Region) { Node = node };
            columns[item.Column].Add(item);
            slots.Add(node.Id, item.AddSlot(null, NodeText.Of(node).Within(WidestText)));
            foreach (var cell in node.Cells)
            {
                slots.Add(cell.Id, item.AddSlot(cell, NodeText.Of(cell).Within(WidestText)));
            }
        }

        Routes = [.. scene.Edges.Select(edge => new Route(edge, Connect(edge, slots[edge.From], slots[edge.To])))];
    }

    /// <summary>What is laid out.</summary>
    public Scene Scene { get; }

    /// <summary>The columns from left to right, each from top to bottom.</summary>
    public IReadOnlyList<List<Item>> Columns => columns;

    /// <summary>The edges, each as wires from column to column.</summary>
    public IReadOnlyList<Route> Routes { get; }

    /// <summary>Regions from top to bottom; null stands for what lies in none.</summary>
    public List<string?> Bands { get; } = [];

    /// <summary>All items.</summary>
    public IEnumerable<Item> Items => columns.SelectMany(static column => column);

    /// <summary>The wires of all edges.</summary>
    public IEnumerable<Wire> Wires => Routes.SelectMany(static route => route.Wires);

    /// <summary>Whether the items of a column are drawn in the boxes of regions.</summary>
    public bool IsBanded(int column) => columns[column].Exists(static item => item.Node?.Kind is NodeKind.BorderRouter or NodeKind.Vpc or NodeKind.Elsewhere);

    private static int ColumnOf(NodeKind kind) => kind is NodeKind.Elsewhere ? (int)NodeKind.Vpc : (int)kind;

    private List<Wire> Connect(SceneEdge edge, Slot from, Slot to)
    {
        var label = NodeText.Of(edge).Within(WidestText);
        if (from.Item.Column == to.Item.Column)
        {
            return [new Wire(from.AddPort(Side.Right, label), to.AddPort(Side.Right))];
        }

        var (left, right) = from.Item.Column < to.Item.Column ? (from, to) : (to, from);
        var wires = new List<Wire>();
        for (var column = left.Item.Column + 1; column < right.Item.Column; column++)
        {
            // The edge skips a column: it passes through a row of its own there.
            var passage = new Item(column, null);
            var slot = passage.AddSlot(null, TextBlock.Empty);
            columns[column].Add(passage);
            wires.Add(new Wire(left.AddPort(Side.Right), slot.AddPort(Side.Left)));
            left = slot;
        }

        wires.Add(new Wire(left.AddPort(Side.Right), right.AddPort(Side.Left, label)));
        return wires;
    }
}
