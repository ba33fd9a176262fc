using System.Diagnostics;
using System.Reflection;
using Newtonsoft.Json.Linq;
using Pulumi;

namespace CodeGen.Tests;

/// <summary>What the SDK's project makes of the generated files.</summary>
public sealed class PackageTests
{
    [Theory]
    [InlineData("-p:_IsPacking=true", "official", true)] // dotnet pack
    [InlineData("-p:PulumiSdk=official", "official", true)]
    [InlineData("-p:PulumiSdk=bundled", "bundled", false)]
    public async Task Only_the_official_package_is_ever_depended_on(string property, string sdk, bool depends)
    {
        var project = JObject.Parse(await Evaluate(property));
        Assert.Equal(sdk, project.SelectToken("Properties.PulumiSdk"));
        Assert.Equal(depends, project.SelectTokens("Items.PackageReference[*].Identity").Any(name => (string?)name is "Pulumi"));
        Assert.Equal(depends, !project.SelectTokens("Items.ProjectReference[*].Identity").Any());
    }

    [Fact]
    public async Task Version_and_plugin_are_embedded_and_packed_where_the_cli_looks_for_them()
    {
        var project = JObject.Parse(await Evaluate("-p:_IsPacking=true"));
        foreach (var file in (string[])["version.txt", "pulumi-plugin.json"])
        {
            Assert.Contains(project.SelectTokens("Items.EmbeddedResource[*].Identity"), name => (string?)name == file);
            var packed = Assert.Single(project.SelectTokens("Items.None[*]"), item => (string?)item["Identity"] == file && (string?)item["Pack"] == "true");
            Assert.Equal("content", packed["PackagePath"]);
        }
    }

    [Fact]
    public void The_built_sdk_knows_the_version_of_its_schema() => Assert.Equal(
        JObject.Parse(Checkout.Schema)["version"],
        typeof(ExpressConnect.Pulumi.Vpc).GetCustomAttribute<ResourceTypeAttribute>()!.Version);

    private static async Task<string> Evaluate(string property)
    {
        var project = Path.Combine(Checkout.Root, "sdk", "ExpressConnect.Pulumi", "ExpressConnect.Pulumi.csproj");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            ArgumentList =
            {
                "msbuild", project, property, "-nologo", "-getProperty:PulumiSdk",
                "-getItem:PackageReference", "-getItem:ProjectReference", "-getItem:EmbeddedResource", "-getItem:None",
            },
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, text);
        return text;
    }
}
