using ExpressConnect.Deployments.Journaling;
using ExpressConnect.Deployments.Secrets;

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
        return Task.FromResult(StackContent.Read(FilesOf(stack), secrets));
    }

    /// <summary>The state as it is now: as last committed, with what an interrupted run recorded after that. Nothing is locked or written.</summary>
    /// <exception cref="DeploymentException">The state cannot be read.</exception>
    public async Task<Snapshot> ReadAsync(StackName stack, ISecretsProvider secrets, CancellationToken cancel = default)
    {
        var content = await LoadAsync(stack, secrets, cancel);
        return JournalLine.Replay(content.Snapshot, content.Journal, secrets);
    }

    /// <summary>Changes the state without a deployment: locks the stack, and commits what the change makes of its state now.</summary>
    /// <returns>The new state.</returns>
    /// <exception cref="DeploymentException">There is no such stack, it is in use, or the change is refused; then nothing is written.</exception>
    public async Task<Snapshot> EditAsync(StackName stack, ISecretsProvider secrets, Func<Snapshot, Snapshot> change, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!Exists(stack))
        {
            throw new DeploymentException($"There is no stack {stack.Stack} of project {stack.Project} in {Directory}.", ExitStatus.StackNotFound);
        }

        await using var open = await OpenAsync(stack, secrets, cancel);
        await open.CommitAsync(change(JournalLine.Replay(open.Snapshot, open.Journal, secrets)), entry: null, cancel);
        return open.Snapshot;
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
        return $"The state of stack {files.Stack.Stack} was changed by another program after a run of this one was interrupted. "
            + $"The journal of that run is not applied; it is kept as {kept}. Run refresh to see what exists.";
    }
}
