namespace ExpressConnect.Deployments.Plugins;

/// <summary>What a plugin prints: the first line of its output is its port, the rest is kept for the case that it fails.</summary>
internal sealed class PluginOutput
{
    private const int MostLines = 1000;

    private readonly Lock gate = new();
    private readonly Queue<string> lines = new();
    private readonly TaskCompletionSource<string> firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first line of its output.</summary>
    public Task<string> FirstLine => firstLine.Task;

    public void Add(ProgramLine line)
    {
        if (!line.IsError && firstLine.TrySetResult(line.Text))
        {
            return;
        }

        lock (gate)
        {
            lines.Enqueue(line.Text);
            if (lines.Count > MostLines)
            {
                lines.Dequeue();
            }
        }
    }

    /// <summary>The last lines, those of both streams.</summary>
    public string Text()
    {
        lock (gate)
        {
            return string.Join('\n', lines);
        }
    }

    /// <summary>The last lines, indented below a message; nothing if there are none.</summary>
    public string Described()
    {
        lock (gate)
        {
            return string.Concat(lines.Select(line => $"\n  {line}"));
        }
    }
}
