using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.Secrets;

namespace ExpressConnect.Deployments.Tests.Projects;

/// <summary>Single values of Pulumi.STACK.yaml change; everything else stays as it was written.</summary>
public sealed class StackSettingsEditorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder["Pulumi.dev.yaml"];

    private StackSettingsEditor Editor => new(Path, "network");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_value_makes_the_file()
    {
        Editor.Set("expressconnect:region", "cn-beijing");
        Editor.Set("size", "3");
        Editor.Set("note", "a: b # c\n\"d\"");
        Assert.Equal(
            """
            config:
              expressconnect:region: cn-beijing
              network:size: "3"
              network:note: "a: b # c\n\"d\""

            """,
            File.ReadAllText(Path));
    }

    [Fact]
    public void Comments_order_and_spelling_of_others_stay()
    {
        File.WriteAllText(Path, """
            # who to ask: the network team
            config:
                # where
                expressconnect:region: cn-beijing # the capital
                network:vlans:
                    - 110
                    - 120
                # last
                size: 'three'
            encryptionsalt: v1:abc=

            """);
        Editor.Set("expressconnect:region", "cn-shanghai");
        Editor.Set("network:size", "four");
        Editor.Set("vlans", "130");
        Editor.Set("new", "value");
        Assert.Equal(
            """
            # who to ask: the network team
            config:
                # where
                expressconnect:region: cn-shanghai # the capital
                network:vlans: "130"
                # last
                size: four
                network:new: value
            encryptionsalt: v1:abc=

            """,
            File.ReadAllText(Path));
        Assert.True(Editor.Remove("vlans"));
        Assert.False(Editor.Remove("vlans"));
        Assert.Contains("# the capital\n    # last\n    size: four\n", File.ReadAllText(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_leads_into_a_structure()
    {
        Editor.Set("lines.beijing[0].vlan", "110", isPath: true);
        Editor.Set("lines.beijing[0].open", "true", isPath: true);
        Editor.Set("lines.beijing[1].vlan", "120", isPath: true);
        Assert.Equal(
            """
            config:
              network:lines:
                beijing:
                - vlan: 110
                  open: true
                - vlan: 120

            """,
            File.ReadAllText(Path));
        Assert.True(Editor.Remove("lines.beijing[0].open", isPath: true));
        Assert.False(Editor.Remove("lines.shanghai", isPath: true));
        Assert.DoesNotContain("open", File.ReadAllText(Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lines[3]", "beyond the end")]
    [InlineData("lines.beijing", "neither a map nor absent")]
    [InlineData("a:b:c:d", "is not a configuration key")]
    [InlineData("lines[*]", "is not a configuration key")]
    public void What_cannot_be_set_is_refused_and_nothing_is_written(string key, string reason)
    {
        const string text = "config:\n  network:lines: [1]\n";
        File.WriteAllText(Path, text);
        var refused = Assert.Throws<DeploymentException>(() => Editor.Set(key, "x", isPath: true));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Path));
    }

    [Fact]
    public void Settings_in_braces_are_left_to_their_owner()
    {
        File.WriteAllText(Path, """{"config": {"network:size": "3"}}""");
        Assert.Contains("by hand", Assert.Throws<DeploymentException>(() => Editor.Set("size", "4")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_value_takes_the_heading_with_it()
    {
        File.WriteAllText(Path, "encryptionsalt: v1:abc=\nconfig:\n  network:size: 3\n");
        Assert.True(Editor.Remove("size"));
        Assert.Equal("encryptionsalt: v1:abc=\n", File.ReadAllText(Path));
        Editor.Set("size", "5");
        Assert.Equal("encryptionsalt: v1:abc=\nconfig:\n  network:size: \"5\"\n", File.ReadAllText(Path));
    }

    [Fact]
    public void A_secret_is_encrypted_with_the_passphrase_and_the_file_says_the_salt()
    {
        File.WriteAllText(folder["Pulumi.yaml"], "name: network\nruntime: dotnet\n");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PULUMI_CONFIG_PASSPHRASE"] = "open sesame" };
        var project = ProjectFolder.Open(folder.Path, "dev", environment);
        project.Editor.Set("key", "planted", secrets: project.Secrets);
        project.Editor.Set("auth.key", "planted too", isPath: true, project.Secrets);
        Assert.DoesNotContain("planted", File.ReadAllText(Path), StringComparison.Ordinal);
        Assert.StartsWith("encryptionsalt: v1:", File.ReadAllText(Path), StringComparison.Ordinal);

        var again = ProjectFolder.Open(folder.Path, "dev", environment);
        Assert.Equal(new ConfigValue("planted", IsSecret: true), again.FindConfig("key"));
        Assert.Equal(new ConfigValue("planted too", IsSecret: true), again.FindConfig("auth.key", isPath: true));
        Assert.Throws<DeploymentException>(() => ProjectFolder.Open(folder.Path, "dev", new Dictionary<string, string>(StringComparer.Ordinal)).FindConfig("key"));
    }

    [Fact]
    public void Without_a_passphrase_no_secret_is_set()
    {
        var refused = Assert.Throws<DeploymentException>(() => Editor.Set("key", "planted", secrets: new StackSecrets(new Dictionary<string, string>(StringComparer.Ordinal))));
        Assert.Contains("PULUMI_CONFIG_PASSPHRASE", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }
}
