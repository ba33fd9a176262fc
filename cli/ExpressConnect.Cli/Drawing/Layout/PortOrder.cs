namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>Puts the parts of items, and the ends of wires on them, in the order of what they lead to.</summary>
internal static class PortOrder
{
    /// <summary>Does it, once the items have their order.</summary>
    public static void Sort(Grid grid)
    {
        var ranks = grid.Columns.SelectMany(static column => column.Select(static (item, rank) => (item, rank))).ToDictionary();
        foreach (var item in grid.Items)
        {
            item.SortParts(slot => slot.Ports.Select(port => (double)ranks[port.Opposite.Item]).DefaultIfEmpty(double.MaxValue).Average());
        }

        foreach (var slot in grid.Items.SelectMany(static item => item.Slots))
        {
            slot.SortPorts(Place);
        }

        // Loops leave above the wires that go on; those that go up begin with the nearest, those that go down with the farthest.
        (int Group, int Rank, int Part) Place(Port port)
        {
            var (here, there, part) = (ranks[port.Item], ranks[port.Opposite.Item], port.Opposite.Slot.Number);
            return port.Wire.IsLoop ? (there < here ? 0 : 1, -there, -part) : (2, there, part);
        }
    }
}
