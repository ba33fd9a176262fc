using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Which sizes are asked for.</summary>
[Described]
public sealed partial record GetRouterInterfaceSpecsArguments
{
    /// <summary>Only sizes of this role.</summary>
    [ValuesOf(typeof(RouterInterfaceRole))]
    public string? Role { get; init; }

    /// <summary>Only sizes of at least this bandwidth, in Mbit/s.</summary>
    public int? MinBandwidth { get; init; }
}

/// <summary>The sizes.</summary>
[Described]
public sealed partial record GetRouterInterfaceSpecsResult
{
    /// <summary>The sizes, smallest first.</summary>
    public IReadOnlyList<RouterInterfaceSize> Specs { get; init; } = [];
}

/// <summary>A size of router interfaces.</summary>
[Described]
public sealed partial record RouterInterfaceSize
{
    /// <summary>Name, such as `Mini.2`.</summary>
    public string Spec { get; init; } = "";

    /// <summary>Bandwidth in Mbit/s; 0 for `Negative`.</summary>
    public int Bandwidth { get; init; }

    /// <summary>The role that may have it.</summary>
    [ValuesOf(typeof(RouterInterfaceRole))]
    public string Role { get; init; } = "";
}

/// <summary>The sizes that a router interface can have, with the role that may have each.</summary>
/// <remarks>Built-in data: no account and no cloud is asked.</remarks>
[Function("expressconnect:index:getRouterInterfaceSpecs")]
internal sealed partial class GetRouterInterfaceSpecs : FunctionDefinition<GetRouterInterfaceSpecsArguments, GetRouterInterfaceSpecsResult>
{
    public override Task<GetRouterInterfaceSpecsResult> Invoke(GetRouterInterfaceSpecsArguments arguments, bool preview, CancellationToken stop)
    {
        var roles = RouterInterfaceSpecs.All.Select(size => size.Role).Distinct().Order(StringComparer.Ordinal).ToList();
        if (arguments.Role is { } role && !roles.Contains(role))
        {
            throw new ExpressConnectException(
                "InvalidParameter", $"there is no role that is called {role}", $"Use one of {string.Join(", ", roles)}, or leave it out.");
        }

        return Task.FromResult(new GetRouterInterfaceSpecsResult
        {
            Specs =
            [
                .. from size in RouterInterfaceSpecs.All
                   where arguments.Role is null || size.Role == arguments.Role
                   where arguments.MinBandwidth is null || size.Bandwidth >= arguments.MinBandwidth
                   select new RouterInterfaceSize { Spec = size.Spec, Bandwidth = size.Bandwidth, Role = size.Role },
            ],
        });
    }
}
