using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>The port as one configured provider uses it: on behalf of its accounts, as a member of one run.</summary>
/// <param name="port">What carries changes out.</param>
/// <param name="caller">Account, region and lowered rules of the settings.</param>
/// <param name="run">The run: what all its processes are told is the engine's address.</param>
internal sealed class Cloud(IExpressConnect port, Caller caller, string run)
{
    /// <summary>A session to make something in.</summary>
    public ISession SessionFor(Operation operation) =>
        port.Session(CallerFor(operation), operation.Preview ? SessionMode.Preview(run) : SessionMode.Commit(run));

    /// <summary>A session to look into. Reads do not say whether they belong to a preview; the run knows.</summary>
    public ISession SessionForRead(Operation operation) => port.Session(CallerFor(operation), port.ModeOfReads(run));

    /// <summary>A session for a function to look into: one account, one region. In a preview it shows what is planned, too.</summary>
    /// <param name="account">Account; null: the provider's.</param>
    /// <param name="region">Region; null: the provider's.</param>
    /// <param name="preview">Whether the call belongs to a preview.</param>
    public ISession SessionForFunction(string? account, string? region, bool preview)
    {
        var asks = caller with { Account = account ?? caller.Account, Region = region ?? caller.Region };
        if (asks.Account != caller.Account && !caller.Accounts.Contains(asks.Account))
        {
            throw new ExpressConnectException(
                "InvalidParameter", $"the provider does not act for account {account}", "List it in the setting expressconnect:accounts.");
        }

        if (!Regions.TryGet(asks.Region, out _))
        {
            throw new ExpressConnectException(
                "InvalidParameter",
                asks.Region is null ? "nothing says which region is asked for" : $"there is no region that is called {asks.Region}",
                "Set region, or expressconnect:region, to an id of getRegions.");
        }

        return port.Session(asks, preview ? SessionMode.Preview(run) : SessionMode.Commit(run));
    }

    /// <summary>
    /// Hears of a difference. Deletes are never previewed, so what a replacement takes away is worked out here: an object whose
    /// dependency goes before its replacement comes (a cascade) goes before it, whatever its own kind would demand.
    /// </summary>
    /// <param name="ask">The difference.</param>
    /// <param name="set">The set that the resource belongs to.</param>
    /// <param name="deletesFirst">Whether the old and the new object cannot live at the same time.</param>
    /// <param name="stop">Ends the call early.</param>
    /// <returns>What Diff answers.</returns>
    public async Task<bool> HearOfDiff<TInputs, TSpec, TState>(
        DiffContext<TInputs> ask, Func<ISession, IResourceSet<TSpec, TState>> set, bool deletesFirst, CancellationToken stop)
        where TSpec : class
        where TState : class
    {
        // The picture's session, in an update too: a difference changes nothing.
        var resources = set(port.Session(CallerFor(ask.Operation), SessionMode.Preview(run)));
        await resources.MentionAsync(ask.Id, stop);
        if (ask.Replaces && ask.Reason != DiffReason.Refresh)
        {
            await resources.NotePlannedRemovalAsync(ask.Id, deletesFirst || ask.Reason == DiffReason.Cascade, stop);
        }

        return deletesFirst;
    }

    private Caller CallerFor(Operation operation) => caller with
    {
        Origin = new Origin(operation.Urn.Project, operation.Urn.Stack, operation.Urn.Name),
        Token = operation.Urn.ToString(),
    };
}
