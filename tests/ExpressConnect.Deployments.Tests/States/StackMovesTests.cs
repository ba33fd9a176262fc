using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Tests.States;

/// <summary>States leave a stack and come to another; stacks end.</summary>
public sealed class StackMovesTests : IDisposable
{
    private static readonly StackName Stack = new("network", "dev");
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal) { ["PULUMI_CONFIG_PASSPHRASE"] = "open sesame" };
    private readonly TemporaryFolder folder = new();
    private readonly StackSecrets secrets = new(Environment);

    private StackStore Store => new(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Secrets_leave_as_they_stand_without_a_passphrase_and_come_back()
    {
        await Store.ImportAsync(Stack, secrets, State("dev"));
        var closed = new ClosedSecrets();
        var exported = DeploymentJson.Write(await Store.ReadAsync(Stack, closed), closed);
        Assert.DoesNotContain("planted", exported, StringComparison.Ordinal);
        Assert.Equal(Ciphertext(await File.ReadAllTextAsync(folder[".pulumi/stacks/network/dev.json"])), Ciphertext(exported));

        var elsewhere = new StackName("other", "dev");
        var arriving = DeploymentJson.Read(exported, new StackSecrets(Environment));
        var refused = await Assert.ThrowsAsync<DeploymentException>(() => Store.ImportAsync(elsewhere, new StackSecrets(Environment), arriving));
        Assert.Contains("belongs to project network, not to other", refused.Message, StringComparison.Ordinal);
        await Store.ImportAsync(elsewhere, new StackSecrets(Environment), arriving, force: true);
        var arrived = await Store.ReadAsync(elsewhere, new StackSecrets(Environment));
        Assert.Equal(PropertyValue.SecretOf("planted"), arrived.Resources[1].Inputs["authKey"]);
    }

    [Fact]
    public async Task Secrets_in_the_open_can_be_read_back()
    {
        var open = DeploymentJson.WriteOpen(State("dev"));
        Assert.Contains("planted", open, StringComparison.Ordinal);
        await Store.ImportAsync(Stack, secrets, DeploymentJson.Read(open, secrets));
        Assert.DoesNotContain("planted", await File.ReadAllTextAsync(folder[".pulumi/stacks/network/dev.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_does_not_fit_is_refused_with_every_reason_unless_forced()
    {
        var foreign = State("prod");
        var group = foreign.Resources[1];
        var broken = foreign with { Resources = [group with { Dependencies = ["urn:pulumi:prod::network::a:b:C::gone"] }, foreign.Resources[0], group] };
        var refused = await Assert.ThrowsAsync<DeploymentException>(() => Store.ImportAsync(Stack, secrets, broken));
        Assert.Contains("belongs to stack prod, not to dev", refused.Message, StringComparison.Ordinal);
        Assert.Contains("refers to urn:pulumi:prod::network::a:b:C::gone, which does not stand before it", refused.Message, StringComparison.Ordinal);
        Assert.Contains("is there twice", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--force", refused.Message, StringComparison.Ordinal);
        Assert.False(Store.Exists(Stack));

        await Store.ImportAsync(Stack, secrets, broken, force: true);
        Assert.Equal(3, (await Store.ReadAsync(Stack, secrets)).Resources.Length);
    }

    [Fact]
    public async Task A_stack_with_resources_is_only_forgotten_by_force_and_nothing_of_it_is_left()
    {
        await Store.ImportAsync(Stack, secrets, State("dev"));
        var refused = await Assert.ThrowsAsync<DeploymentException>(() => Store.RemoveAsync(Stack));
        Assert.Contains("still has 2 resources", refused.Message, StringComparison.Ordinal);
        await Store.RemoveAsync(Stack, force: true);
        Assert.Equal([".pulumi/meta.yaml"], folder.Files());
        Assert.Equal(ExitStatus.StackNotFound, (await Assert.ThrowsAsync<DeploymentException>(() => Store.RemoveAsync(Stack))).Status);
    }

    [Fact]
    public async Task Cancel_removes_locks_of_those_who_no_longer_run_and_says_when_there_is_none()
    {
        Assert.Equal(ExitStatus.StackNotFound, (await Assert.ThrowsAsync<DeploymentException>(() => Store.CancelAsync(Stack))).Status);
        var locks = Directory.CreateDirectory(folder[".pulumi/locks/organization/network/dev"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(locks, "a.json"), """{"pid":1,"username":"somebody","hostname":"elsewhere","timestamp":"2026-01-02T03:04:05Z"}""");
        await Assert.ThrowsAsync<DeploymentException>(() => Store.OpenAsync(Stack, secrets));
        Assert.Contains("somebody@elsewhere", Assert.Single(await Store.CancelAsync(Stack)), StringComparison.Ordinal);
        await using var open = await Store.OpenAsync(Stack, secrets);
        Assert.False(open.Exists);
        await open.DisposeAsync();
        await Store.ImportAsync(Stack, secrets, State("dev"));
        Assert.StartsWith("Nothing runs on stack dev", (await Assert.ThrowsAsync<DeploymentException>(() => Store.CancelAsync(Stack))).Message, StringComparison.Ordinal);
    }

    private static string Ciphertext(string json) => (string)JObject.Parse(json).SelectTokens("$..ciphertext").Single()!;

    private static Snapshot State(string stack)
    {
        var root = ResourceUrn.RootStack(stack, "network");
        return new Snapshot
        {
            Resources =
            [
                new ResourceState(root.ToString(), root.Type),
                new ResourceState(ResourceUrn.Create(stack, "network", root, "expressconnect:index:BgpGroup", "bgp").ToString(), "expressconnect:index:BgpGroup")
                {
                    Custom = true,
                    Id = "bgpg-1",
                    Parent = root.ToString(),
                    Inputs = PropertyMap.Of([("authKey", PropertyValue.SecretOf("planted"))]),
                },
            ],
        };
    }
}
