namespace ExpressConnect.Cli;

/// <summary>Prints rows of text in aligned columns.</summary>
internal static class Columns
{
    /// <summary>Prints the titles and the rows; the last column is not padded.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [titles, .. rows.Select(static row => row.Select(Printable.Name).ToArray())];
        var widths = Enumerable.Range(0, titles.Count).Select(column => all.Max(row => row[column].Length)).ToList();
        foreach (var row in all)
        {
            output.WriteLine(string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }
    }
}
