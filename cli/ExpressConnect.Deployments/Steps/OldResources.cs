using ExpressConnect.Deployments.Journaling;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Steps;

/// <summary>An entry that was there before.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="State">The entry.</param>
internal sealed record Old(int Entry, ResourceState State);

/// <summary>The resources of the state that a phase began with, and which of them the phase has dealt with.</summary>
internal sealed class OldResources
{
    private readonly SortedDictionary<int, Old> byEntry;
    private readonly Dictionary<string, Old> byUrn = new(StringComparer.Ordinal);
    private readonly HashSet<int> handled = [];
    private readonly HashSet<int> renamed = [];
    private readonly Lock gate = new();

    public OldResources(StateBuilder state)
    {
        byEntry = new(state.Start.Select((resource, entry) => new Old(entry, resource)).ToDictionary(old => old.Entry));
        foreach (var old in All.Where(o => !o.State.Delete))
        {
            byUrn[old.State.Urn] = old;
        }
    }

    /// <summary>All of them as they are now, what others depend on first. A walk through everything: not for every step.</summary>
    public IReadOnlyList<Old> All
    {
        get
        {
            lock (gate)
            {
                return [.. byEntry.Values];
            }
        }
    }

    public Old? Find(string urn)
    {
        lock (gate)
        {
            return byUrn.GetValueOrDefault(urn);
        }
    }

    /// <summary>The phase has dealt with it: it is not to be deleted at the end.</summary>
    public void Handle(int entry)
    {
        lock (gate)
        {
            handled.Add(entry);
        }
    }

    public bool IsHandled(int entry)
    {
        lock (gate)
        {
            return handled.Contains(entry);
        }
    }

    /// <summary>It was read anew, or changed by an earlier part of the phase.</summary>
    public void Replace(int entry, ResourceState state)
    {
        lock (gate)
        {
            // What was made in this phase is no old resource, though it may be replaced.
            var now = new Old(entry, state);
            if (byEntry.TryGetValue(entry, out var before))
            {
                byEntry[entry] = now;
                if (before.State.Urn != state.Urn)
                {
                    renamed.Add(entry);
                }
            }

            if (!state.Delete)
            {
                byUrn[state.Urn] = now;
            }
            else if (byUrn.GetValueOrDefault(state.Urn)?.Entry == entry)
            {
                byUrn.Remove(state.Urn);
            }
        }
    }

    /// <summary>It is gone.</summary>
    public void Remove(int entry)
    {
        lock (gate)
        {
            handled.Add(entry);
            if (!byEntry.Remove(entry, out var gone) || renamed.Contains(entry))
            {
                foreach (var urn in byUrn.Where(e => e.Value.Entry == entry).Select(e => e.Key).ToList())
                {
                    byUrn.Remove(urn);
                }
            }
            else if (byUrn.GetValueOrDefault(gone.State.Urn)?.Entry == entry)
            {
                byUrn.Remove(gone.State.Urn);
            }
        }
    }
}
