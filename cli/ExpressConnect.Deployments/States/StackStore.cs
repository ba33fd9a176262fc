using ExpressConnect.Deployments.Journaling;
using ExpressConnect.Deployments.Secrets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Deployments.States;

/// <summary>Where stacks are kept: a folder in the layout of Pulumi's file backend.</summary>
/// <param name="directory">The folder that holds <c>.pulumi</c>.</param>
/// <param name="time">Reads the time; the system's if null.</param>
public sealed class StackStore(string directory, TimeProvider? time = null)
{
    private readonly TimeProvider clock = time ?? TimeProvider.System;

    /// <summary>The folder that holds <c>.pulumi</c>.</summary>
    public string Directory { get; } = directory;

    /// <summary>
    /// Locks a stack and reads it. A lock whose process has ended on this machine is taken over, and the notes say so.
    /// Nothing but the lock is written before <see cref="OpenStack.Append"/> or <see cref="OpenStack.CommitAsync"/>.
    /// </summary>
    /// <exception cref="DeploymentException">The stack is in use, or its state cannot be read.</exception>
    public async Task<OpenStack> OpenAsync(StackName stack, ISecretsProvider secrets, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        var files = FilesOf(stack);
        var notes = new List<string>();
        var held = await StackLock.TakeAsync(files, clock, notes, cancel);
        try
        {
            var content = StackContent.Read(files, secrets);
            if (content.HasForeignJournal)
            {
                notes.Add(SetAside(files));
            }

            return new OpenStack(files, secrets, clock, held, content with { Notes = notes });
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Reads a stack without locking it: what a preview needs. Nothing is written.</summary>
    /// <exception cref="DeploymentException">The state cannot be read.</exception>
    public Task<StackContent> LoadAsync(StackName stack, ISecretsProvider secrets, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var files = FilesOf(stack);
        var content = StackContent.Read(files, secrets);
        return Task.FromResult(content.HasForeignJournal ? content with { Notes = [.. content.Notes, Foreign(files) + " It is left out here."] } : content);
    }

    /// <summary>The state as it is now: as last committed, with what an interrupted run recorded after that. Nothing is locked or written.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="secrets">Decrypts its secrets.</param>
    /// <param name="say">Gets what the user should know of how the state was found; null for nobody.</param>
    /// <param name="cancel">Give up.</param>
    /// <exception cref="DeploymentException">The state cannot be read.</exception>
    public async Task<Snapshot> ReadAsync(StackName stack, ISecretsProvider secrets, Action<string>? say = null, CancellationToken cancel = default)
    {
        var content = await LoadAsync(stack, secrets, cancel);
        foreach (var note in content.Notes)
        {
            say?.Invoke(note);
        }

        return JournalLine.Replay(content.Snapshot, content.Journal, secrets);
    }

    /// <summary>Changes the state without a deployment: locks the stack, and commits what the change makes of its state now.</summary>
    /// <returns>The new state.</returns>
    /// <exception cref="DeploymentException">There is no such stack, it is in use, or the change is refused; then nothing is written.</exception>
    public async Task<Snapshot> EditAsync(StackName stack, ISecretsProvider secrets, Func<Snapshot, Snapshot> change, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        MustExist(stack);
        await using var open = await OpenAsync(stack, secrets, cancel);
        await open.CommitAsync(change(JournalLine.Replay(open.Snapshot, open.Journal, secrets)), entry: null, cancel);
        return open.Snapshot;
    }

    /// <summary>Makes a state from elsewhere that of a stack, which need not exist. Operations that it has as pending are dropped.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="secrets">Encrypts its secrets.</param>
    /// <param name="state">The state.</param>
    /// <param name="force">Even if it does not fit the stack, or does not fit together.</param>
    /// <param name="cancel">Give up, as long as nothing is written.</param>
    /// <exception cref="DeploymentException">It does not fit, or the stack is in use; then nothing is written.</exception>
    public async Task ImportAsync(StackName stack, ISecretsProvider secrets, Snapshot state, bool force = false, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!force && StateIntegrity.Problems(state, stack).ToList() is { Count: > 0 } problems)
        {
            throw new DeploymentException(
                $"This state cannot be that of stack {stack.Stack}:\n{string.Concat(problems.Select(static problem => $"  {problem}\n"))}Pass --force to import it all the same.");
        }

        await using var open = await OpenAsync(stack, secrets, cancel);
        await open.CommitAsync(state with { PendingOperations = [], SecretsProvider = null }, entry: null, cancel);
    }

    /// <summary>Forgets a stack: its state, its backups and its history.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="force">Even if its state has resources; their objects go on to exist.</param>
    /// <param name="cancel">Give up, as long as nothing is removed.</param>
    /// <exception cref="DeploymentException">There is no such stack, it has resources, or it is in use; then nothing is removed.</exception>
    public async Task RemoveAsync(StackName stack, bool force = false, CancellationToken cancel = default)
    {
        MustExist(stack);
        var files = FilesOf(stack);
        await using var open = await OpenAsync(stack, new ClosedSecrets(), cancel);
        if (!force && JournalLine.Replay(open.Snapshot, open.Journal, new ClosedSecrets()).Resources is { IsEmpty: false } left)
        {
            throw new DeploymentException(
                $"Stack {stack.Stack} still has {left.Length} resource{(left.Length == 1 ? "" : "s")}. Remove them with destroy, or pass --force to forget them: their objects then go on to exist.");
        }

        try
        {
            foreach (var file in (string[])[files.Checkpoint, files.Backup, files.Journal, .. files.CompressedCheckpoints])
            {
                File.Delete(file);
            }

            if (System.IO.Directory.Exists(files.HistoryFolder))
            {
                System.IO.Directory.Delete(files.HistoryFolder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"Stack {stack.Stack} cannot be removed: {e.Message}", e);
        }
    }

    /// <summary>
    /// Ends what runs on a stack. A process of this machine gets the signal of Ctrl-C, so that it ends what it is at and records it; the
    /// lock of one that no longer lives, or lives elsewhere, is removed.
    /// </summary>
    /// <returns>What was done, a line for each lock.</returns>
    /// <exception cref="DeploymentException">There is no such stack, nothing runs on it, or the process does not end.</exception>
    public async Task<IReadOnlyList<string>> CancelAsync(StackName stack, CancellationToken cancel = default)
    {
        // The first run of a stack locks it before there is anything of it.
        var notes = await StackLock.CancelAsync(FilesOf(stack), clock, cancel);
        if (notes.Count == 0)
        {
            MustExist(stack);
        }

        return notes.Count > 0 ? notes : throw new DeploymentException($"Nothing runs on stack {stack.Stack}, and nothing locks it.");
    }

    /// <summary>What was done with a stack, newest first: the entries as the CLI writes them.</summary>
    /// <exception cref="DeploymentException">There is no such stack, or an entry cannot be read.</exception>
    public IReadOnlyList<JObject> History(StackName stack)
    {
        MustExist(stack);
        var folder = FilesOf(stack).HistoryFolder;
        try
        {
            return !System.IO.Directory.Exists(folder)
                ? []
                : [.. System.IO.Directory.EnumerateFiles(folder, "*.history.json").OrderDescending(StringComparer.Ordinal)
                    .Select(static file => (JObject)JsonText.Parse(File.ReadAllText(file)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidCastException)
        {
            throw new DeploymentException($"The history of stack {stack.Stack} in {folder} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Whether the stack was ever written.</summary>
    public bool Exists(StackName stack)
    {
        var files = FilesOf(stack);
        return File.Exists(files.Checkpoint) || File.Exists(files.Journal) || files.CompressedCheckpoints.Any(File.Exists);
    }

    /// <summary>The names of the project's stacks, sorted.</summary>
    public IReadOnlyList<string> List(string project)
    {
        var folder = FilesOf(new StackName(project, "any")).StackFolder;
        return !System.IO.Directory.Exists(folder)
            ? []
            : [.. System.IO.Directory.EnumerateFiles(folder)
                .Where(file => Path.GetExtension(file) is ".json" or ".journal")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)];
    }

    /// <summary>Refuses a stack that was never written.</summary>
    /// <exception cref="DeploymentException">It was never written.</exception>
    public void MustExist(StackName stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        if (!Exists(stack))
        {
            throw new DeploymentException($"no stack named '{stack.Stack}' found: project {stack.Project} has none of this name in {Directory}.", ExitStatus.StackNotFound);
        }
    }

    private StackFiles FilesOf(StackName stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        stack.Validate();
        return new StackFiles(Directory, stack);
    }

    private string SetAside(StackFiles files)
    {
        var kept = $"{files.Journal}.{clock.GetUtcNow().ToUnixTimeSeconds()}";
        File.Move(files.Journal, kept, overwrite: true);
        return $"{Foreign(files)} It is not applied; it is kept as {kept}. Run refresh to see what exists.";
    }

    private static string Foreign(StackFiles files) =>
        $"The state of stack {files.Stack.Stack} was changed by another program after a run of this one was interrupted; the journal of that run does not belong to it.";
}
