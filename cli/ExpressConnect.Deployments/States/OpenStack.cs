using System.Globalization;
using System.Text;
using ExpressConnect.Deployments.Secrets;

namespace ExpressConnect.Deployments.States;

/// <summary>
/// A stack that this process has locked. What a run does is appended to the journal, durable line by line; at its end the new
/// state is committed. Whoever opens the stack after a crash finds the last committed state and the journal since then.
/// Disposing gives the lock back and commits nothing.
/// </summary>
public sealed class OpenStack : IAsyncDisposable
{
    private readonly StackFiles files;
    private readonly ISecretsProvider secrets;
    private readonly TimeProvider time;
    private readonly StackLock held;
    private JournalFile journal;

    internal OpenStack(StackFiles files, ISecretsProvider secrets, TimeProvider time, StackLock held, StackContent content)
    {
        (this.files, this.secrets, this.time, this.held) = (files, secrets, time, held);
        Snapshot = content.Snapshot;
        Journal = content.Journal;
        Notes = content.Notes;
        Exists = content.Exists;
        journal = new JournalFile(files.Journal, content.Base.Fingerprint, content.Base.JournalLength);
    }

    /// <summary>Whether the stack was ever written before.</summary>
    public bool Exists { get; }

    /// <summary>The state as last committed; empty if it never was.</summary>
    public Snapshot Snapshot { get; private set; }

    /// <summary>What a run that did not end well appended after <see cref="Snapshot"/>, in order.</summary>
    public IReadOnlyList<string> Journal { get; private set; }

    /// <summary>What the user should know of how the stack was found.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>
    /// Appends a line to the journal. The task ends once it is on the disk; many callers at once share one flush. Lines
    /// stand in the order of the calls.
    /// </summary>
    /// <param name="line">Any text without a line break.</param>
    /// <exception cref="DeploymentException">The disk refuses; from then on every call fails.</exception>
    public Task Append(string line) => journal.AppendAsync(line);

    /// <summary>
    /// Makes this the state of the stack: a crash leaves the old state with its journal, or the new one. The state before
    /// stays beside it as <c>.bak</c>. The manifest's time is set here.
    /// </summary>
    /// <param name="snapshot">The new state.</param>
    /// <param name="entry">What the history shall say; null for no entry.</param>
    /// <param name="cancel">Give up, as long as nothing is written.</param>
    /// <exception cref="DeploymentException">A secret cannot be encrypted, or the disk refuses. Nothing has changed then.</exception>
    public async Task CommitAsync(Snapshot snapshot, HistoryEntry? entry = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        cancel.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        var stamped = snapshot with { Manifest = new Manifest(now) };
        var content = CheckpointFile.Write(stamped, files.Stack, secrets);
        var fingerprint = CheckpointFile.Fingerprint(content);
        try
        {
            if (!File.Exists(files.Meta))
            {
                StackFiles.WriteAtomically(files.Meta, "version: 1\n"u8);
            }

            if (File.Exists(files.Checkpoint))
            {
                StackFiles.WriteAtomically(files.Backup, await File.ReadAllBytesAsync(files.Checkpoint, CancellationToken.None));
            }

            await journal.AppendCommitAsync(fingerprint);
            await journal.DisposeAsync();
            StackFiles.WriteAtomically(files.Checkpoint, content);
            File.Delete(files.Journal);
            journal = new JournalFile(files.Journal, fingerprint, 0);
            if (entry is not null)
            {
                WriteHistory(entry, content, now);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"The state of stack {files.Stack.Stack} cannot be written: {e.Message}", e);
        }

        Snapshot = stamped;
        Journal = [];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await journal.DisposeAsync();
        held.Dispose();
    }

    private void WriteHistory(HistoryEntry entry, byte[] checkpoint, DateTimeOffset now)
    {
        var nanoseconds = ((now - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick).ToString(CultureInfo.InvariantCulture);
        var name = Path.Combine(files.HistoryFolder, $"{files.Stack.Stack}-{nanoseconds}");
        StackFiles.WriteAtomically(name + ".history.json", Encoding.UTF8.GetBytes(entry.ToJson(secrets)));
        StackFiles.WriteAtomically(name + ".checkpoint.json", checkpoint);
    }
}
