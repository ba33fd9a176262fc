using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>What is recorded of a stack can be read, moved, edited and forgotten; existing objects come back by import.</summary>
public sealed class StackTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_forgotten_resource_is_imported_again_and_nothing_changes()
    {
        place.WithPeeredVpcs();
        (await place.RunAsync("up", place.Project, "--yes", "--skip-preview")).Exits(0);
        var exported = JObject.Parse((await place.RunAsync("stack", "export", place.Project)).Exits(0).Output);
        var peering = exported["deployment"]!["resources"]!.Single(static r => (string?)r["type"] == "expressconnect:index:VpcPeering");
        var (urn, id) = ((string)peering["urn"]!, (string)peering["id"]!);

        Assert.Equal("error: non-interactive mode requires --yes flag\n", (await place.RunAsync("state", "delete", urn, place.Project)).Exits(1).Error);
        Assert.Equal("Resource deleted\n", (await place.RunAsync("state", "delete", urn, place.Project, "--yes")).Exits(0).Output);
        var imported = (await place.RunAsync("import", "expressconnect:index:VpcPeering", urn.Split("::")[^1], id, place.Project, "--yes", "--skip-preview", "--protect=false")).Exits(0);
        Assert.Contains("    = 1 imported\n", imported.Output, StringComparison.Ordinal);
        (await place.RunAsync("up", place.Project, "--yes", "--skip-preview", "--expect-no-changes")).Exits(0);

        var history = JArray.Parse((await place.RunAsync("stack", "history", place.Project, "--json")).Exits(0).Output);
        Assert.Equal(["update", "resource-import", "update"], history.Select(static entry => (string)entry["kind"]!));
        Assert.Equal("Active\n", (await place.RunAsync("stack", "output", "status", place.Project)).Exits(0).Output);
    }

    [UnixFact]
    public async Task Cancel_ends_a_first_run_in_order_and_says_so()
    {
        place.WithPeeredVpcs(("waits", "true"));
        using var up = place.Start("up", place.Project, "--yes", "--skip-preview");
        string? line;
        do
        {
            line = await up.StandardOutput.ReadLineAsync();
        }
        while (line?.Contains("office-desks created", StringComparison.Ordinal) == false);

        Assert.Contains("has been canceled!", (await place.RunAsync("cancel", place.Project, "--yes")).Exits(0).Output, StringComparison.Ordinal);
        await up.WaitForExitAsync();
        Assert.Equal(8, up.ExitCode);
        Assert.StartsWith("error: Nothing runs on stack dev", (await place.RunAsync("cancel", place.Project, "--yes")).Exits(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_with_secrets_asks_for_the_passphrase_before_anything_is_made()
    {
        place.WithPeeredVpcs(("hidden", "true"));
        (await place.RunAsync("preview", place.Project)).Exits(0);
        var refused = (await place.RunAsync("up", place.Project, "--yes")).Exits(1);
        Assert.Contains("PULUMI_CONFIG_PASSPHRASE", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Updating", refused.Output, StringComparison.Ordinal);
        place.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        (await place.RunAsync("up", place.Project, "--yes", "--skip-preview")).Exits(0);
    }

    [Fact]
    public async Task A_secret_of_the_configuration_needs_a_passphrase_and_is_shown_to_who_asks()
    {
        place.WithPeeredVpcs();
        Assert.Contains("PULUMI_CONFIG_PASSPHRASE", (await place.RunAsync("config", "set", "key", "planted", place.Project, "--secret")).Exits(1).Error, StringComparison.Ordinal);
        place.Environment["PULUMI_CONFIG_PASSPHRASE"] = "open sesame";
        (await place.RunAsync("config", "set", "key", "planted", place.Project, "--secret")).Exits(0);
        Assert.Matches(@"(?m)^key +\[secret\]$", (await place.RunAsync("config", place.Project)).Exits(0).Output);
        Assert.Equal("planted\n", (await place.RunAsync("config", "get", "key", place.Project)).Exits(0).Output);

        // What is no secret is seen by those who do not know the passphrase.
        (await place.RunAsync("config", "set", "plain", "seen", place.Project)).Exits(0);
        place.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        Assert.Matches(@"(?m)^key +\[secret\]\nplain +seen$", (await place.RunAsync("config", place.Project)).Exits(0).Output);
        Assert.Equal("seen\n", (await place.RunAsync("config", "get", "plain", place.Project)).Exits(0).Output);
        Assert.Contains("PULUMI_CONFIG_PASSPHRASE", (await place.RunAsync("config", "get", "key", place.Project)).Exits(1).Error, StringComparison.Ordinal);
        (await place.RunAsync("config", "rm", "key", place.Project)).Exits(0);
        Assert.Equal("error: configuration key 'key' not found for stack 'dev'\n", (await place.RunAsync("config", "get", "key", place.Project)).Exits(1).Error);
        Assert.Equal("NAME  LAST UPDATE  RESOURCE COUNT\n", (await place.RunAsync("stack", "ls", place.Project)).Exits(0).Output);
        (await place.RunAsync("stack", "rm", place.Project, "--yes")).Exits(6);
    }
}
