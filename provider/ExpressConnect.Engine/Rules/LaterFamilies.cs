namespace ExpressConnect.Engine;

/// <summary>Families of rules that wait as a whole, or from one number to another.</summary>
internal static class LaterFamilies
{
    public static IEnumerable<KeyValuePair<string, string>> All { get; } =
    [
        .. Of("AP", 9, 9, "capabilities of access devices"),
        .. Of("AP", 10, 10, "features of access points"),
        .. Of("AP", 15, 15, "VirtualPhysicalConnection"),
        .. Of("ASSOC", 23, "VbrPconnAssociation"),
        .. Of("BFD", 6, 6, "features of access devices"),
        .. Of("BFD", 9, 9, "VbrHa"),
        .. Of("BGPG", 8, 10, "ExpressConnectRouter"),
        .. Of("BGPG", 18, 18, "ExpressConnectRouter"),
        .. Of("BGPG", 25, 25, "ExpressConnectRouter"),
        .. Of("BGPN", 9, 9, "CEN and ExpressConnectRouter"),
        .. Of("BGPP", 5, 5, "VbrPconnAssociation"),
        .. Of("BGPP", 12, 12, "VirtualPhysicalConnection"),
        .. Of("BGPP", 16, 16, "the modify call of the API"),
        .. Of("BGPP", 19, 19, "VbrHa"),
        .. Of("CEN", 13, "GrantRuleToCen"),
        .. Of("COM", 2, 2, "the calls of the API, each of which looks in one region and account"),
        .. Of("COM", 3, 4, "client tokens of the API"),
        .. Of("COM", 9, 9, "a function that switches outbound-traffic billing on"),
        .. Of("COM", 10, 11, "filters and pages of the API"),
        .. Of("COM", 12, 12, "the cloud as a backend"),
        .. Of("COM", 13, 13, "resource groups"),
        .. Of("COM", 14, 14, "locks for overdue payment"),
        .. Of("COM", 15, 15, "VirtualBorderRouter"),
        .. Of("ECR", 25, "ExpressConnectRouter"),
        .. Of("FT", 23, "EcFailoverTestJob"),
        .. Of("GRANT", 1, 8, "grants of a VPC to a VirtualBorderRouter"),
        .. Of("GRANT", 9, 14, "GrantRuleToCen"),
        .. Of("GRANT", 15, 18, "RouterGrantAssociation"),
        .. Of("HA", 15, "VbrHa"),
        .. Of("HPC", 32, "VirtualPhysicalConnection"),
        .. Of("LOA", 4, 4, "VirtualPhysicalConnection"),
        .. Of("PC", 14, 14, "a model of free ports"),
        .. Of("PC", 15, 15, "setup orders of the API"),
        .. Of("PC", 18, 18, "CloudBox sites"),
        .. Of("PC", 23, 23, "VirtualPhysicalConnection"),
        .. Of("PC", 36, 36, "byPassSp of the API"),
        .. Of("PC", 40, 40, "VirtualPhysicalConnection"),
        .. Of("PC", 42, 42, "VirtualPhysicalConnection"),
        .. Of("PC", 46, 46, "TrafficQos"),
        .. Of("PC", 48, 48, "VirtualPhysicalConnection"),
        .. Of("PC", 50, 50, "EcFailoverTestJob"),
        .. Of("PC", 52, 54, "MACsec keys of a PhysicalConnection"),
        .. Of("PORT", 5, 5, "a model of free ports"),
        .. Of("PORT", 7, 7, "high-reliability orders of PhysicalConnections"),
        .. Of("PORT", 8, 10, "the checklist of the path planner"),
        .. Of("PORT", 12, 12, "VbrPconnAssociation"),
        .. Of("QOS", 21, "TrafficQos"),
        .. Of("RED", 1, 12, "high-reliability orders of PhysicalConnections"),
        .. Of("RED", 15, 15, "high-reliability orders of PhysicalConnections"),
        .. Of("RTB", 3, 7, "custom route tables"),
        .. Of("TAG", 2, 2, "the tag calls of the API"),
        .. Of("TAG", 6, 7, "the tag calls of the API"),
        .. Of("TAG", 8, 8, "VirtualPhysicalConnection"),
        .. Of("VBR", 31, 33, "VirtualPhysicalConnection"),
        .. Of("VBR", 62, 63, "VbrPconnAssociation"),
        .. Of("VPEER", 30, "VpcPeerConnection"),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Of(string family, int last, string waitsFor) => Of(family, 1, last, waitsFor);

    private static IEnumerable<KeyValuePair<string, string>> Of(string family, int first, int last, string waitsFor) =>
        Enumerable.Range(first, last - first + 1).Select(n => KeyValuePair.Create($"{family}-{n:00}", waitsFor));
}
