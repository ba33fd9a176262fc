using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ProviderKit;

internal sealed partial class ProviderService
{
    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) => Answer(context, _ =>
    {
        var (given, complete) = Settings(request.News.ToPropertyMap(Receiving.All));
        var failures = new List<InputFailure>();
        provider.Settings.Check(complete, PropertyPath.Root, failures);

        // A required setting may still come: Configure names all that are missing at once.
        failures.RemoveAll(failure => provider.Settings.Find(failure.Path) is { IsRequired: true } && !complete.ContainsKey(failure.Path));
        if (failures.Count == 0)
        {
            failures.AddRange(provider.CheckSettings(complete));
        }

        // What the environment gives is not recorded: it belongs to whoever runs the engine.
        return Task.FromResult(Checked(given, failures));
    });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) => Answer(context, _ =>
    {
        var (_, olds) = Settings(request.OldInputs.ToPropertyMap(Receiving.All));
        var (_, news) = Settings(request.News.ToPropertyMap(Receiving.All));
        return Task.FromResult(Response(InputDiff.Between(provider.Settings, olds, news, request.IgnoreChanges), deleteFirst: false));
    });

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) => Answer(context, async session =>
    {
        var (_, settings) = Settings(request.Args is { } args ? args.ToPropertyMap(Receiving.All) : FromVariables(request));
        var missing = provider.Settings.Properties.Where(p => p.IsRequired && !settings.ContainsKey(p.Name)).ToList();
        if (missing.Count > 0)
        {
            throw RpcErrors.MissingKeys(missing);
        }

        var failures = new List<InputFailure>();
        provider.Settings.Check(settings, PropertyPath.Root, failures);
        failures.AddRange(failures.Count == 0 ? provider.CheckSettings(settings) : []);
        if (failures.Count > 0)
        {
            var reasons = string.Join("; ", failures.Select(failure => $"{provider.Package.Name}:{failure.Path} {failure.Reason}"));
            throw new ConfigurationException($"the provider cannot be configured: {reasons}");
        }

        var urn = ResourceUrn.TryParse(request.Urn, out var parsed) ? parsed : null;
        var run = new RunFacts(session.Engine.Address, session.Attached, urn, session.LogFor(request.Urn));
        var configured = await provider.ConfigureAsync(settings.WithoutSecrets(), run, session.Stop);
        await session.ConfigureAsync(configured, settings);
        return new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true, AcceptOutputs = true };
    });

    private static CheckResponse Checked(PropertyMap inputs, IEnumerable<InputFailure> failures)
    {
        var response = new CheckResponse { Inputs = inputs.ToStruct(WireOptions.Resource) };
        response.Failures.AddRange(failures.Select(failure => new CheckFailure { Property = failure.Path, Reason = failure.Reason }));
        return response;
    }

    private static DiffResponse Response(InputDiff diff, bool deleteFirst)
    {
        var response = new DiffResponse
        {
            Changes = diff.Differences.IsEmpty ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
            DeleteBeforeReplace = diff.Replaces && deleteFirst,
        };
        response.Diffs.AddRange(diff.TopLevel);
        response.Replaces.AddRange(diff.Differences.Where(d => d.Replaces).Select(d => d.Path.Steps[0].Name!).Distinct(StringComparer.Ordinal));
        foreach (var difference in diff.Differences)
        {
            response.DetailedDiff[difference.Path.ToString()] = new PropertyDiff { Kind = KindOf(difference), InputDiff = true };
        }

        return response;
    }

    private static PropertyDiff.Types.Kind KindOf(Difference difference) => (difference.Kind, difference.Replaces) switch
    {
        (DifferenceKind.Add, false) => PropertyDiff.Types.Kind.Add,
        (DifferenceKind.Add, true) => PropertyDiff.Types.Kind.AddReplace,
        (DifferenceKind.Delete, false) => PropertyDiff.Types.Kind.Delete,
        (DifferenceKind.Delete, true) => PropertyDiff.Types.Kind.DeleteReplace,
        (_, false) => PropertyDiff.Types.Kind.Update,
        (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
    };

    /// <summary>The settings as given, and with what the environment and the defaults add.</summary>
    private (PropertyMap Given, PropertyMap Complete) Settings(PropertyMap news)
    {
        var parsed = SettingValues.Parse(provider.Settings, news);
        var complete = SettingValues.WithEnvironment(provider.Settings, parsed, Environment.GetEnvironmentVariable);
        foreach (var property in provider.Settings.Properties)
        {
            if (!complete.ContainsKey(property.Name) && property.DefaultValue is { } value)
            {
                complete = complete.With(property.Name, value);
            }
        }

        return (news, complete);
    }

    /// <summary>Older engines send settings as <c>PACKAGE:config:KEY</c> texts only.</summary>
    private PropertyMap FromVariables(ConfigureRequest request) => PropertyMap.Of(
        from variable in request.Variables
        let prefix = $"{provider.Package.Name}:config:"
        where variable.Key.StartsWith(prefix, StringComparison.Ordinal)
        select (variable.Key[prefix.Length..], (PropertyValue)variable.Value));
}

/// <summary>How values are read: references become ids, since no property takes a resource itself.</summary>
internal static class Receiving
{
    public static WireOptions All { get; } = WireOptions.All with { KeepResources = false, KeepOutputs = false };
}
