namespace ExpressConnect.Deployments.States;

/// <summary>Where the files of one stack are: the layout of the CLI's file backend, and beside the checkpoint the journal.</summary>
internal sealed record StackFiles(string Root, StackName Stack)
{
    public const string Bookkeeping = ".pulumi";

    public string Meta => Path.Combine(Root, Bookkeeping, "meta.yaml");

    public string StackFolder => Path.Combine(Root, Bookkeeping, "stacks", Stack.Project);

    public string Checkpoint => Path.Combine(StackFolder, Stack.Stack + ".json");

    public string Backup => Checkpoint + ".bak";

    public string Journal => Path.Combine(StackFolder, Stack.Stack + ".journal");

    public string HistoryFolder => Path.Combine(Root, Bookkeeping, "history", Stack.Project, Stack.Stack);

    public string LockFolder => Path.Combine(Root, Bookkeeping, "locks", StackName.Organization, Stack.Project, Stack.Stack);

    /// <summary>Other spellings of the checkpoint, which the CLI writes when it is told to compress.</summary>
    public IEnumerable<string> CompressedCheckpoints => [Checkpoint + ".gz", Checkpoint + ".zst"];

    /// <summary>Writes a file so that a crash leaves the old content or the new one, nothing in between.</summary>
    public static void WriteAtomically(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".tmp";
        using (var handle = File.OpenHandle(draft, FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            RandomAccess.Write(handle, content, 0);
            RandomAccess.FlushToDisk(handle);
        }

        File.Move(draft, path, overwrite: true);
    }
}
