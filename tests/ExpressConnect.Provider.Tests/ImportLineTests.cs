using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Plugins;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;
using static ExpressConnect.Provider.Tests.Programs;

namespace ExpressConnect.Provider.Tests;

/// <summary>The page of every resource ends with the line that imports one; run on an object that exists, it does.</summary>
public sealed partial class ImportLineTests
{
    [Fact]
    public async Task The_import_line_of_every_page_imports()
    {
        await using var providers = await Providers.StartAsync();
        var made = (await providers.InRunAsync(OneOfEachAsync)).ToDictionary(static one => ResourceUrn.Parse(one.Urn).Type, StringComparer.Ordinal);
        var pages = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "schema.json")))!["resources"]!.AsObject();
        Assert.Equal(pages.Select(static page => page.Key).Order(StringComparer.Ordinal), made.Keys.Order(StringComparer.Ordinal));
        var imports = pages.Select(page =>
        {
            var line = ImportLine().Match((string)page.Value!["description"]!);
            Assert.True(line.Success && line.Groups["type"].Value == page.Key, $"{page.Key} has no import line");

            // The page's id looks as the real one does.
            var id = made[page.Key].Id;
            Assert.Equal(Shape(line.Groups["id"].Value), Shape(id));
            return new ImportedObject(page.Key, line.Groups["name"].Value, id);
        }).ToList();

        var state = await ImportAsync(providers, imports);

        foreach (var import in imports)
        {
            var resource = Assert.Single(state.Resources, resource => resource.Type == import.Type && ResourceUrn.Parse(resource.Urn).Name == import.Name);
            Assert.Equal((import.Id, true), (resource.Id, resource.Protect));
            Assert.Equal(made[import.Type].Inputs, resource.Inputs);
            Assert.Equal(made[import.Type].Outputs, resource.Outputs);
        }
    }

    private static async Task<IEnumerable<Recorded>> OneOfEachAsync(Run run)
    {
        var near = await run.MakeAsync("Vpc", "near", Vpc("10.0.0.0/16"));
        var far = await run.MakeAsync("Vpc", "far", Vpc("10.1.0.0/16"));
        var third = await run.MakeAsync("Vpc", "third", Vpc("10.2.0.0/16"));
        var initiating = await run.MakeAsync("RouterInterface", "initiating", Interface("InitiatingSide", near, "cn-beijing"));
        var accepting = await run.MakeAsync("RouterInterface", "accepting", Interface("AcceptingSide", far, "cn-beijing"));
        var half = await run.MakeAsync("RouterInterfaceConnection", "half", Half(accepting, initiating));
        var peering = await run.MakeAsync("VpcPeering", "peering", Peering(near, third));
        var line = await BgpLifecycleTests.LineAsync(run);
        var router = await BgpLifecycleTests.RouterAsync(run, line, 110);
        var group = await run.MakeAsync("BgpGroup", "group", BgpLifecycleTests.Group(router));
        await BgpLifecycleTests.ConnectAsync(run, router);
        Recorded[] all =
        [
            near,
            await run.MakeAsync("VSwitch", "vswitch", VSwitch(near.Id, "10.0.1.0/24")),
            line,
            router,
            initiating,
            half,
            peering,
            await run.MakeAsync("RouteEntry", "route", Route(near, "10.2.0.0/16", peering.Outputs["interfaceId"])),
            group,
            await run.MakeAsync("BgpPeer", "peer", BgpLifecycleTests.Peer(group)),
            await run.MakeAsync("BgpNetwork", "network", PropertyMap.Of(("routerId", router.Id), ("dstCidrBlock", "10.0.0.0/16"))),
        ];

        // As they are now: some have changed with those that came later.
        return await Task.WhenAll(all.Select(async one => (await run.RefreshAsync(one))!));
    }

    private static async Task<Snapshot> ImportAsync(Providers providers, IEnumerable<ImportedObject> imports)
    {
        var folder = Directory.CreateTempSubdirectory("imports-").FullName;
        try
        {
            var environment = new Dictionary<string, string> { ["PULUMI_DEBUG_PROVIDERS"] = "expressconnect:" + providers.Address.Split(':')[1] };
            var setup = new DeploymentSetup
            {
                Stack = new StackName("imports", "dev"),
                Providers = new PluginLauncher(environment, folder) { WorkingDirectory = folder },
                Store = new StackStore(folder),
                Secrets = new Base64Secrets(),
                RootDirectory = folder,
                WorkingDirectory = folder,
                Config = new Dictionary<string, ConfigValue> { ["expressconnect:region"] = new("cn-beijing") },
            };
            var messages = new List<string>();
            var result = await new Deployment(setup, happened => messages.Add(happened.ToString())).ImportAsync(
                new OperationOptions { Imports = [.. imports], SkipPreview = true });
            Assert.True(result.Status == ExitStatus.Success, string.Join('\n', messages));
            return (await setup.Store.LoadAsync(setup.Stack, setup.Secrets)).Snapshot;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary><c>vbr-bp1example:10.0.0.0/16</c> is <c>vbr-*:10.0.0.0/16</c>.</summary>
    private static string Shape(string id) => Unique().Replace(id, "-*");

    [GeneratedRegex(@"^\$ pulumi import (?<type>\S+) (?<name>\S+) (?<id>\S+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ImportLine();

    [GeneratedRegex("-[0-9a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Unique();
}
