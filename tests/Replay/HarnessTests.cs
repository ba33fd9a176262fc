namespace Replay;

/// <summary>The harness finds what differs: each recording here was altered in one place.</summary>
public sealed class HarnessTests : IDisposable
{
    private const string Scenario = "06-replace-delete-first";
    private const string Step = "3-up";

    private readonly string folder = Directory.CreateTempSubdirectory("expressconnect-altered-").FullName;

    public HarnessTests()
    {
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Original => Path.Combine(AppContext.BaseDirectory, "recordings", Scenario);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("rpc.jsonl", """
        "bj-line", "region": "cn-beijing"}, "preview": true
        """, """
        "bj-line", "region": "cn-beijing", "spare": false}, "preview": true
        """, "PhysicalConnection::line in phase 1:")]
    [InlineData("rpc.jsonl", """
        "id": "bgpg-785922f9764bcef8f", "object": {"peerAsn": 65001
        """, """
        "id": "bgpg-785922f9764bcef8f", "object": {"peerAsn": 65002
        """, "answer to RegisterResource bgp in phase")]
    [InlineData("rpc.jsonl", """
        "Handshake", "started": 60
        """, """
        "GetPluginInfo", "started": 60
        """, "Handshake in phase 2:")]
    [InlineData("state.json", """
        "peerAsn": []
        """, """
        "peerAsn": ["urn:pulumi:dev::network::expressconnect:index:Vpc::vpc"]
        """, "state, resources, urn:pulumi:dev::network::expressconnect:index:BgpGroup::bgp")]
    [InlineData("../scenario.json", """
        "exitCode": 0
        """, """
        "exitCode": 1
        """, "exit code: recorded 1, ours 0")]
    [InlineData("output.txt", "BgpGroup bgp created replacement", "BgpGroup bgp created", "row missing: ++ expressconnect:index:BgpGroup bgp created [diff: ~routerId]")]
    [InlineData("output.txt", "+-3 replaced", "+-4 replaced", "summary missing:     +-4 replaced")]
    [InlineData("output.txt", "=> \"vbr-a0641b249025678db\"", "=> \"vbr-other\"", "output missing")]
    public async Task A_difference_is_found(string file, string recorded, string altered, string difference)
    {
        Alter(file, recorded, altered);
        Assert.Contains(await DifferencesAsync(), d => d.Contains(difference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_in_another_order_are_found()
    {
        // As if what others stand on had been deleted first.
        Alter("rpc.jsonl", "\"Delete\", \"started\": 85, \"ended\": 86", "\"Delete\", \"started\": X, \"ended\": Y");
        Alter("rpc.jsonl", "\"Delete\", \"started\": 89, \"ended\": 90", "\"Delete\", \"started\": 85, \"ended\": 86");
        Alter("rpc.jsonl", "\"started\": X, \"ended\": Y", "\"started\": 89, \"ended\": 90");
        Assert.Contains(await DifferencesAsync(), d => d.StartsWith("order in phase 2: Delete of ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_found_where_nothing_differs() => Assert.Empty(await DifferencesAsync());

    private void Alter(string file, string recorded, string altered)
    {
        var path = Path.Combine(folder, Step, file);
        var text = File.ReadAllText(path);
        Assert.Contains(recorded, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(recorded, altered, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        var scenario = new Scenario(folder);
        return (await new StepReplay(scenario, scenario.Steps.Single(s => Path.GetFileName(s.Folder) == Step)).RunAsync()).Differences;
    }
}
