using System.Diagnostics;
using System.Globalization;
using ExpressConnect.Pulumi;
using Pulumi;
using Settings = Pulumi.Config;

// The network of examples/vpc-peering with what tests vary as configuration.
return await Deployment.RunAsync(async () =>
{
    var settings = new Settings();
    var office = new Vpc("office", new() { CidrBlock = "10.0.0.0/16" });
    var desks = new VSwitch("office-desks", new() { VpcId = office.Id, ZoneId = "cn-beijing-h", CidrBlock = "10.0.1.0/24" });
    if (settings.Get("killed") is { } file && !Deployment.Instance.IsDryRun)
    {
        // The file names the plugin's process. Two creates are done then, and none runs.
        await Done(desks.Id);
        using var plugin = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture));
        plugin.Kill();
        await plugin.WaitForExitAsync();
    }

    if (settings.GetBoolean("waits") == true && !Deployment.Instance.IsDryRun)
    {
        await Task.Delay(Timeout.Infinite);
    }

    var note = settings.GetBoolean("hidden") == true ? Output.CreateSecret("planted") : Output.Create("the lab");
    var lab = new Vpc(
        "lab",
        new() { Description = note, CidrBlock = settings.Get("labRange") ?? "10.1.0.0/16" },
        new CustomResourceOptions { Protect = settings.GetBoolean("protected") });
    var benches = new VSwitch("lab-benches", new() { VpcId = lab.Id, ZoneId = "cn-beijing-k", CidrBlock = settings.Get("benchesRange") ?? "10.1.1.0/24" });
    var peering = new VpcPeering(
        "office-lab",
        new() { VpcId = office.Id, AcceptingVpcId = lab.Id, Spec = RouterInterfaceSpec.Large1, AddRoutes = settings.GetBoolean("routes") ?? true },
        new CustomResourceOptions { DependsOn = { desks, benches } });
    return new Dictionary<string, object?> { ["status"] = peering.Status };
});

static Task Done(Output<string> id)
{
    var done = new TaskCompletionSource();
    id.Apply(value =>
    {
        done.SetResult();
        return value;
    });
    return done.Task;
}
