using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Which end of a link asks for the connection. Roles do not direct traffic: both ends send.</summary>
[Described]
public enum RouterInterfaceRole
{
    /// <summary>Asks for the connection, has the bandwidth and pays for it.</summary>
    InitiatingSide,

    /// <summary>Accepts the connection; its size is always `Negative`.</summary>
    AcceptingSide,
}

/// <summary>Kind of a router.</summary>
[Described]
public enum RouterType
{
    /// <summary>The router of a VPC.</summary>
    VRouter,

    /// <summary>A virtual border router, the cloud's end of a leased line.</summary>
    [WireName("VBR")]
    Vbr,
}

/// <summary>Size of a router interface.</summary>
[Described]
public enum RouterInterfaceSpec
{
    /// <summary>2 Mbit/s.</summary>
    [WireName("Mini.2")]
    Mini2,

    /// <summary>5 Mbit/s.</summary>
    [WireName("Mini.5")]
    Mini5,

    /// <summary>10 Mbit/s.</summary>
    [WireName("Small.1")]
    Small1,

    /// <summary>20 Mbit/s.</summary>
    [WireName("Small.2")]
    Small2,

    /// <summary>50 Mbit/s.</summary>
    [WireName("Small.5")]
    Small5,

    /// <summary>100 Mbit/s.</summary>
    [WireName("Middle.1")]
    Middle1,

    /// <summary>200 Mbit/s.</summary>
    [WireName("Middle.2")]
    Middle2,

    /// <summary>500 Mbit/s.</summary>
    [WireName("Middle.5")]
    Middle5,

    /// <summary>1000 Mbit/s.</summary>
    [WireName("Large.1")]
    Large1,

    /// <summary>2000 Mbit/s.</summary>
    [WireName("Large.2")]
    Large2,

    /// <summary>5000 Mbit/s.</summary>
    [WireName("Large.5")]
    Large5,

    /// <summary>10000 Mbit/s.</summary>
    [WireName("Xlarge.1")]
    Xlarge1,

    /// <summary>No size of its own: the accepting side.</summary>
    Negative,
}

/// <summary>How a router interface is paid for.</summary>
[Described]
public enum PaymentType
{
    /// <summary>By use, ended at any time.</summary>
    PayAsYouGo,

    /// <summary>In advance, for a number of months or years.</summary>
    Subscription,
}

/// <summary>What a route leads to.</summary>
[Described]
public enum NextHopType
{
    /// <summary>A router interface of the table's own router.</summary>
    RouterInterface,

    /// <summary>An instance.</summary>
    Instance,

    /// <summary>A highly available virtual address.</summary>
    HaVip,

    /// <summary>A network interface.</summary>
    NetworkInterface,

    /// <summary>A VPN gateway.</summary>
    VpnGateway,

    /// <summary>An IPv6 gateway.</summary>
    [WireName("IPv6Gateway")]
    Ipv6Gateway,

    /// <summary>A NAT gateway.</summary>
    NatGateway,

    /// <summary>An attachment of a transit router.</summary>
    Attachment,

    /// <summary>A VPC peering connection.</summary>
    VpcPeer,

    /// <summary>An IPv4 gateway.</summary>
    Ipv4Gateway,

    /// <summary>A gateway endpoint.</summary>
    GatewayEndpoint,

    /// <summary>An Express Connect Router, by the id of its association.</summary>
    Ecr,

    /// <summary>An endpoint of a gateway load balancer.</summary>
    GatewayLoadBalancerEndpoint,

    /// <summary>A group of route targets.</summary>
    RouteTargetGroup,
}

/// <summary>Who builds a leased line.</summary>
[Described]
public enum LineOperator
{
    /// <summary>China Telecom.</summary>
    [WireName("CT")]
    ChinaTelecom,

    /// <summary>China Unicom.</summary>
    [WireName("CU")]
    ChinaUnicom,

    /// <summary>China Mobile.</summary>
    [WireName("CM")]
    ChinaMobile,

    /// <summary>Another carrier of mainland China.</summary>
    [WireName("CO")]
    OtherChinese,

    /// <summary>Equinix, outside mainland China.</summary>
    Equinix,

    /// <summary>Another carrier outside mainland China.</summary>
    Other,
}

/// <summary>Type of the port that a leased line ends at. Only fibre is sold to new customers.</summary>
[Described]
public enum PortType
{
    /// <summary>Copper, 100 Mbit/s.</summary>
    [WireName("100Base-T")]
    Copper100M,

    /// <summary>Copper, 1 Gbit/s.</summary>
    [WireName("1000Base-T")]
    Copper1G,

    /// <summary>Single-mode fibre, 1 Gbit/s.</summary>
    [WireName("1000Base-LX")]
    Fibre1G,

    /// <summary>Copper, 10 Gbit/s.</summary>
    [WireName("10GBase-T")]
    Copper10G,

    /// <summary>Single-mode fibre, 10 Gbit/s.</summary>
    [WireName("10GBase-LR")]
    Fibre10G,

    /// <summary>Single-mode fibre, 40 Gbit/s.</summary>
    [WireName("40GBase-LR")]
    Fibre40G,

    /// <summary>Single-mode fibre, 100 Gbit/s.</summary>
    [WireName("100GBase-LR")]
    Fibre100G,
}

/// <summary>Status that a leased line is to have.</summary>
[Described]
public enum PhysicalConnectionStatus
{
    /// <summary>Built and accepted; the port is not paid for yet.</summary>
    Confirmed,

    /// <summary>Open and paid for: what routers on the line need.</summary>
    Enabled,

    /// <summary>Given up before it was opened.</summary>
    Canceled,

    /// <summary>Ended after it was open.</summary>
    Terminated,
}

/// <summary>Unit of the time that a port is paid for.</summary>
[Described]
public enum PricingCycle
{
    /// <summary>1 to 9 months.</summary>
    Month,

    /// <summary>1 to 5 years.</summary>
    Year,
}

/// <summary>Status that a virtual border router is to have.</summary>
[Described]
public enum VirtualBorderRouterStatus
{
    /// <summary>In use.</summary>
    [WireName("active")]
    Active,

    /// <summary>Off.</summary>
    [WireName("terminated")]
    Terminated,
}

/// <summary>Version of the Internet Protocol.</summary>
[Described]
public enum IpVersion
{
    /// <summary>Addresses such as `10.0.0.1`.</summary>
    [WireName("IPv4")]
    Ipv4,

    /// <summary>Addresses such as `2408::1`.</summary>
    [WireName("IPv6")]
    Ipv6,
}

/// <summary>Kind of a line in a letter of authorization.</summary>
[Described]
public enum LoaLineType
{
    /// <summary>A circuit of a multi-service transport platform (SDH).</summary>
    [WireName("MSTP")]
    Mstp,

    /// <summary>A VPN in the carrier's MPLS network.</summary>
    [WireName("MPLSVPN")]
    MplsVpn,

    /// <summary>Dark fibre.</summary>
    [WireName("FIBRE")]
    Fibre,

    /// <summary>Another kind.</summary>
    Other,
}

/// <summary>The carrier in a letter of authorization.</summary>
[Described]
public enum LineServiceProvider
{
    /// <summary>China Telecom.</summary>
    [WireName("中国电信")]
    ChinaTelecom,

    /// <summary>China Unicom.</summary>
    [WireName("中国联通")]
    ChinaUnicom,

    /// <summary>China Mobile.</summary>
    [WireName("中国移动")]
    ChinaMobile,

    /// <summary>Another carrier.</summary>
    [WireName("中国其他")]
    Other,
}

/// <summary>What an engineer shows at the door.</summary>
[Described]
public enum LoaCertificateType
{
    /// <summary>Identity card.</summary>
    [WireName("IDCard")]
    IdCard,

    /// <summary>Passport.</summary>
    Passport,
}

/// <summary>Gender of an engineer, as certificates say it.</summary>
[Described]
public enum LoaGender
{
    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,
}
