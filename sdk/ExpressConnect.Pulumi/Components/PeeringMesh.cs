using Pulumi;

namespace ExpressConnect.Pulumi;

/// <summary>Several VPCs joined by peerings: every pair of them, or each with one hub.</summary>
/// <remarks>
/// Peerings are not transitive: what is to talk needs a peering of its own. So n VPCs need n·(n−1)/2 of them, or n−1 with a hub
/// that only talks for itself. A VPC has ten router interfaces unless its account's quota is raised.
/// </remarks>
public sealed class PeeringMesh : ComponentResource
{
    /// <summary>Makes it.</summary>
    /// <param name="name">Name; those of its peerings begin with it.</param>
    /// <param name="args">Which VPCs, and how.</param>
    /// <param name="options">Options of the component; its peerings take provider and the like from it.</param>
    /// <exception cref="ArgumentException">There are fewer than two VPCs, one is named twice, or the hub is none of them.</exception>
    public PeeringMesh(string name, PeeringMeshArgs args, ComponentResourceOptions? options = null)
        : base("expressconnect:components:PeeringMesh", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        Check(name, args);
        Peerings = [.. Pairs(args).Select(pair => Peering(name, pair.One, pair.Other, args))];
        RegisterOutputs();
    }

    /// <summary>The peerings: every VPC with those after it, or the hub with every other one.</summary>
    public IReadOnlyList<VpcPeering> Peerings { get; }

    private static IEnumerable<(Vpc One, Vpc Other)> Pairs(PeeringMeshArgs args) =>
        args.Hub is { } hub
            ? args.Vpcs.Where(vpc => vpc != hub).Select(vpc => (hub, vpc))
            : args.Vpcs.SelectMany((one, at) => args.Vpcs.Skip(at + 1).Select(other => (one, other)));

    private VpcPeering Peering(string name, Vpc one, Vpc other, PeeringMeshArgs args) => new(
        $"{name}-{one.GetResourceName()}-{other.GetResourceName()}",
        new()
        {
            Account = one.Account,
            Region = one.Region,
            VpcId = one.Id,
            AcceptingAccount = other.Account,
            AcceptingRegionId = other.Region,
            AcceptingVpcId = other.Id,
            Spec = args.Spec,
            AddRoutes = args.AddRoutes,
        },
        new CustomResourceOptions { Parent = this });

    private static void Check(string name, PeeringMeshArgs args)
    {
        if (args.Vpcs.Count < 2)
        {
            throw new ArgumentException($"PeeringMesh \"{name}\": Vpcs has {args.Vpcs.Count} of them, and two or more can be joined.", nameof(args));
        }

        if (args.Vpcs.GroupBy(static vpc => vpc.GetResourceName()).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"PeeringMesh \"{name}\": the VPC \"{twice.Key}\" is in Vpcs {twice.Count()} times; once is enough.", nameof(args));
        }

        if (args.Hub is { } hub && !args.Vpcs.Contains(hub))
        {
            throw new ArgumentException($"PeeringMesh \"{name}\": the hub \"{hub.GetResourceName()}\" is not in Vpcs.", nameof(args));
        }
    }
}
