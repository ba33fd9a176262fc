namespace ExpressConnect.Engine;

/// <summary>What is true of an account. The defaults refuse nothing; <c>expressconnect account set</c> changes them.</summary>
internal sealed record AccountFacts
{
    public static AccountFacts Default { get; } = new();

    /// <summary>Alibaba site of the account: <c>china</c> or <c>international</c>.</summary>
    public string Site { get; init; } = "china";

    public bool Exists { get; init; } = true;

    public bool CrossBorderAgreement { get; init; } = true;

    public bool RouterInterfacesAllowed { get; init; } = true;

    public bool BillsOutstanding { get; init; }

    public bool LineBillsOutstanding { get; init; }

    public bool ConstructionMayBeSkipped { get; init; } = true;

    public bool NegativeBalance { get; init; }

    public bool DebitAgreement { get; init; } = true;

    public bool OutboundTrafficBilling { get; init; } = true;

    public bool CustomLocalAsnAllowed { get; init; } = true;

    public bool SitelinkAllowed { get; init; } = true;
}

/// <summary>A fact of an account, as it is named and set.</summary>
/// <param name="Name">Name, such as <c>cross-border-agreement</c>.</param>
/// <param name="Values">The values that it may have; the first is the default.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Rules">Ids of the rules that read it.</param>
public sealed record AccountFact(string Name, IReadOnlyList<string> Values, string Meaning, IReadOnlyList<string> Rules)
{
    /// <summary>All facts that there are.</summary>
    public static IReadOnlyList<AccountFact> All { get; } =
    [
        new("exists", ["true", "false"], "Whether the account exists at all.", ["PEER-20", "ACCT-01", "VBR-34"]),
        new("site", ["china", "international"], "The Alibaba site that the account belongs to.", ["REG-08", "PEER-21", "ACCT-11", "VBR-36"]),
        new("cross-border-agreement", ["true", "false"], "Whether the agreement for cross-border links is signed.", ["REG-06"]),
        new("router-interfaces-allowed", ["true", "false"], "Whether the account may use router interfaces at all.", ["RI-30"]),
        new("bills-outstanding", ["false", "true"], "Whether a router interface of the account has overdue payment.", ["RI-35", "PEER-19", "FEE-12", "ACCT-10"]),
        new("line-bills-outstanding", ["false", "true"], "Whether a physical connection of the account has overdue payment.", ["PC-13"]),
        new("construction-may-be-skipped", ["true", "false"], "Whether a physical connection may be confirmed before its carrier is done.", ["PC-27"]),
        new("negative-balance", ["false", "true"], "Whether the balance of the account is negative.", ["FEE-09"]),
        new("debit-agreement", ["true", "false"], "Whether the agreement for automatic debit is signed.", ["FEE-11"]),
        new("outbound-traffic-billing", ["true", "false"], "Whether outbound-traffic billing of Express Connect is switched on.", ["COM-08", "RI-36", "ROUTE-21", "ACCT-12", "BGPG-23", "BGPP-20", "BGPN-11"]),
        new("custom-local-asn-allowed", ["true", "false"], "Whether BGP groups of the account may have another AS number than 45104 on the cloud's side.", ["BGPG-07"]),
        new("sitelink-allowed", ["true", "false"], "Whether virtual border routers of the account may carry traffic between data centres.", ["VBR-59"]),
    ];

    internal static AccountFacts Read(IReadOnlyDictionary<string, string> values)
    {
        bool Is(string name, bool otherwise) => values.TryGetValue(name, out var text) ? text == "true" : otherwise;
        var plain = AccountFacts.Default;
        return new AccountFacts
        {
            Site = values.GetValueOrDefault("site", plain.Site),
            Exists = Is("exists", plain.Exists),
            CrossBorderAgreement = Is("cross-border-agreement", plain.CrossBorderAgreement),
            RouterInterfacesAllowed = Is("router-interfaces-allowed", plain.RouterInterfacesAllowed),
            BillsOutstanding = Is("bills-outstanding", plain.BillsOutstanding),
            LineBillsOutstanding = Is("line-bills-outstanding", plain.LineBillsOutstanding),
            ConstructionMayBeSkipped = Is("construction-may-be-skipped", plain.ConstructionMayBeSkipped),
            NegativeBalance = Is("negative-balance", plain.NegativeBalance),
            DebitAgreement = Is("debit-agreement", plain.DebitAgreement),
            OutboundTrafficBilling = Is("outbound-traffic-billing", plain.OutboundTrafficBilling),
            CustomLocalAsnAllowed = Is("custom-local-asn-allowed", plain.CustomLocalAsnAllowed),
            SitelinkAllowed = Is("sitelink-allowed", plain.SitelinkAllowed),
        };
    }
}
