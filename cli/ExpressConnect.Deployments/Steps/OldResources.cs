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
    private readonly Dictionary<string, Old> byUrn = new(StringComparer.Ordinal);
    private readonly HashSet<int> handled = [];
    private readonly Lock gate = new();

    public OldResources(StateBuilder state)
    {
        All = [.. state.Start.Select((resource, entry) => new Old(entry, resource))];
        foreach (var old in All.Where(o => !o.State.Delete))
        {
            byUrn[old.State.Urn] = old;
        }
    }

    /// <summary>All of them, what others depend on first.</summary>
    public IReadOnlyList<Old> All { get; private set; }

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
            All = [.. All.Select(o => o.Entry == entry ? new Old(entry, state) : o)];
            if (!state.Delete)
            {
                byUrn[state.Urn] = new Old(entry, state);
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
            All = [.. All.Where(o => o.Entry != entry)];
            foreach (var gone in byUrn.Where(e => e.Value.Entry == entry).Select(e => e.Key).ToList())
            {
                byUrn.Remove(gone);
            }

            handled.Add(entry);
        }
    }
}
