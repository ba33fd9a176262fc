using System.Diagnostics;
using System.Text.Json;

namespace Compatibility.Tests;

/// <summary>The plugin answers a client that others wrote: that of Pulumi's own package for Node.js.</summary>
public sealed class PulumiClientTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("expressconnect-compatibility-");

    public void Dispose() => _home.Delete(recursive: true);

    [NodeFact]
    public async Task A_peering_is_planned_made_read_and_removed()
    {
        Assert.True(NodeFactAttribute.Missing() is null, NodeFactAttribute.Missing());
        using var plugin = Start(Path.Combine(AppContext.BaseDirectory, "pulumi-resource-expressconnect"));
        try
        {
            var port = await plugin.StandardOutput.ReadLineAsync(Patience());
            using var node = Start("node", Path.Combine(NodeFactAttribute.ProjectFolder, "client.js"), $"127.0.0.1:{port}");
            var errors = node.StandardError.ReadToEndAsync(Patience());
            var output = await node.StandardOutput.ReadToEndAsync(Patience());
            await node.WaitForExitAsync(Patience());
            Assert.True(node.ExitCode == 0, await errors);
            using var result = JsonDocument.Parse(output);
            AssertAll(result.RootElement);
        }
        finally
        {
            plugin.Kill();
            await plugin.WaitForExitAsync(Patience());
        }
    }

    private static void AssertAll(JsonElement result)
    {
        JsonElement At(params string[] path) => path.Aggregate(result, (at, name) => at.GetProperty(name));

        Assert.Equal("expressconnect", At("schema", "name").GetString());
        foreach (var flag in new[] { "acceptSecrets", "acceptResources", "acceptOutputs" })
        {
            Assert.True(At("schema", "handshake", flag).GetBoolean(), flag);
        }

        Assert.Equal(At("planned").GetRawText(), At("made").GetRawText());
        Assert.All(At("made").EnumerateArray(), id => Assert.NotEqual("", id.GetString()));
        Assert.Equal(("Active", false), (At("peering", "status").GetString(), At("peering", "charged").GetBoolean()));
        Assert.Equal((1, 0), (At("same", "changes").GetInt32(), At("same", "paths").GetArrayLength()));
        Assert.Equal("[\"region\",\"tags.env\"]", At("changed", "paths").GetRawText());
        Assert.Equal((2, "[\"region\"]"), (At("changed", "changes").GetInt32(), At("changed", "replaces").GetRawText()));
        Assert.Equal(At("peering").GetRawText(), At("read", "outputs").GetRawText());
        Assert.True(At("regions").GetBoolean());
        Assert.Equal("cidrBlok does not exist; did you mean cidrBlock?", At("mistyped")[0].GetString());
        Assert.Equal(9, At("refused", "code").GetInt32());
        Assert.StartsWith("VPC-1", At("refused", "details").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, At("gone").ValueKind);
        Assert.Equal(0, At("logged").GetArrayLength());
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _home.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = _home.FullName;
        start.Environment["TMPDIR"] = _home.FullName;
        return Process.Start(start)!;
    }

    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
}
