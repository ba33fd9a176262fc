using System.Text;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Deployments.Tests.States;

/// <summary>States that the CLI wrote read and write back unchanged, to the letter.</summary>
public sealed class RecordedStateTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "recordings");

    private static IEnumerable<string> Files =>
        Directory.GetFiles(Folder, "state.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path));

    public static TheoryData<string> Recordings => [.. Files];

    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_state_of_the_CLI_survives_reading_and_writing(string file)
    {
        var recorded = Recorded(file);
        var secrets = new Base64Secrets();

        var snapshot = DeploymentJson.Read(recorded, secrets);

        Assert.Equal(recorded, DeploymentJson.Write(snapshot, secrets));
    }

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Each_resource_survives_as_a_line_of_its_own(string file)
    {
        var secrets = new Base64Secrets();
        foreach (var resource in DeploymentJson.Read(Recorded(file), secrets).Resources)
        {
            var line = ResourceStateJson.Write(resource, secrets);

            Assert.DoesNotContain('\n', line);
            Assert.Equal(line, ResourceStateJson.Write(ResourceStateJson.Read(line, secrets), secrets));
            Assert.Equal(resource.Outputs, ResourceStateJson.Read(line, secrets).Outputs);
        }
    }

    [Fact]
    public void The_recordings_hold_what_they_are_here_for()
    {
        var all = string.Concat(Files.Select(Recorded));

        Assert.All(
            new[] { "pending_operations", "initErrors", "customTimeouts", "resourceHooks", "external", "additionalSecretOutputs", "ciphertext", "importID" },
            key => Assert.Contains($"\"{key}\":", all, StringComparison.Ordinal));
    }

    /// <summary>A recorded state with what was scrubbed put back: times, and ciphertexts in the scheme for tests.</summary>
    public static string Recorded(string file)
    {
        var root = (JObject)JsonConvert.DeserializeObject<JToken>(
            File.ReadAllText(Path.Combine(Folder, file)), new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
        var ciphertext = Convert.ToBase64String(Encoding.UTF8.GetBytes("\"hidden\""));
        foreach (var value in root.Descendants().OfType<JValue>().ToList())
        {
            switch (value.Value)
            {
                case "TIME":
                    value.Value = "2026-01-02T03:04:05.678901Z";
                    break;
                case "CIPHERTEXT":
                    value.Value = ciphertext;
                    break;
            }
        }

        root["deployment"]!["secrets_providers"] = new JObject { ["type"] = "b64" };
        return root.ToString(Formatting.None);
    }
}
