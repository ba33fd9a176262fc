using ExpressConnect.Tests;
using Google.Protobuf;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Monitoring;

/// <summary>Which plugin serves what.</summary>
public sealed class PackageTests : MonitorTest
{
    [Fact]
    public async Task A_plugin_is_made_to_serve_a_package_and_again_from_the_state()
    {
        Provider = new ManySidedProvider();
        await UpAsync(async program =>
        {
            var package = await program.Monitor.RegisterPackageAsync(new RegisterPackageRequest
            {
                Name = "bridge",
                Version = "1.0.0",
                DownloadUrl = "https://example.org",
                Parameterization = new Parameterization { Name = "lamps", Version = "2.3.4", Value = ByteString.CopyFromUtf8("lamps of 2.3.4") },
            });
            await program.RegisterAsync("lamp", PropertyMap.Empty, request => request.PackageRef = package.Ref);
        });

        var provider = await RecordedAsync("pulumi:providers:lamps::default_2_3_4_https___example_org");
        Assert.Equal("2.3.4", provider.Inputs["version"].ToString().Trim('"'));
        Assert.Equal(PropertyMap.Of(("version", "2.3.4")), Provider.Asked<CheckRequest>("CheckConfig").Select(asked => Pulumi.Protocol.Wire.WireDecoder.ToPropertyMap(asked.News)).Single());
        await DestroyAsync();

        Assert.Equal(2, Provider.Started.Count);
        Assert.All(Provider.Started, plugin => Assert.Equal(("bridge", "1.0.0", "https://example.org"), (plugin.Package, plugin.Version, plugin.DownloadUrl)));
        Assert.All(
            Provider.Asked<ParameterizeRequest>("Parameterize").Select(asked => asked.Value),
            value => Assert.Equal(("lamps", "2.3.4", "lamps of 2.3.4"), (value.Name, value.Version, value.Value.ToStringUtf8())));
        Assert.Equal(2, Provider.Asked<ParameterizeRequest>("Parameterize").Count);
    }

    [Fact]
    public async Task An_explicit_provider_has_the_version_and_the_place_that_the_program_says()
    {
        await UpAsync(async program =>
        {
            var south = await program.RegisterAsync("south", PropertyMap.Of(("region", "s")), request =>
            {
                request.Type = "pulumi:providers:lamps";
                request.Version = "1.2.3";
                request.PluginDownloadURL = "https://example.org";
                request.EnvVarMappings["MY_REGION"] = "REGION";
            });
            await program.RegisterAsync("lamp", PropertyMap.Empty, request => request.Provider = $"{south.Urn}::{south.Id}");
        });

        var plugin = Assert.Single(Provider.Started);
        Assert.Equal(("lamps", "1.2.3", "https://example.org"), (plugin.Package, plugin.Version, plugin.DownloadUrl));
        Assert.Equal("REGION", plugin.EnvironmentMappings["MY_REGION"]);
        Assert.StartsWith(Stack + "pulumi:providers:lamps::south::", (await RecordedAsync("lamps:index:Lamp::lamp")).Provider, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync());
    }

    [Theory]
    [InlineData("""["lamps"]""", "Default provider for 'lamps' disabled by pulumi:disable-default-providers. Give what uses it an explicit provider.")]
    [InlineData("""["*"]""", "Default provider for 'lamps' disabled by pulumi:disable-default-providers. Give what uses it an explicit provider.")]
    [InlineData("lamps", "pulumi:disable-default-providers is lamps. Write a list of packages, such as [\"aws\"], or [\"*\"] for all.")]
    public async Task Default_providers_can_be_disabled(string packages, string message)
    {
        Config["pulumi:disable-default-providers"] = new ConfigValue(packages);

        var result = await UpAsync(program => program.RegisterAsync("lamp"));

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Deployments.Events.Severity.Error), text => text.EndsWith(message, StringComparison.Ordinal));
        Assert.Empty(Provider.Started);
    }

    [Fact]
    public async Task What_is_in_a_component_gets_the_provider_of_the_component_around_it()
    {
        await UpAsync(async program =>
        {
            var south = await program.RegisterAsync("south", PropertyMap.Empty, request => request.Type = "pulumi:providers:lamps");
            var outer = await program.RegisterAsync("outer", PropertyMap.Empty, request =>
            {
                (request.Type, request.Custom) = ("my:index:House", false);
                request.Providers["lamps"] = $"{south.Urn}::{south.Id}";
            });
            var inner = await program.RegisterAsync("inner", PropertyMap.Empty, request => (request.Type, request.Custom, request.Parent) = ("my:index:Room", false, outer.Urn));
            await program.RegisterAsync("lamp", PropertyMap.Empty, request => request.Parent = inner.Urn);
        });

        Assert.StartsWith(
            Stack + "pulumi:providers:lamps::south::", (await RecordedAsync("my:index:House$my:index:Room$lamps:index:Lamp::lamp")).Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_are_not_told_to_a_provider_that_does_not_know_them_and_stay_secret()
    {
        Provider = new OldProvider();
        await UpAsync(program => program.RegisterAsync("lamp", PropertyMap.Of(("key", PropertyValue.SecretOf("k")), ("nested", PropertyMap.Of(("key", PropertyValue.SecretOf("k")), ("plain", "p"))))));

        Assert.DoesNotContain("4dabf18193072939515e22adb298388d", Provider.Asked<CreateRequest>("Create").Single().ToString(), StringComparison.Ordinal);
        var lamp = await RecordedAsync("lamps:index:Lamp::lamp");
        var expected = PropertyMap.Of(("key", PropertyValue.SecretOf("k")), ("nested", PropertyMap.Of(("key", PropertyValue.SecretOf("k")), ("plain", "p"))));
        Assert.Equal(expected, lamp.Inputs);
        Assert.Equal(expected, lamp.Outputs);
    }

    private sealed class OldProvider : SimpleProvider
    {
        public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) => Task.FromResult(new ConfigureResponse { SupportsPreview = true });
    }

    private sealed class ManySidedProvider : SimpleProvider
    {
        public override Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, ServerCallContext context) =>
            Answer("Parameterize", request, new ParameterizeResponse { Name = request.Value.Name, Version = request.Value.Version });
    }
}
