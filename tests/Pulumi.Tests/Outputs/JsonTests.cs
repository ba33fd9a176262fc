using System.Text.Json;
using Pulumi.Utilities;
using static Pulumi.Tests.Outputs.OutputTests;

namespace Pulumi.Tests.Outputs;

public sealed class JsonTests
{
    [Fact]
    public async Task Outputs_and_inputs_inside_become_their_values()
    {
        InputList<int> list = [1, Output.Create(2)];
        InputMap<string> map = new() { ["k"] = Output.Create("v") };
        Input<string> input = "in";
        await Is(
            Output.JsonSerialize(Output.Create(new { Plain = 1, Output = Output.Create("out"), Input = input, List = list, Map = map })),
            """{"Plain":1,"Output":"out","Input":"in","List":[1,2],"Map":{"k":"v"}}""");
    }

    [Fact]
    public async Task Options_count() => await Is(
        Output.JsonSerialize(Output.Create(new { Name = Output.Create("n") }), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }),
        """{"name":"n"}""");

    [Fact]
    public async Task A_secret_inside_makes_the_text_one() =>
        await Is(Output.JsonSerialize(Output.Create(new { Key = Output.CreateSecret(1) })), """{"Key":1}""", secret: true);

    [Fact]
    public async Task An_unknown_inside_makes_the_text_unknown() =>
        await IsUnknown(Output.JsonSerialize(Output.Create(new { Key = OutputUtilities.CreateUnknown(1), Other = Output.CreateSecret(1) })).Apply(text => text), secret: true);

    [Fact]
    public async Task What_is_read_is_as_secret_as_the_text()
    {
        await Is(Output.JsonDeserialize<int[]>(Output.CreateSecret("[1,2]")).Apply(list => list.Length), 2, secret: true);
        var read = await OutputUtilities.GetValueAsync(Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.CreateSecret("""{"a":1}""")));
        await Is(read["a"], 1, secret: true);
        await IsUnknown(Output.JsonDeserialize<string>(OutputUtilities.CreateUnknown("")));
    }
}
