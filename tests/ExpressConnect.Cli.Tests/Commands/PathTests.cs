using System.Text.Json;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>Questions on what a program plans, and on what is deployed.</summary>
public sealed class PathTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_plan_answers_before_anything_exists_and_deploys_nothing()
    {
        place.WithPeeredVpcs();
        Golden.Check("path-planned.txt", (await place.RunAsync("path", "office", "lab", place.Project)).Exits(0).Output);
        Assert.Equal("[]", (await place.RunAsync("world", "dump", place.Project)).Exits(0).Output.Trim());
    }

    [Fact]
    public async Task What_the_plan_takes_away_is_missing_and_what_is_deployed_still_leads_there()
    {
        place.WithPeeredVpcs();
        (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
        place.WithPeeredVpcs(("routes", "false"));
        Golden.Check("path-missing.txt", (await place.RunAsync("path", "office", "lab", place.Project)).Exits(1).Output);
        (await place.RunAsync("path", "office", "lab", place.Project, "--deployed")).Exits(0);
    }

    [Fact]
    public async Task An_answer_is_to_be_had_as_JSON()
    {
        place.WithPeeredVpcs();
        var answer = JsonDocument.Parse((await place.RunAsync("path", "office-desks", "10.1.1.7", place.Project, "--json")).Exits(0).Output).RootElement;
        Assert.True(answer.GetProperty("isConnected").GetBoolean());
        Assert.Equal("backbone", answer.GetProperty("there")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_plan_of_VPCs_alone_has_nothing_to_install_and_no_line_to_fail()
    {
        place.WithPeeredVpcs();
        var bill = (await place.RunAsync("bill", place.Project)).Exits(0).Output;
        Assert.StartsWith("To be installed by your provider: nothing\n", bill, StringComparison.Ordinal);
        Assert.Contains("office-lab  VPC \"office\"  VPC \"lab\"  free   both ends in cn-beijing\n", bill, StringComparison.Ordinal);
        Assert.Equal("No single point of failure was found.\n", (await place.RunAsync("redundancy", place.Project)).Exits(0).Output);
    }

    [Fact]
    public async Task A_store_is_named_for_what_is_deployed_only()
    {
        place.WithPeeredVpcs();
        Assert.StartsWith("error: --store goes with --deployed", (await place.RunAsync("bill", place.Project, "--store", "sqlite:x.db")).Exits(2).Error, StringComparison.Ordinal);
        Assert.StartsWith("error: nothing is deployed in this world", (await place.RunAsync("bill", "--deployed", "--store", "sqlite:x.db")).Exits(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_places_are_refused_with_those_that_there_are()
    {
        place.WithPeeredVpcs();
        var error = (await place.RunAsync("path", "office", "labs", place.Project)).Exits(1).Error;
        Assert.StartsWith("error: This network has no data centre, VPC or vSwitch \"labs\". There is: VPC ", error, StringComparison.Ordinal);
        Assert.Contains("vSwitch \"lab-benches\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_breaks_rules_plans_no_network()
    {
        place.WithPeeredVpcs(("labRange", "10.0.0.0/16"), ("benchesRange", "10.0.1.128/25"), ("routes", "false"));
        var refused = (await place.RunAsync("path", "office", "labs", place.Project)).Exits(1);
        Assert.Equal("", refused.Output);
        var errors = refused.Error.Split('\n').Where(static line => line.StartsWith("error: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, errors.Count);
        Assert.StartsWith($"error: the plan of {place.Project} breaks rules and would not be deployed: PEER-22 at office-lab (", errors[0], StringComparison.Ordinal);
        Assert.EndsWith("Mend the program first, or ask of what is deployed: --deployed.", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("error: This network has no data centre, VPC or vSwitch \"labs\".", errors[1], StringComparison.Ordinal);
    }
}
