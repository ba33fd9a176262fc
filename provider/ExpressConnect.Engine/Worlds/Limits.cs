namespace ExpressConnect.Engine;

/// <summary>The limits of an account: defaults of the books, unless <c>expressconnect quota set</c> changed them.</summary>
internal sealed class Limits(IReadOnlyDictionary<string, int> changed)
{
    public static Limits Default { get; } = new(new Dictionary<string, int>());

    public int Vpcs => Of(Quota.Vpcs);

    public int VSwitches => Of(Quota.VSwitches);

    public int SecondaryCidrs => Of(Quota.SecondaryCidrs);

    public int UserCidrs => Of(Quota.UserCidrs);

    public int RoutesPerTable => Of(Quota.RoutesPerTable);

    public int NextHops => Of(Quota.NextHops);

    public int RoutesPerVbrTable => Of(Quota.RoutesPerVbrTable);

    public int InterfacesPerVRouter => Of(Quota.InterfacesPerVRouter);

    public int InterfacesPerVbr => Of(Quota.InterfacesPerVbr);

    public int InterfacesPerAccount => Of(Quota.InterfacesPerAccount);

    public int TagsPerInterface => Of(Quota.TagsPerInterface);

    public int LinesPerPoint => Of(Quota.LinesPerPoint);

    public int UnopenedLines => Of(Quota.UnopenedLines);

    public int RoutersPerLine => Of(Quota.RoutersPerLine);

    public int RoutersPerPort => Of(Quota.RoutersPerPort);

    public int ForeignRouters => Of(Quota.ForeignRouters);

    public int BgpGroupsPerVbr => Of(Quota.BgpGroupsPerVbr);

    public int BgpPeersPerVbr => Of(Quota.BgpPeersPerVbr);

    public int RoutesPerBgpGroup => Of(Quota.RoutesPerBgpGroup);

    public int BgpNetworksPerVbr => Of(Quota.BgpNetworksPerVbr);

    public int BfdSessions => Of(Quota.BfdSessions);

    private int Of(string name) => changed.TryGetValue(name, out var n) ? n : Quota.ByName[name].Default;
}

/// <summary>A limit, as it is named and set.</summary>
/// <param name="Name">The API's name of the quota, else the book's in kebab-case.</param>
/// <param name="Default">Limit unless it is changed.</param>
/// <param name="IsFixed">Whether nobody can change it.</param>
/// <param name="Rule">Rule that reads it.</param>
public sealed record Quota(string Name, int Default, bool IsFixed, string Rule)
{
    internal const string Vpcs = "vpcs-per-account-and-region";
    internal const string VSwitches = "vswitches-per-vpc";
    internal const string SecondaryCidrs = "secondary-cidrs-per-vpc";
    internal const string UserCidrs = "user-cidrs-per-vpc";
    internal const string RoutesPerTable = "custom-entries-per-vpc-table";
    internal const string NextHops = "next-hops-of-one-entry";
    internal const string RoutesPerVbrTable = "custom-entries-per-vbr-table";
    internal const string InterfacesPerVRouter = "ec_quota_vroute_ri_num";
    internal const string InterfacesPerVbr = "ec_quota_vbr_ri_num";
    internal const string InterfacesPerAccount = "ec_quota_user_ri_num";
    internal const string LinesPerPoint = "ec_quota_pconn_count_per_ap";
    internal const string UnopenedLines = "ec_quota_free_pconn_count";
    internal const string RoutersPerLine = "ec_quota_same_acount_vbr_per_pconn";
    internal const string RoutersPerPort = "vbrs-per-circuit-by-port-speed";
    internal const string ForeignRouters = "foreign-vbrs-per-account";
    internal const string BgpGroupsPerVbr = "bgp-groups-per-vbr";
    internal const string BgpPeersPerVbr = "bgp-peers-per-vbr";
    internal const string RoutesPerBgpGroup = "ec_quota_bgp_group_max_route_entry_num";
    internal const string BgpNetworksPerVbr = "bgp-networks-per-vbr";
    internal const string BfdSessions = "bfd-sessions";
    internal const string TagsPerInterface = "tags-per-ri";

    /// <summary>All limits that there are.</summary>
    public static IReadOnlyList<Quota> All { get; } =
    [
        new(Vpcs, 10, IsFixed: false, "VPC-10"),
        new(VSwitches, 150, IsFixed: false, "VSW-07"),
        new(SecondaryCidrs, 5, IsFixed: false, "VPC-11"),
        new(UserCidrs, 3, IsFixed: true, "VPC-08"),
        new(RoutesPerTable, 200, IsFixed: false, "ROUTE-03"),
        new(NextHops, 16, IsFixed: false, "ECMP-03"),
        new(RoutesPerVbrTable, 200, IsFixed: false, "ROUTE-18"),
        new(InterfacesPerVRouter, 10, IsFixed: false, "RI-28"),
        new(InterfacesPerVbr, 10, IsFixed: false, "RI-28"),
        new(InterfacesPerAccount, 20, IsFixed: false, "RI-29"),
        new(TagsPerInterface, 20, IsFixed: false, "RI-38"),
        new(LinesPerPoint, 2, IsFixed: false, "PC-11"),
        new(UnopenedLines, 5, IsFixed: false, "PC-12"),
        new(RoutersPerLine, 5, IsFixed: false, "VBR-39"),
        new(RoutersPerPort, 200, IsFixed: false, "VBR-40"),
        new(ForeignRouters, 50, IsFixed: false, "VBR-42"),
        new(BgpGroupsPerVbr, 8, IsFixed: false, "BGPG-17"),
        new(BgpPeersPerVbr, 8, IsFixed: false, "BGPP-10"),
        new(RoutesPerBgpGroup, 110, IsFixed: false, "BGPG-11"),
        new(BgpNetworksPerVbr, 100, IsFixed: false, "BGPN-06"),
        new(BfdSessions, 100, IsFixed: false, "BFD-05"),
        new("connected-pairs-between-two-routers", 1, IsFixed: true, "PEER-18"),
    ];

    internal static IReadOnlyDictionary<string, Quota> ByName { get; } = All.ToDictionary(q => q.Name);
}
