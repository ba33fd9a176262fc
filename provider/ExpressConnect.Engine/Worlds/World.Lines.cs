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

    private const string UnderReview = $"{PhysicalConnectionStatus.Initial}, or whose letter of authorization is {LetterStatus.Applying},";
    private const string MayBeBuilt = $"{PhysicalConnectionStatus.Allocated}, and whose letter of authorization is {LetterStatus.Available} where it asks for one,";

    /// <summary>Alibaba approves a line that was applied for: a port is reserved for it. A second time, it approves its letter of authorization.</summary>
    /// <param name="line">Its id, or its name in the program if only one has it.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <returns>The line as it is now.</returns>
    /// <exception cref="ExpressConnectException">There is no such line, or it waits for no approval.</exception>
    public Task<PhysicalConnection> ApproveAsync(string line, CancellationToken stop = default) =>
        ActAsync(line, "approved", UnderReview, Construction.Approved, stop);

    /// <summary>Alibaba refuses a line that was applied for, or its letter of authorization. A changed application is looked at again.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<PhysicalConnection> RejectAsync(string line, CancellationToken stop = default) =>
        ActAsync(line, "rejected", UnderReview, static (_, old) => Construction.Refused(old), stop);

    /// <summary>The carrier has built the line. The program's next run accepts it, and opens it if that is wanted.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<PhysicalConnection> ConfirmAsync(string line, CancellationToken stop = default) =>
        ActAsync(line, "built", MayBeBuilt, Construction.Confirmed, stop);

    private async Task<PhysicalConnection> ActAsync(
        string named, string what, string from, Func<Work, PhysicalConnection, PhysicalConnection?> change, CancellationToken stop)
    {
        var id = await IdOfLineAsync(named, stop);
        await using var transaction = await _store.BeginAsync(write: true, stop);
        var work = await WorkAsync(transaction, stop, WorkMode.Commit);
        var kind = PhysicalConnectionKind.Instance;
        var old = Letters.Settled(work, await work.GetAsync(kind, id) ?? throw Unknown(named));
        var changed = change(work, old) ?? throw new ExpressConnectException(
            "Line.Status", $"{old.AsParty()} is {StatusOf(old)}; only one that is {from} can be {what}.", "Look at: expressconnect lines.");
        await work.PutAsync(kind, changed);
        await work.SayAsync(what, kind, changed, changed.Status == old.Status && changed.Letter is { } letter ? $"letter of authorization {letter.Status}" : changed.Status);
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

    private static string StatusOf(PhysicalConnection line)
    {
        var next = line.Phase.Next is { } status ? $" and becomes {status} by itself" : "";
        return line.Letter is { } letter ? $"{line.Status}{next}, and its letter of authorization is {letter.Status}" : line.Status + next;
    }

    private static ExpressConnectException Unknown(string named) =>
        new("Line.Unknown", $"There is no physical connection {named} in this world.", "Use an id or a name of: expressconnect lines.");
}
