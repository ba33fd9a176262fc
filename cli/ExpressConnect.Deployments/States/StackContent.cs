using ExpressConnect.Deployments.Secrets;

namespace ExpressConnect.Deployments.States;

/// <summary>What the files of a stack say.</summary>
/// <param name="Exists">Whether the stack was ever written.</param>
/// <param name="Snapshot">The checkpoint; empty if there is none.</param>
/// <param name="Journal">
/// The lines that a run appended after that checkpoint and did not commit, in order; a last line that was not written whole is
/// not among them.
/// </param>
/// <param name="Notes">What the user should know of how this was found.</param>
public sealed record StackContent(bool Exists, Snapshot Snapshot, IReadOnlyList<string> Journal, IReadOnlyList<string> Notes)
{
    /// <summary>The fingerprint of the checkpoint, and the length of the part of the journal that belongs to it.</summary>
    internal (string Fingerprint, long JournalLength) Base { get; private init; }

    /// <summary>The journal continues a checkpoint that is no longer there.</summary>
    internal bool HasForeignJournal { get; private init; }

    internal static StackContent Read(StackFiles files, ISecretsProvider secrets)
    {
        const int attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            // In this order: a commit replaces the checkpoint first and removes the journal then.
            var journal = ReadJournal(files);
            var bytes = CheckpointFile.Load(files);
            var fingerprint = CheckpointFile.Fingerprint(bytes);
            var belongs = journal.Base is null || journal.Base == fingerprint;
            var isCommitted = !belongs && journal.Committed == fingerprint;
            if (!belongs && !isCommitted && attempt < attempts)
            {
                // Without the lock, a whole run may have ended between the two reads.
                continue;
            }

            return new StackContent(
                bytes is not null || (belongs && journal.Lines.Count > 0),
                CheckpointFile.Read(bytes, files, secrets),
                belongs ? journal.Lines : [],
                [])
            {
                Base = (fingerprint, belongs ? journal.Length : 0),
                HasForeignJournal = !belongs && !isCommitted,
            };
        }
    }

    private static JournalFile.Content ReadJournal(StackFiles files)
    {
        try
        {
            return JournalFile.Read(files.Journal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"The journal of stack {files.Stack.Stack} cannot be read: {e.Message}", e);
        }
    }
}
