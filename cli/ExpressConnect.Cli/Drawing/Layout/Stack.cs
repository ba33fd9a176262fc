namespace ExpressConnect.Cli.Drawing.Layout;

/// <summary>Items one below the other, each as near as can be to where it would like to be.</summary>
internal static class Stack
{
    /// <summary>From one item to the next, at least.</summary>
    public const int Gap = 26;

    /// <summary>Height of all of them.</summary>
    public static int Height(IReadOnlyCollection<Item> items) => items.Sum(static item => item.Height) + (Math.Max(0, items.Count - 1) * Gap);

    /// <summary>Puts them one below the other from a place on.</summary>
    public static void From(int top, IEnumerable<Item> items)
    {
        foreach (var item in items)
        {
            item.Top = top;
            top += item.Height + Gap;
        }
    }

    /// <summary>
    /// Gives each the wanted place, in least squares, without changing their order: neighbours that want the same room form a block
    /// that stands at the mean of their wishes (pool adjacent violators). Those without a wish go with the one before.
    /// </summary>
    public static void Settle(IReadOnlyList<Item> items, Func<Item, double?> wish)
    {
        var blocks = new List<(double Sum, int Wishes, int Items)>();
        var room = 0;
        foreach (var item in items)
        {
            var wanted = wish(item);
            blocks.Add((wanted - room ?? 0, wanted is null ? 0 : 1, 1));
            room += item.Height + Gap;
            while (blocks.Count > 1 && (blocks[^1].Wishes == 0 || blocks[^2].Wishes == 0 || Mean(blocks[^2]) >= Mean(blocks[^1])))
            {
                var (last, before) = (blocks[^1], blocks[^2]);
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = (before.Sum + last.Sum, before.Wishes + last.Wishes, before.Items + last.Items);
            }
        }

        var (next, used) = (0, 0);
        foreach (var block in blocks)
        {
            var shift = block.Wishes == 0 ? 0 : (int)Math.Floor(Mean(block));
            for (var i = 0; i < block.Items; i++, next++)
            {
                items[next].Top = shift + used;
                used += items[next].Height + Gap;
            }
        }
    }

    /// <summary>Pushes them between two places, where there is room for them.</summary>
    public static void Keep(IReadOnlyList<Item> items, int top, int bottom)
    {
        foreach (var item in items)
        {
            item.Top = Math.Max(item.Top, top);
            top = item.Top + item.Height + Gap;
        }

        foreach (var item in items.Reverse())
        {
            item.Top = Math.Min(item.Top, bottom - item.Height);
            bottom = item.Top - Gap;
        }
    }

    private static double Mean((double Sum, int Wishes, int Items) block) => block.Sum / Math.Max(1, block.Wishes);
}
