using System.Text.RegularExpressions;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Which resources a run is limited to, and which it replaces, changed or not.</summary>
internal sealed class Targets
{
    private readonly OperationOptions options;
    private readonly IReadOnlyList<Regex> targets;
    private readonly IReadOnlyList<Regex> replaced;
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> skipped = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public Targets(OperationOptions options)
    {
        this.options = options;
        targets = [.. options.Targets.Select(Pattern)];
        replaced = [.. options.Replace.Select(Pattern)];
    }

    /// <summary>Whether the run is not limited.</summary>
    public bool AreAll => targets.Count == 0;

    /// <summary>Whether a target names this URN.</summary>
    public bool Names(string urn) => targets.Any(t => t.IsMatch(urn));

    /// <summary>Whether this resource is to be replaced.</summary>
    public bool Replaces(string urn) => replaced.Any(t => t.IsMatch(urn));

    /// <summary>Whether the run deals with this resource. Asked of what others stand on first.</summary>
    public bool Include(ResourceState resource)
    {
        // The stack itself and the providers that the engine makes are needed by all.
        if (AreAll || resource.Type == ResourceUrn.RootStackType || (resource.IsProvider && ProviderReference.IsDefaultName(ResourceUrn.Parse(resource.Urn).Name)))
        {
            return true;
        }

        lock (gate)
        {
            return (Names(resource.Urn) || (options.TargetDependents && Dependants.StandsOn(resource).Any(reached.Contains))) && (reached.Add(resource.Urn) || true);
        }
    }

    /// <summary>This resource is not made, because it is no target.</summary>
    public void Skip(string urn)
    {
        lock (gate)
        {
            skipped.Add(urn);
        }
    }

    /// <summary>What this resource stands on that was not made; null if there is nothing.</summary>
    public string? SkippedBelow(ResourceState resource)
    {
        lock (gate)
        {
            return Dependants.StandsOn(resource).FirstOrDefault(skipped.Contains);
        }
    }

    /// <summary>Targets that name nothing, each with what is wrong.</summary>
    /// <param name="known">All URNs that there are.</param>
    public IEnumerable<string> Missing(IReadOnlyCollection<string> known) =>
        options.Targets.Zip(targets).Concat(options.Replace.Zip(replaced)).Where(t => !known.Any(urn => t.Second.IsMatch(urn))).Select(t => t.First).Distinct(StringComparer.Ordinal)
            .Select(text => $"Target '{text}' could not be found in the stack.{(text.Contains('$', StringComparison.Ordinal) || !text.Contains("::", StringComparison.Ordinal) ? " Give the whole URN; in a shell, quote it." : "")}");

    // * stands for part of a segment, ** for anything.
    private static Regex Pattern(string text) => new(
        "^" + string.Join(".*", text.Split("**").Select(part => string.Join("[^:]*", part.Split('*').Select(Regex.Escape)))) + "$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
}
