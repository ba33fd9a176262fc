using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Display;

/// <summary>A bill of work, for people.</summary>
internal static class BillText
{
    /// <summary>All of it.</summary>
    public static string Write(BillOfWork bill)
    {
        var text = new StringWriter { NewLine = "\n" };
        Work(text, "To be installed by your provider", bill.ByYourProvider);
        Work(text, "Installed by partners", bill.ByPartners);
        text.WriteLine("Everything else is made by calls: nothing has to be installed for it.");
        if (bill.Links.Count > 0)
        {
            text.WriteLine();
            Columns.Write(text, ["LINK", "FROM", "TO", "COSTS", "BASIS"], bill.Links.Select(static link => new[]
            {
                link.Label, link.From, link.To, link.IsCharged ? $"account {link.Payer}" : "free", link.Basis,
            }));
        }

        if (bill.BilledApart.Count > 0)
        {
            text.WriteLine();
            Columns.Write(text, ["BILLED APART", "FOR", "PAID BY"], bill.BilledApart.Select(static charge => new[]
            {
                charge.What, charge.Label, $"account {charge.Payer}",
            }));
        }

        return text.ToString();
    }

    private static void Work(TextWriter text, string title, IReadOnlyList<WorkItem> items)
    {
        text.WriteLine(items.Count switch { 0 => $"{title}: nothing", 1 => $"{title}: 1 line", var n => $"{title}: {n} lines" });
        foreach (var item in items)
        {
            text.WriteLine($"  {item.Label} ({item.LineId}): {item.From} -> {item.To}, {(item.LineOperator is { } carrier ? carrier + ", " : "")}{item.Bandwidth} Mbit/s");
        }
    }
}
