namespace ExpressConnect.Engine;

/// <summary>What the engine needs of a kind without its types.</summary>
internal abstract class Transitions
{
    public abstract Kind Untyped { get; }

    /// <summary>Takes a resource and its parts out of a picture, without any rule.</summary>
    public abstract Task ForgetAsync(Work work, string id);

    /// <summary>A resource as a reader sees it now, and as JSON without its secrets.</summary>
    public abstract Task<(Resource Resource, string Json)> PresentAsync(Work work, Record record);
}

/// <summary>
/// How resources of one kind come, change and go: fetch what the rules read, check all rules, change, write. A transition
/// that finds errors still writes what would have been: the work is undone as a whole, or shows a preview what depends on it.
/// </summary>
internal abstract class Transitions<TSpec, TState>(Kind<TSpec, TState> kind) : Transitions
    where TSpec : ResourceSpec
    where TState : Resource
{
    public Kind<TSpec, TState> Kind => kind;

    public sealed override Kind Untyped => kind;

    /// <summary>The rule that says that there is no such resource.</summary>
    public abstract UnknownResource Unknown { get; }

    /// <summary>Id for kinds whose id is not made of a token; null for all others.</summary>
    public virtual Planned<string?>? OwnId(TSpec spec) => null;

    /// <summary>Accounts that have a say in it: of most resources, one.</summary>
    public virtual IReadOnlyList<string> Owners(TState state) => [state.Account];

    /// <summary>Makes it.</summary>
    /// <param name="work">The work that it is part of.</param>
    /// <param name="spec">What is asked, account and region filled in where they are known.</param>
    /// <param name="id">Its id; empty in a preview that cannot be certain of it.</param>
    public abstract Task<TState> CreateAsync(Work work, TSpec spec, string id);

    public abstract Task<TState> UpdateAsync(Work work, TState old, TSpec spec);

    public abstract Task DeleteAsync(Work work, TState old);

    public sealed override async Task ForgetAsync(Work work, string id)
    {
        if (await work.GetAsync(kind, id) is { } old)
        {
            await ForgetAsync(work, old);
        }
    }

    public sealed override async Task<(Resource Resource, string Json)> PresentAsync(Work work, Record record)
    {
        var stored = kind.ReadState(record.Body, work.Secrets);
        var state = await PresentAsync(work, await work.GetAsync(kind, stored.Id) ?? stored);
        return (state, kind.Show(state));
    }

    protected virtual Task ForgetAsync(Work work, TState old) => work.RemoveAsync(kind, old);

    /// <summary>What is computed at the moment of reading.</summary>
    public virtual Task<TState> PresentAsync(Work work, TState state) => Task.FromResult(state);

    /// <summary>What every state of the kind has in common.</summary>
    protected static TState Stamp(TState state, Work work, TSpec spec, string id)
    {
        Resource plain = state;
        return (TState)(plain with
        {
            Id = id,
            Account = spec.Account.OrDefault ?? "",
            Region = spec.Region.OrDefault ?? "",
            Origin = work.Caller.Origin,
            CreateTime = work.Now,
        });
    }

    /// <summary>Writes what was made or changed, and says so.</summary>
    protected async Task<TState> KeepAsync(Work work, TState state, string what)
    {
        await work.PutAsync(kind, state);
        await work.SayAsync(what, kind, state, state.Status);
        return state;
    }

    /// <summary>Removes what was, and says so.</summary>
    protected async Task DropAsync(Work work, TState old)
    {
        await work.RemoveAsync(kind, old);
        await work.SayAsync("deleted", kind, old);
    }
}

/// <summary>A rule that says that a resource does not exist.</summary>
internal sealed class UnknownResource(RuleCard card, string kindName) : Rule
{
    /// <summary>For kinds of which the books say nothing: refused with the API's code alone.</summary>
    public static UnknownResource WithoutRule(string code, string kindName) => new(
        new RuleCard("", "", "", $"Refresh the stack if the {kindName} was removed elsewhere.", "", Moment.World, Effect.Refuse) { Code = code }, kindName);

    public override RuleCard Card => card;

    public Finding For(string id, string? property = null) =>
        Broken(
            $"{kindName} is unknown",
            $"There is no {kindName} {id}.",
            property,
            remedy: property is null ? "It was removed elsewhere: refresh the stack, and the next run makes it again." : null);
}
