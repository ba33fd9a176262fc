using System.Text;

namespace ExpressConnect.Engine;

/// <summary>Reads the tables that are built in.</summary>
internal static class Csv
{
    /// <summary>Rows of an embedded file by column name.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string file)
    {
        using var stream = typeof(Csv).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var header = Split(reader.ReadLine()!);
        while (reader.ReadLine() is { } line)
        {
            var cells = Split(line);
            yield return header.Zip(cells).ToDictionary(p => p.First, p => p.Second);
        }
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
