namespace ExpressConnect.Engine;

/// <summary>What is done to a resource.</summary>
internal enum Verb
{
    Create,
    Update,
    Delete,
}

/// <summary>
/// One change of one resource, as rules see it. Kinds add what they need to know of the world around it: fetched before the
/// rules run, plain data, never the store.
/// </summary>
internal abstract record Change<TSpec, TState>
    where TSpec : class
    where TState : Resource
{
    /// <summary>What is done.</summary>
    public Verb Verb { get; init; } = Verb.Create;

    /// <summary>On whose behalf.</summary>
    public required Caller Caller { get; init; }

    /// <summary>What is asked; for a delete, what was asked once.</summary>
    public required TSpec Spec { get; init; }

    /// <summary>What was before; null for a create.</summary>
    public TState? Old { get; init; }

    /// <summary>Owner: the spec's account, else the caller's.</summary>
    public Planned<string?> Account { get; init; }

    /// <summary>The spec's region, else the caller's; null when neither names one.</summary>
    public Planned<string?> Region { get; init; }

    /// <summary>Facts of the owning account.</summary>
    public AccountFacts Facts { get; init; } = AccountFacts.Default;

    /// <summary>Limits of the owning account.</summary>
    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>Whether the property is new or differs from what was: what input rules look at in an update.</summary>
    public bool IsNew<T>(Func<TSpec, Planned<T>> property, TSpec? old) =>
        Verb == Verb.Create || old is null || property(Spec) != property(old);
}
