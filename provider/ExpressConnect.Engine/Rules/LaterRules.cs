namespace ExpressConnect.Engine;

/// <summary>Rules of the books that wait for a kind or a feature which is not there yet.</summary>
public static class LaterRules
{
    /// <summary>Id of the rule, and what it comes with.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["RI-12"] = "VirtualBorderRouter",
        ["RI-15"] = "access points",
        ["RI-16"] = "VirtualBorderRouter and access points",
        ["RI-19"] = "access points",
        ["RI-24"] = "fastLinkMode",
        ["RI-25"] = "fastLinkMode",
        ["RI-26"] = "fastLinkMode",
        ["RI-27"] = "fastLinkMode and grants",
        ["RI-32"] = "CEN",
        ["RI-33"] = "CEN",
        ["RI-37"] = "resource groups",
        ["RI-39"] = "client tokens of the API",
        ["RI-44"] = "deleteHealthCheckIp of the API",
        ["RI-48"] = "subscriptions",
        ["RI-49"] = "subscriptions",
        ["RI-50"] = "locks for overdue payment",
        ["RI-51"] = "locks for security",
        ["RI-54"] = "IPv6",
        ["RI-55"] = "status as an input of RouterInterface",
        ["RI-58"] = "subscriptions",
        ["RI-59"] = "fastLinkMode",
        ["RI-60"] = "VirtualBorderRouter",
        ["RI-63"] = "BGP networks",
        ["RI-64"] = "CEN",
        ["RI-65"] = "DeleteExpressConnect",
        ["RI-66"] = "VirtualBorderRouter",
        ["HC-11"] = "deleteHealthCheckIp of the API",
        ["HC-12"] = "routes of a VirtualBorderRouter",
        ["HC-14"] = "next-hop lists",
        ["FEE-06"] = "period and pricingCycle of RouterInterface",
        ["FEE-07"] = "period and pricingCycle of RouterInterface",
        ["FEE-08"] = "subscriptions",
        ["FEE-10"] = "a price table",
        ["FEE-13"] = "locks for overdue payment",
        ["FEE-15"] = "subscriptions",
    };
}
