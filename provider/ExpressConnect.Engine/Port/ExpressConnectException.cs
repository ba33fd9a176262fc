namespace ExpressConnect.Engine;

/// <summary>A change that was refused, by the rules or by the world. Nothing was changed.</summary>
public sealed class ExpressConnectException : Exception
{
    /// <summary>A refusal by rules.</summary>
    /// <param name="resource">What was to be made, changed or removed.</param>
    /// <param name="findings">Every rule that it breaks, and the warnings beside them.</param>
    public ExpressConnectException(Party resource, IReadOnlyList<Finding> findings)
        : base(FindingText.OneLine(findings))
    {
        Resource = resource;
        Findings = findings;
    }

    /// <summary>A refusal by the world: a store that cannot be used, a name that does not exist.</summary>
    /// <param name="code">Code, such as <c>Store.Newer</c>.</param>
    /// <param name="detail">The facts.</param>
    /// <param name="remedy">What to do.</param>
    /// <param name="inner">What caused it.</param>
    /// <param name="isTransient">Whether the same call may succeed later without any change.</param>
    public ExpressConnectException(string code, string detail, string remedy, Exception? inner = null, bool isTransient = false)
        : base(detail, inner)
    {
        Resource = new Party("", "", "");
        Findings = [new Finding("", FindingLevel.Error, code, detail) { Code = code, Remedy = remedy, IsTransient = isTransient }];
    }

    /// <summary>Every finding, errors first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What was refused.</summary>
    public Party Resource { get; }

    /// <summary>Code of the first error: Alibaba's own where one is documented.</summary>
    public string Code => First.Code;

    /// <summary>Id of the first broken rule; empty when no rule refused.</summary>
    public string Rule => First.Rule;

    /// <summary>Property of the first error; null when it is none in particular.</summary>
    public string? Property => First.Property;

    /// <summary>Facts of the first error.</summary>
    public string Detail => First.Detail;

    /// <summary>What to do about the first error.</summary>
    public string Remedy => First.Remedy;

    /// <summary>Document or action behind the first error.</summary>
    public override string? Source
    {
        get => First.Source;
        set => base.Source = value;
    }

    /// <summary>Whether the same call may succeed later without any change.</summary>
    public bool IsTransient => Findings.Where(f => f.Level == FindingLevel.Error).All(f => f.IsTransient);

    private Finding First => Findings.FirstOrDefault(f => f.Level == FindingLevel.Error) ?? Findings[0];

    /// <inheritdoc/>
    public override string ToString() => FindingText.Render(Findings);
}
