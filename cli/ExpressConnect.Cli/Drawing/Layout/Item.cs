namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>A node in its column, or the passage of an edge that skips the column.</summary>
internal sealed class Item(int column, string? region)
{
    private readonly List<Slot> slots = [];

    /// <summary>The node; null for a passage.</summary>
    public SceneNode? Node { get; init; }

    /// <summary>Number of its column, from the left.</summary>
    public int Column { get; } = column;

    /// <summary>Region whose box it lies in.</summary>
    public string? Region { get; } = region;

    /// <summary>Its head and its parts, from top to bottom.</summary>
    public IReadOnlyList<Slot> Slots => slots;

    /// <summary>All ends of wires.</summary>
    public IEnumerable<Port> Ports => slots.SelectMany(static slot => slot.Ports);

    /// <summary>Whether wires end on several of its parts.</summary>
    public bool IsJoint => slots.Count(static slot => slot.Ports.Count > 0) > 1;

    /// <summary>Left edge.</summary>
    public int Left { get; set; }

    /// <summary>Upper edge.</summary>
    public int Top { get; set; }

    /// <summary>Width.</summary>
    public int Width { get; set; }

    /// <summary>Height.</summary>
    public int Height { get; set; }

    /// <summary>Adds the head, or a part.</summary>
    public Slot AddSlot(SceneCell? cell, TextBlock text)
    {
        var slot = new Slot(this, cell, text);
        slots.Add(slot);
        return slot;
    }

    /// <summary>Puts the parts in the order of what they are joined to; the head stays on top.</summary>
    public void SortParts(Func<Slot, double> place)
    {
        List<Slot> sorted = [.. slots.Take(1), .. slots.Skip(1).OrderBy(place)];
        slots.Clear();
        slots.AddRange(sorted);
    }
}

/// <summary>The head of an item, or one of its parts.</summary>
internal sealed class Slot(Item item, SceneCell? cell, TextBlock text)
{
    private readonly List<Port> ports = [];

    /// <summary>The item that it belongs to.</summary>
    public Item Item { get; } = item;

    /// <summary>The part; null for the head.</summary>
    public SceneCell? Cell { get; } = cell;

    /// <summary>What is written in it.</summary>
    public TextBlock Text { get; } = text;

    /// <summary>Ends of wires on it.</summary>
    public IReadOnlyList<Port> Ports => ports;

    /// <summary>From the upper edge of the item to its own.</summary>
    public int Top { get; set; }

    /// <summary>Height.</summary>
    public int Height { get; set; }

    /// <summary>Adds an end of a wire.</summary>
    public Port AddPort(Side side, TextBlock? label = null)
    {
        var port = new Port(this, side, label ?? TextBlock.Empty);
        ports.Add(port);
        return port;
    }

    /// <summary>Its number from the top of the item: the head's is 0.</summary>
    public int Number => Item.Slots.TakeWhile(slot => slot != this).Count();

    /// <summary>Puts the ends in an order.</summary>
    public void SortPorts<T>(Func<Port, T> place)
    {
        List<Port> sorted = [.. ports.OrderBy(place)];
        ports.Clear();
        ports.AddRange(sorted);
    }
}

/// <summary>A side of an item.</summary>
internal enum Side
{
    /// <summary>Towards the customer.</summary>
    Left,

    /// <summary>Towards the cloud.</summary>
    Right,
}

/// <summary>Where a wire ends, with what is written on it there.</summary>
internal sealed class Port(Slot slot, Side side, TextBlock label)
{
    /// <summary>The head or part that it is on.</summary>
    public Slot Slot { get; } = slot;

    /// <summary>Its side.</summary>
    public Side Side { get; } = side;

    /// <summary>Text above the last stretch of the wire.</summary>
    public TextBlock Label { get; } = label;

    /// <summary>The wire.</summary>
    public Wire Wire { get; set; } = null!;

    /// <summary>Its other end.</summary>
    public Port Opposite => Wire.From == this ? Wire.To : Wire.From;

    /// <summary>From the upper edge of the item.</summary>
    public int Offset { get; set; }

    /// <summary>The item.</summary>
    public Item Item => Slot.Item;

    /// <summary>From the top of the picture.</summary>
    public int Y => Item.Top + Offset;
}

/// <summary>The stretch of an edge between two neighbouring columns, or back to the same column.</summary>
internal sealed class Wire
{
    /// <summary>Joins two ends.</summary>
    public Wire(Port from, Port to)
    {
        (From, To) = (from, to);
        (from.Wire, to.Wire) = (this, this);
    }

    /// <summary>The left end.</summary>
    public Port From { get; }

    /// <summary>The right end, or the other one in the same column.</summary>
    public Port To { get; }

    /// <summary>The column whose right side it leaves.</summary>
    public int Gap => From.Item.Column;

    /// <summary>Whether it comes back to its column.</summary>
    public bool IsLoop => From.Item.Column == To.Item.Column;

    /// <summary>Whether it stays in the box of one region.</summary>
    public bool IsWithinRegion => From.Item.Region == To.Item.Region;

    /// <summary>Upper end of its vertical stretch.</summary>
    public int Top => Math.Min(From.Y, To.Y);

    /// <summary>Lower end of its vertical stretch.</summary>
    public int Bottom => Math.Max(From.Y, To.Y);

    /// <summary>Whether it needs no vertical stretch.</summary>
    public bool IsStraight => !IsLoop && From.Y == To.Y;

    /// <summary>Where its vertical stretch is.</summary>
    public int Lane { get; set; }
}

/// <summary>An edge as the wires that make it.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Wires">From left to right.</param>
internal sealed record Route(SceneEdge Edge, IReadOnlyList<Wire> Wires);
