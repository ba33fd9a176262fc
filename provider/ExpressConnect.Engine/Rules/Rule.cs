namespace ExpressConnect.Engine;

/// <summary>One rule: its card, and for those that can be broken, the predicate.</summary>
internal abstract class Rule
{
    public abstract RuleCard Card { get; }

    /// <summary>How it is broken, in facts.</summary>
    /// <param name="headline">The wrong in at most ten words.</param>
    /// <param name="detail">The facts, with values and both parties.</param>
    /// <param name="property">Wire name of the property at fault.</param>
    /// <param name="other">What it collides with.</param>
    /// <param name="remedy">What to do, with values; null: as the card says.</param>
    protected Finding Broken(string headline, string detail, string? property = null, Resource? other = null, string? remedy = null) =>
        new(Card.Id, Card.Effect == Effect.Refuse ? FindingLevel.Error : FindingLevel.Warning, headline, detail)
        {
            Property = property,
            Code = Card.Code,
            Remedy = remedy ?? Card.Remedy,
            Source = Card.Source,
            Other = other?.AsParty(),
            Opponent = other,
            IsTransient = Card.IsTransient,
        };
}

/// <summary>A rule about one kind of change. Pure: the change and all that was fetched around it in, findings out.</summary>
/// <typeparam name="TChange">The change with its neighbourhood.</typeparam>
internal abstract class Rule<TChange> : Rule
{
    /// <summary>How the change breaks it. Silent about values that are not known yet, and about another rule's mistake.</summary>
    public abstract IEnumerable<Finding> Check(TChange change);
}

/// <summary>A rule that nothing breaks: it permits, classifies, or says what the engine waits for. Its cases show it.</summary>
internal sealed class Statement(RuleCard card) : Rule
{
    public override RuleCard Card => card;
}
