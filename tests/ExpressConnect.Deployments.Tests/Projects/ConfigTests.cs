using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.Secrets;

namespace ExpressConnect.Deployments.Tests.Projects;

public sealed class ConfigTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_stack_wins_over_the_project_and_keys_get_the_projects_namespace()
    {
        var config = Merge("""
              size: 3
              count: {type: integer, default: 2}
              note: {type: string, default: yes, secret: true}
              expressconnect:region: {value: cn-beijing}
              expressconnect:account: "1000000000000001"
            """, """
            config:
              network:count: 5
              other: text
              aws:config:old: spelling
            """);

        Assert.Equal(
            new SortedDictionary<string, ConfigValue>
            {
                ["aws:old"] = new("spelling"),
                ["expressconnect:account"] = new("1000000000000001"),
                ["expressconnect:region"] = new("cn-beijing"),
                ["network:count"] = new("5"),
                ["network:note"] = new("yes", IsSecret: true),
                ["network:other"] = new("text"),
                ["network:size"] = new("3"),
            },
            config);
    }

    [Theory]
    [InlineData("007", "007")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("\"true\"", "true")]
    [InlineData("", "")]
    [InlineData("~", "")]
    [InlineData("[1, two, \"3\", 4.5, true, null, [x]]", """[1,"two","3",4.5,true,null,["x"]]""")]
    [InlineData("{b: 1, a: {c: no}}", """{"a":{"c":"no"},"b":1}""")]
    [InlineData("[]", "[]")]
    public void Scalars_reach_programs_as_they_are_written_and_structures_as_JSON(string written, string value) =>
        Assert.Equal(new ConfigValue(value), Merge("", $"config:\n  network:x: {written}")["network:x"]);

    [Fact]
    public void Secure_values_are_decrypted_also_inside_structures()
    {
        var environment = new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE"] = "password" };
        var crypter = new StackSecrets(environment).Current;
        var salt = (string)Newtonsoft.Json.Linq.JObject.Parse(crypter.State.State!)["salt"]!;

        var config = Merge(
            "",
            $$"""
            encryptionsalt: {{salt}}
            config:
              network:key: {secure: "{{crypter.Encrypt("hidden")}}"}
              network:list: [open, {secure: "{{crypter.Encrypt("deep")}}"}]
            """,
            environment);

        Assert.Equal(new ConfigValue("hidden", IsSecret: true), config["network:key"]);
        Assert.Equal(new ConfigValue("""["open","deep"]""", IsSecret: true), config["network:list"]);
    }

    [Fact]
    public void A_secure_value_without_passphrase_or_salt_says_where_it_stands()
    {
        const string value = "config:\n  network:key: {secure: \"v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA==\"}";
        var withSalt = Assert.Throws<DeploymentException>(() => Merge("", $"encryptionsalt: v1:fozI5u6B030=:v1:x:y\n{value}"));
        var withoutSalt = Assert.Throws<DeploymentException>(() => Merge("", value));

        Assert.StartsWith($"{folder["Pulumi.dev.yaml"]}:3: 'network:key'", withSalt.Message, StringComparison.Ordinal);
        Assert.Contains("Set PULUMI_CONFIG_PASSPHRASE", withSalt.Message, StringComparison.Ordinal);
        Assert.StartsWith($"{folder["Pulumi.dev.yaml"]}:2: 'network:key'", withoutSalt.Message, StringComparison.Ordinal);
        Assert.Contains("no 'encryptionsalt'", withoutSalt.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_values_are_all_named()
    {
        var error = Assert.Throws<DeploymentException>(() => Merge("  one: {type: string}\n  two: {description: needed}\n  three: 3", ""));

        Assert.StartsWith("Stack 'dev' is missing configuration values 'one', 'two'.", error.Message, StringComparison.Ordinal);
        Assert.Contains($"Add to {folder["Pulumi.dev.yaml"]}, under config: network:one: VALUE", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: integer}", "many", "integer")]
    [InlineData("{type: boolean}", "1", "boolean")]
    [InlineData("{type: array, items: {type: integer}}", "[1, x]", "array<integer>")]
    [InlineData("{type: object}", "text", "object")]
    [InlineData("{type: string}", "[a]", "string")]
    public void A_value_of_another_type_is_refused_with_its_line(string declaration, string value, string type)
    {
        var error = Assert.Throws<DeploymentException>(() => Merge($"  x: {declaration}", $"config:\n  network:x: {value}"));

        Assert.Equal($"{folder["Pulumi.dev.yaml"]}:2: Stack 'dev' with configuration key 'x' must be of type '{type}'", error.Message);
    }

    [Theory]
    [InlineData("{type: integer}", "\"17\"")]
    [InlineData("{type: array, items: {type: array, items: {type: string}}}", "[[a], []]")]
    [InlineData("{type: object}", "{a: 1}")]
    public void A_value_of_the_declared_type_is_taken(string declaration, string value) =>
        Assert.Contains("network:x", Merge($"  x: {declaration}", $"config:\n  network:x: {value}"));

    [Fact]
    public void The_whole_setup_of_a_folder_writes_nothing()
    {
        folder.Write("project/Pulumi.yaml", "name: network\nruntime: dotnet\nbackend: {url: \"file://../state\"}\n");

        var opened = ProjectFolder.Open(folder["project"], "organization/network/dev", new Dictionary<string, string> { ["HOME"] = folder["home"] });
        var setup = opened.Setup(folder.Path);

        Assert.Equal(new StackName("network", "dev"), setup.Stack);
        Assert.Equal(folder["state"], setup.Store.Directory);
        Assert.Equal((folder["project"], folder["project"]), (setup.RootDirectory, setup.WorkingDirectory));
        Assert.Equal(["project/Pulumi.yaml"], folder.Files());
        Assert.Equal(
            ExitStatus.StackNotFound,
            Assert.Throws<DeploymentException>(() => ProjectFolder.Open(folder["project"], "organization/other/dev")).Status);
    }

    [Theory]
    [InlineData(null, "HOME/.expressconnect/state")]
    [InlineData("https://api.pulumi.com", "HOME/.expressconnect/state")]
    [InlineData("file://~", "HOME")]
    [InlineData("file://~/states", "HOME/states")]
    [InlineData("file:///somewhere/else?no_tmp_dir=true", "/somewhere/else")]
    public void The_state_is_where_the_backend_says(string? url, string directory)
    {
        folder.Write("Pulumi.yaml", "name: network\nruntime: dotnet\n");
        var environment = new Dictionary<string, string> { ["HOME"] = folder["home"] };
        if (url is not null)
        {
            environment["PULUMI_BACKEND_URL"] = url;
        }

        var store = ProjectFolder.Open(folder.Path, "dev", environment).Store;

        Assert.Equal(directory.Replace("HOME", folder["home"], StringComparison.Ordinal), store.Directory);
    }

    [Fact]
    public async Task A_program_of_another_runtime_is_refused_when_it_must_run()
    {
        folder.Write("Pulumi.yaml", "name: network\nruntime: python\n");
        var setup = ProjectFolder.Open(folder.Path, "dev", new Dictionary<string, string> { ["HOME"] = folder["home"] }).Setup(folder.Path);

        var error = await Assert.ThrowsAsync<DeploymentException>(() => setup.Program!.RunAsync(Programs.Runs.Of(folder.Path), CancellationToken.None));

        Assert.Contains("runtime: python", error.Message, StringComparison.Ordinal);
    }

    private IReadOnlyDictionary<string, ConfigValue> Merge(string declared, string stack, IReadOnlyDictionary<string, string>? environment = null)
    {
        folder.Write("Pulumi.yaml", $"name: network\nruntime: dotnet\nconfig:\n{declared}");
        folder.Write("Pulumi.dev.yaml", stack);
        var project = Project.Load(folder.Path);
        var settings = StackSettings.Load(project, "dev");
        return settings.MergeConfig(project, "dev", new StackSecrets(environment ?? new Dictionary<string, string>(), settings.EncryptionSalt));
    }
}
