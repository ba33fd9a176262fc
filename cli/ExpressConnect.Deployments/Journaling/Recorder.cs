using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Journaling;

/// <summary>Records what a run does: in memory, and for a run that changes something durably, line by line.</summary>
/// <param name="start">The state that the run begins with.</param>
/// <param name="stack">Where lines are appended; null for a preview.</param>
/// <param name="secrets">How secrets in lines are encrypted.</param>
internal sealed class Recorder(Snapshot start, OpenStack? stack, ISecretsProvider secrets)
{
    public StateBuilder State { get; } = new(start);

    /// <summary>Notes that an operation begins. Its end is <see cref="EndAsync"/>.</summary>
    public async Task<int> BeginAsync(PendingOperationKind kind, ResourceState resource)
    {
        if (stack is not null && resource.HoldsSecrets)
        {
            // Outputs that are to be secret come when the object exists: too late to find that nothing encrypts them.
            _ = secrets.Current;
        }

        var operation = State.NextOperation();
        await WriteAsync(new JournalEntry.Begun(operation, new PendingOperation(kind, resource)));
        return operation;
    }

    /// <summary>Notes that it has ended and left nothing.</summary>
    public Task EndAsync(int operation) => WriteAsync(new JournalEntry.Ended(operation, [], []));

    /// <summary>Notes a new entry, in place of an old one if there is one.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> PutAsync(int? operation, ResourceState state, int? instead, params (int Entry, ResourceState State)[] alsoWritten)
    {
        var entry = State.NextEntry();
        await WriteAsync(new JournalEntry.Ended(operation, instead is { } old ? [old] : [], [(entry, state), .. alsoWritten]));
        return entry;
    }

    /// <summary>Notes that an entry has changed.</summary>
    public Task WriteAsync(int? operation, int entry, ResourceState state) => WriteAsync(new JournalEntry.Ended(operation, [], [(entry, state)]));

    /// <summary>Notes that entries have changed, all at once.</summary>
    public Task WriteAsync(IEnumerable<(int Entry, ResourceState State)> changed) => WriteAsync(new JournalEntry.Ended(Operation: null, [], [.. changed]));

    /// <summary>Notes that an entry is gone.</summary>
    public Task RemoveAsync(int? operation, int entry) => WriteAsync(new JournalEntry.Ended(operation, [entry], []));

    private async Task WriteAsync(JournalEntry line)
    {
        if (stack is not null)
        {
            try
            {
                await stack.Append(JournalLine.Write(line, secrets));
            }
            catch (DeploymentException e)
            {
                throw new NotRecordedException(e);
            }
        }

        State.Apply(line);
    }
}

/// <summary>What was done could not be recorded: a secret cannot be encrypted, or the disk refuses.</summary>
internal sealed class NotRecordedException(DeploymentException inner) : DeploymentException(inner.Message, inner);
