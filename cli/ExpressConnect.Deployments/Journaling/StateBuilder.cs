using System.Collections.Immutable;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Journaling;

/// <summary>
/// The state of a stack while a run changes it. Entries have numbers: those of the state that the run began with from 0 on,
/// later ones as they come. The state that results lists what the run has completed, in order of completion, then the rest.
/// </summary>
internal sealed class StateBuilder
{
    private readonly Snapshot start;
    private readonly Dictionary<int, ResourceState> entries = [];
    private readonly Dictionary<int, int> completed = [];
    private readonly HashSet<int> left = [];
    private readonly SortedDictionary<int, PendingOperation> pending = [];
    private readonly List<PendingOperation> carried;
    private readonly Lock gate = new();
    private int nextEntry;
    private int nextOperation;
    private int nextPlace;

    public StateBuilder(Snapshot start)
    {
        this.start = start;
        carried = [.. start.PendingOperations];
        foreach (var resource in start.Resources)
        {
            left.Add(nextEntry);
            entries.Add(nextEntry++, resource);
        }
    }

    /// <summary>The entries that the run began with, numbered in order.</summary>
    public IReadOnlyList<ResourceState> Start => start.Resources;

    public ResourceState Read(int entry)
    {
        lock (gate)
        {
            return entries[entry];
        }
    }

    public int NextEntry()
    {
        lock (gate)
        {
            return nextEntry++;
        }
    }

    public int NextOperation()
    {
        lock (gate)
        {
            return nextOperation++;
        }
    }

    /// <summary>The entry counts as completed by this run; nothing in it changes.</summary>
    public void Keep(int entry)
    {
        lock (gate)
        {
            if (left.Remove(entry))
            {
                completed[entry] = nextPlace++;
                ForgetCreating(entries[entry]);
            }
        }
    }

    public void Apply(JournalEntry line)
    {
        lock (gate)
        {
            switch (line)
            {
                case JournalEntry.Begun begun:
                    pending[begun.Operation] = begun.Pending;
                    nextOperation = Math.Max(nextOperation, begun.Operation + 1);
                    break;
                case JournalEntry.Ended ended:
                    End(ended);
                    break;
            }
        }
    }

    /// <summary>Nothing is known any more of operations that an earlier run left without an end.</summary>
    /// <param name="match">Which of them.</param>
    public void Forget(Func<PendingOperation, bool> match)
    {
        lock (gate)
        {
            carried.RemoveAll(p => match(p));
        }
    }

    public Snapshot Build()
    {
        lock (gate)
        {
            return start with
            {
                Resources = [.. completed.OrderBy(e => e.Value).Select(e => entries[e.Key]), .. left.Order().Select(e => entries[e])],
                PendingOperations = [.. carried, .. pending.Values],
            };
        }
    }

    // What a killed run was creating is there now.
    private void ForgetCreating(ResourceState state) =>
        carried.RemoveAll(p => p.Kind == PendingOperationKind.Creating && p.Resource.Urn == state.Urn && !state.Delete);

    private void End(JournalEntry.Ended ended)
    {
        if (ended.Operation is { } operation)
        {
            pending.Remove(operation);
        }

        foreach (var gone in ended.Removed)
        {
            entries.Remove(gone);
            completed.Remove(gone);
            left.Remove(gone);
        }

        foreach (var (entry, state) in ended.Written)
        {
            if (!entries.ContainsKey(entry))
            {
                completed[entry] = nextPlace++;
                nextEntry = Math.Max(nextEntry, entry + 1);
                ForgetCreating(state);
            }

            entries[entry] = state;
        }
    }
}

/// <summary>A line of the journal.</summary>
internal abstract record JournalEntry
{
    /// <summary>An operation begins: until its end is recorded, nobody knows what became of it.</summary>
    public sealed record Begun(int Operation, PendingOperation Pending) : JournalEntry;

    /// <summary>An operation has ended, or something was recorded without one.</summary>
    /// <param name="Operation">Which one; null for none.</param>
    /// <param name="Removed">Entries that are gone.</param>
    /// <param name="Written">Entries that are new or have changed, whole.</param>
    public sealed record Ended(int? Operation, ImmutableArray<int> Removed, ImmutableArray<(int Entry, ResourceState State)> Written) : JournalEntry;
}
