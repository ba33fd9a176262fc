namespace ExpressConnect.Deployments.Events;

/// <summary>Pulumi's names for steps, as its files and its JSON have them.</summary>
public static class StepKindNames
{
    /// <summary>The name: <c>create-replacement</c>.</summary>
    public static string JsonName(this StepKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
