using System.Collections.Immutable;
using ExpressConnect.Deployments.States;
using ExpressConnect.Deployments.Steps;
using Google.Protobuf.Collections;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>What a registration says, as a goal.</summary>
internal static class GoalReader
{
    public static Goal Read(
        RegisterResourceRequest request, ResourceUrn urn, ResourceState? parent, string? provider, IReadOnlyDictionary<string, string> renamed, string root)
    {
        var inputs = request.Object.ToPropertyMap(WireOptions.All);
        return new Goal(urn, inputs.WithoutOutputs())
        {
            Custom = request.Custom,
            Parent = request.Parent.Length == 0 ? null : request.Parent,
            Provider = provider,
            Dependencies = [.. request.Dependencies.Order(StringComparer.Ordinal)],
            PropertyDependencies = PropertyDependencies(request, inputs),
            Protect = request.HasProtect ? request.Protect : parent?.Protect ?? false,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.RetainOnDelete ?? false,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null,
            DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : parent?.DeletedWith,
            ReplaceWith = [.. request.ReplaceWith],
            ReplacementTrigger = request.ReplacementTrigger?.ToPropertyValue(WireOptions.Resource),
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            HideDiffs = [.. request.HideDiffs],
            CustomTimeouts = Timeouts(request.CustomTimeouts),
            Aliases = Monitoring.Aliases.Of(request, urn, renamed),
            ImportId = request.ImportId.Length == 0 ? null : request.ImportId,
            Hooks = Hooks(request.Hooks),
            SourcePosition = Position(request.SourcePosition, root),
        };
    }

    /// <summary><c>project:///relative/path#line,column</c></summary>
    public static string? Position(SourcePosition? position, string root) =>
        position is { Uri.Length: > 0 } && Uri.TryCreate(position.Uri, UriKind.Absolute, out var uri) && uri.IsFile
            ? $"project:///{Path.GetRelativePath(root, uri.LocalPath).Replace('\\', '/')}#{position.Line},{position.Column}"
            : null;

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies(RegisterResourceRequest request, PropertyMap inputs)
    {
        var all = ResourceState.NoPropertyDependencies.ToBuilder();
        foreach (var (name, urns) in request.PropertyDependencies)
        {
            all[name] = [.. urns.Urns.Order(StringComparer.Ordinal)];
        }

        // Who says nothing of properties means that each depends on all; what a transform has added depends on nothing.
        IEnumerable<string> unsaid = request is { PropertyDependencies.Count: 0, Remote: false } ? request.Dependencies : [];
        foreach (var (name, value) in inputs)
        {
            all[name] = [.. all.GetValueOrDefault(name, [.. unsaid]).Union(value.AllDependencies(), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }

        return all.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks(RegisterResourceRequest.Types.ResourceHooksBinding? bound)
    {
        var all = ResourceState.NoPropertyDependencies;
        return bound is null ? all : all.AddRange(new (HookKind Kind, RepeatedField<string> Names)[]
            {
                (HookKind.BeforeCreate, bound.BeforeCreate),
                (HookKind.AfterCreate, bound.AfterCreate),
                (HookKind.BeforeUpdate, bound.BeforeUpdate),
                (HookKind.AfterUpdate, bound.AfterUpdate),
                (HookKind.BeforeDelete, bound.BeforeDelete),
                (HookKind.AfterDelete, bound.AfterDelete),
                (HookKind.OnError, bound.OnError),
            }
            .Where(hooks => hooks.Names.Count > 0)
            .Select(hooks => KeyValuePair.Create(hooks.Kind.ToString(), hooks.Names.ToImmutableArray())));
    }

    private static CustomTimeouts Timeouts(RegisterResourceRequest.Types.CustomTimeouts? given) => given is null
        ? CustomTimeouts.None
        : new CustomTimeouts(Seconds(given.Create), Seconds(given.Update), Seconds(given.Delete), Seconds(given.Read));

    private static double? Seconds(string duration) => duration.Length == 0 ? null : GoDuration.Seconds(duration)
        ?? throw new DeploymentException($"unable to parse customTimeout Value {duration}. Write numbers with units, such as 90s, 5m or 1h30m.");
}
