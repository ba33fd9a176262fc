using System.Collections.Immutable;

namespace Pulumi.Tests.Engines;

/// <summary>A resource class as generators write it.</summary>
[ResourceType("acme:index:Gate", "2.1.0")]
public sealed class Gate(string name, GateArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("acme:index:Gate", name, args ?? new GateArgs(), options)
{
    [Output("title")]
    public Output<string?> Title { get; private set; } = null!;

    [Output("ports")]
    public Output<ImmutableArray<int>> Ports { get; private set; } = null!;

    [Output("height")]
    public Output<int> Height { get; private set; } = null!;
}

public sealed class GateArgs : ResourceArgs
{
    [Input("ports")]
    private InputList<int>? _ports;

    [Input("title")]
    public Input<string>? Title { get; set; }

    [Input("height")]
    public Input<int>? Height { get; set; }

    public InputList<int> Ports
    {
        get => _ports ??= [];
        set => _ports = value;
    }
}

/// <summary>A resource with any inputs.</summary>
public sealed class Thing(string name, object? value = null, CustomResourceOptions? options = null, string key = "value") : CustomResource(
    "acme:index:Thing",
    name,
    new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add(key, value)),
    options);

/// <summary>A component of this program.</summary>
public sealed class Fence(string name, ComponentResourceOptions? options = null) : ComponentResource("acme:index:Fence", name, options)
{
    [Output("length")]
    public Output<int>? Length { get; set; }

    [Output]
    public Output<string>? Colour { get; set; }

    public void Tell() => RegisterOutputs();
}

/// <summary>A component that a provider makes.</summary>
public sealed class Castle(string name, ResourceArgs? args = null, ComponentResourceOptions? options = null)
    : ComponentResource("acme:index:Castle", name, args, options, remote: true)
{
    [Output("towers")]
    public Output<int> Towers { get; private set; } = null!;
}

/// <summary>A provider with arguments of several types.</summary>
public sealed class AcmeProvider(string name, AcmeProviderArgs? args = null, CustomResourceOptions? options = null)
    : ProviderResource("acme", name, args ?? new AcmeProviderArgs(), options);

public sealed class AcmeProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("retries", json: true)]
    public Input<int>? Retries { get; set; }

    [Input("accounts", json: true)]
    public InputList<string>? Accounts { get; set; }

    [Input("labels", json: true)]
    public InputMap<string>? Labels { get; set; }
}
