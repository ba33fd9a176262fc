using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What the schema says of the package as a whole.</summary>
internal static class ExpressConnectPackage
{
    public static PackageInfo Info { get; } = new("expressconnect", typeof(ExpressConnectPackage).Assembly.GetName().Version!.ToString(3))
    {
        DisplayName = "Alibaba Cloud Express Connect",
        Description =
            "Plans and deploys private networks on Alibaba Cloud Express Connect: VPCs and the links between them, whatever their "
            + "region or account. Every pairing, regional, addressing and ordering rule that a program breaks is shown by a preview.",
        Publisher = "ExpressConnect.Pulumi contributors",
        License = "Apache-2.0",
        Keywords = ["pulumi", "alibaba-cloud", "express-connect", "category/network", "kind/native"],
        CSharpRootNamespace = "ExpressConnect",
        CSharpNamespace = "Pulumi",
    };
}
