namespace Pulumi;

/// <summary>How the engine is to treat a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? providers;

    /// <summary>Providers for the children, one per package.</summary>
    public List<ProviderResource> Providers
    {
        get => providers ??= [];
        set => providers = value;
    }

    internal bool HasProviders => providers is { Count: > 0 };

    /// <summary>
    /// New options: single values are the second's where it has them, lists the first's and then the second's, providers
    /// one per package, the second's before the first's.
    /// </summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        foreach (var options in (ReadOnlySpan<ComponentResourceOptions?>)[options1, options2])
        {
            if (options is not null)
            {
                merged.Append(options);
                merged.AddProviders(options.providers);
            }
        }

        return merged;
    }

    internal override ComponentResourceOptions Clone()
    {
        var copy = new ComponentResourceOptions();
        copy.Append(this);
        copy.providers = providers is null ? null : [.. providers];
        return copy;
    }

    private void AddProviders(List<ProviderResource>? more)
    {
        foreach (var provider in more ?? [])
        {
            var present = Providers.FindIndex(other => other.Package == provider.Package);
            if (present < 0)
            {
                Providers.Add(provider);
            }
            else
            {
                Providers[present] = provider;
            }
        }
    }
}
