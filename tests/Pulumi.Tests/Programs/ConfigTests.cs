using System.Text.Json;
using Pulumi.Tests.Engines;
using static Pulumi.Tests.Outputs.OutputTests;

namespace Pulumi.Tests.Programs;

public sealed class ConfigTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync()
    {
        host = await EngineHost.StartAsync();
        host.Environment["PULUMI_CONFIG"] = """
            {
              "house:text": "t", "house:flag": "true", "house:whole": "7", "house:number": "1.5",
              "house:list": "[\"a\",\"b\"]", "house:room": "{\"Size\":3}", "house:bad": "x", "acme:region": "eu", "acme:config:old": "o"
            }
            """;
        host.Environment["PULUMI_CONFIG_SECRET_KEYS"] = """["house:text"]""";
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public Task Values_have_the_type_that_is_asked_for() => host.RunAsync(static () =>
    {
        var config = new Config();
        Assert.Equal(("t", true, 7, 1.5), (config.Get("text"), config.GetBoolean("flag"), config.GetInt32("whole"), config.GetDouble("number")));
        Assert.Equal(("t", true, 7, 1.5), (config.Require("text"), config.RequireBoolean("flag"), config.RequireInt32("whole"), config.RequireDouble("number")));
        Assert.Equal(["a", "b"], config.RequireObject<string[]>("list"));
        Assert.Equal(3, config.GetObject<Room>("room")!.Size);
    });

    [Fact]
    public Task Names_in_objects_are_case_sensitive_unless_told_otherwise() => host.RunAsync(static () =>
    {
        var config = new Config();
        Assert.Equal(0, config.GetObject<LowerRoom>("room")!.size);
        Assert.Equal(3, config.GetObject<LowerRoom>("room", new JsonSerializerOptions { PropertyNameCaseInsensitive = true })!.size);
    });

    [Fact]
    public Task Each_package_has_its_namespace() => host.RunAsync(static () =>
    {
        Assert.Equal("eu", new Config("acme").Get("region"));
        Assert.Equal("eu", new Config("acme:config").Get("region"));
        Assert.Equal("o", new Config("acme").Get("old"));
        Assert.Null(new Config("acme").Get("text"));
    });

    [Fact]
    public Task What_is_missing_is_null() => host.RunAsync(static () =>
    {
        var config = new Config();
        Assert.Null(config.Get("none"));
        Assert.Null(config.GetBoolean("none"));
        Assert.Null(config.GetInt32("none"));
        Assert.Null(config.GetDouble("none"));
        Assert.Null(config.GetObject<Room>("none"));
        Assert.Null(config.GetSecret("none"));
        Assert.Null(config.GetSecretInt32("none"));
        Assert.Null(config.GetSecretObject<Room>("none"));
    });

    [Fact]
    public async Task Secrets_come_as_outputs_that_nobody_may_see()
    {
        Output<string>? text = null;
        Output<int>? whole = null;
        Output<bool>? flag = null;
        Output<Room>? room = null;
        await host.RunAsync(() =>
        {
            var config = new Config();
            (text, whole, flag, room) = (config.GetSecret("text"), config.RequireSecretInt32("whole"), config.GetSecretBoolean("flag"), config.RequireSecretObject<Room>("room"));
        });
        await Is(text!, "t", secret: true);
        await Is(whole!, 7, secret: true);
        await Is(flag!, true, secret: true);
        await Is(room!.Apply(static known => known.Size), 3, secret: true);
    }

    [Fact]
    public async Task What_is_required_and_missing_is_asked_for() => Assert.Equal(
        "Missing Required configuration variable 'house:none'\n\tplease set a value using the command `pulumi config set house:none <value>`",
        await host.FailAsync(static () => _ = new Config().RequireSecret("none")));

    public static TheoryData<string, string> Kinds => new() { { "bool", "Boolean" }, { "int", "Int32" }, { "double", "Double" }, { "object", typeof(Room).FullName! } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_of_another_type_is_refused(string kind, string type) => Assert.Equal(
        $"Configuration 'house:bad' value 'x' is not a valid {type}",
        await host.FailAsync(() => _ = kind switch
        {
            "bool" => (object?)new Config().GetBoolean("bad"),
            "int" => new Config().GetInt32("bad"),
            "double" => new Config().GetDouble("bad"),
            _ => new Config().GetObject<Room>("bad"),
        }));

    private sealed record Room(int Size);

#pragma warning disable IDE1006, CA1812 // A name that differs in case only.
    private sealed record LowerRoom
    {
        public int size { get; init; }
    }
}
