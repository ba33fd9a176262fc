using ExpressConnect.Pulumi;
using Pulumi;
using Settings = ExpressConnect.Pulumi.Config;

const string headOfficeAccount = "1000000000000001";
const string branchAccount = "1000000000000002";

// Two accounts, so two providers. Stack configuration reaches only the default provider: both are told the store.
return await Deployment.RunAsync(() =>
{
    // The head office makes the peering, so its provider must act for the branch's account too.
    var headOffice = new Provider("head-office", new()
    {
        Account = headOfficeAccount,
        Accounts = { branchAccount },
        Region = "cn-beijing",
        Store = Settings.Store!,
    });
    var branch = new Provider("branch", new() { Account = branchAccount, Region = "cn-shenzhen", Store = Settings.Store! });

    var beijing = new Vpc("beijing", new() { VpcName = "beijing", CidrBlock = "10.0.0.0/16" }, new() { Provider = headOffice });
    var shenzhen = new Vpc("shenzhen", new() { VpcName = "shenzhen", CidrBlock = "10.1.0.0/16" }, new() { Provider = branch });

    var peering = new VpcPeering(
        "beijing-shenzhen",
        new()
        {
            VpcId = beijing.Id,
            AcceptingVpcId = shenzhen.Id,
            AcceptingRegionId = "cn-shenzhen",
            AcceptingAccount = branchAccount,
            Spec = RouterInterfaceSpec.Large1,
            AddRoutes = true,
        },
        new CustomResourceOptions { Provider = headOffice });

    return new Dictionary<string, object?>
    {
        ["interfaceId"] = peering.InterfaceId,
        ["acceptingInterfaceId"] = peering.AcceptingInterfaceId,
        ["status"] = peering.Status,
        ["billing"] = peering.Charged.Apply(static charged => charged ? "charged" : "free"),
        ["payer"] = peering.Payer,
    };
});
