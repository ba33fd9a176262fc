using System.Runtime.CompilerServices;

namespace ExpressConnect.Engine;

/// <summary>What people outside do to leased lines: Alibaba's reviewers and the carriers.</summary>
public sealed partial class World
{
    /// <summary>Every leased line as it is now, by id; streamed.</summary>
    /// <param name="stop">Ends the call early.</param>
    public async IAsyncEnumerable<PhysicalConnection> LinesAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        await foreach (var resource in ResourcesAsync(stop))
        {
            if (resource is PhysicalConnection line)
            {
                yield return line;
            }
        }
    }

    /// <summary>Alibaba approves a line that was applied for: a port is reserved for it.</summary>
    /// <param name="line">Its id, or its name in the program if only one has it.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <returns>The line as it is now.</returns>
    /// <exception cref="ExpressConnectException">There is no such line, or it waits for no approval.</exception>
    public Task<PhysicalConnection> ApproveAsync(string line, CancellationToken stop = default) => ActAsync(
        line, "approved", PhysicalConnectionStatus.Initial, (work, old) => old with { Phase = Construction.Approved(work) }, stop);

    /// <summary>Alibaba refuses a line that was applied for. A changed application is looked at again.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<PhysicalConnection> RejectAsync(string line, CancellationToken stop = default) => ActAsync(
        line, "rejected", PhysicalConnectionStatus.Initial, (_, old) => old with { Phase = new Phase(PhysicalConnectionStatus.Rejected) }, stop);

    /// <summary>The carrier has built the line. The program's next run accepts it, and opens it if that is wanted.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<PhysicalConnection> ConfirmAsync(string line, CancellationToken stop = default) => ActAsync(
        line, "built", PhysicalConnectionStatus.Allocated, (work, old) => old with { BuiltTime = work.Now }, stop);

    private async Task<PhysicalConnection> ActAsync(
        string named, string what, string from, Func<Work, PhysicalConnection, PhysicalConnection> change, CancellationToken stop)
    {
        var id = await IdOfLineAsync(named, stop);
        await using var transaction = await _store.BeginAsync(write: true, stop);
        var work = await WorkAsync(transaction, stop, WorkMode.Commit);
        var kind = PhysicalConnectionKind.Instance;
        var old = await work.GetAsync(kind, id) ?? throw Unknown(named);
        if (old.Status != from || old.Phase.IsTransient)
        {
            throw new ExpressConnectException(
                "Line.Status",
                $"{old.AsParty()} is {old.Status}{(old.Phase is { IsTransient: true, Next: { } next } ? $" and becomes {next} by itself" : "")}; only one that is {from} can be {what}.",
                "Look at: expressconnect lines.");
        }

        var changed = change(work, old);
        await work.PutAsync(kind, changed);
        await work.SayAsync(what, kind, changed, changed.Status);
        await transaction.CommitAsync(stop);
        return changed;
    }

    private async Task<string> IdOfLineAsync(string named, CancellationToken stop)
    {
        if (named.StartsWith(PhysicalConnectionKind.Instance.IdPrefix, StringComparison.Ordinal))
        {
            return named;
        }

        var found = new List<string>();
        await foreach (var line in LinesAsync(stop))
        {
            if (line.Origin.Name == named)
            {
                found.Add(line.Id);
            }
        }

        return found switch
        {
            [var one] => one,
            [] => throw Unknown(named),
            _ => throw new ExpressConnectException("Line.Ambiguous", $"{found.Count} physical connections are called \"{named}\".", $"Use an id: {string.Join(", ", found)}."),
        };
    }

    private static ExpressConnectException Unknown(string named) =>
        new("Line.Unknown", $"There is no physical connection {named} in this world.", "Use an id or a name of: expressconnect lines.");
}
