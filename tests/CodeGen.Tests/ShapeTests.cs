using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using Pulumi;

namespace CodeGen.Tests;

/// <summary>The public surface of an SDK, seen by reflection as programs and tools see it.</summary>
public sealed class ShapeTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static Type Gate => CompiledSdk.CornerCases.Type("Acme.Corner.Gate");

    private static Type GateArgs => CompiledSdk.CornerCases.Type("Acme.Corner.GateArgs");

    [Fact]
    public void A_resource_has_one_public_constructor_of_three_parameters() =>
        Assert.Equal(["String", "GateArgs", "CustomResourceOptions"], Parameters(Assert.Single(Gate.GetConstructors())));

    [Fact]
    public void A_lookup_takes_state_only_where_the_schema_has_state_inputs()
    {
        Assert.Equal(["String", "Input`1", "GateState", "CustomResourceOptions"], Parameters(Gate.GetMethod("Get")!));
        Assert.Equal(["String", "Input`1", "CustomResourceOptions"], Parameters(Type("Bare").GetMethod("Get")!));
        Assert.Null(Type("Frame").GetMethod("Get"));
        Assert.Null(Type("Provider").GetMethod("Get"));
    }

    [Fact]
    public void Arguments_may_be_left_out_only_if_none_is_required()
    {
        Assert.False(Arguments("Gate").HasDefaultValue);
        Assert.True(Arguments("Bare").HasDefaultValue);
        Assert.False(Arguments("Provider").HasDefaultValue);
        Assert.False(Arguments("Frame").HasDefaultValue);
    }

    [Theory]
    [InlineData("Relaxed", typeof(Output<string>))]
    [InlineData("Many", typeof(Output<object>))]
    [InlineData("Target", typeof(Output<Union<string, int>?>))]
    [InlineData("Same", typeof(Output<string>))]
    [InlineData("Matrix", typeof(Output<ImmutableArray<ImmutableArray<double>>>))]
    [InlineData("Json", typeof(Output<System.Text.Json.JsonElement?>))]
    [InlineData("Asset", typeof(Output<AssetOrArchive>))]
    [InlineData("Weight", typeof(Output<double?>))]
    [InlineData("Count", typeof(Output<int>))]
    public void Outputs_have_the_types_that_results_are_read_as(string property, Type type) =>
        Assert.Equal(type, Gate.GetProperty(property)!.PropertyType);

    [Theory]
    [InlineData("Many", typeof(object))]
    [InlineData("Target", typeof(InputUnion<string, int>))]
    [InlineData("Targets", typeof(InputList<Union<string, int>>))]
    [InlineData("TargetMap", typeof(InputMap<Union<string, int>>))]
    [InlineData("Json", typeof(InputJson))]
    [InlineData("Matrix", typeof(InputList<ImmutableArray<double>>))]
    [InlineData("MapOfLists", typeof(InputMap<ImmutableArray<string>>))]
    [InlineData("PlainCount", typeof(int?))]
    [InlineData("PlainRequired", typeof(bool))]
    [InlineData("PlainList", typeof(List<string>))]
    [InlineData("SecretCount", typeof(Input<int>))]
    [InlineData("Dangling", typeof(Input<string>))]
    [InlineData("ListOrText", typeof(InputUnion<ImmutableArray<string>, string>))]
    public void Inputs_have_the_types_that_programs_write(string property, Type type) =>
        Assert.Equal(type, GateArgs.GetProperty(property)!.PropertyType);

    [Fact]
    public void A_relaxed_enum_takes_its_cases_in_the_order_of_the_schema()
    {
        var mode = Type("Mode");
        Assert.Equal([typeof(string), mode], GateArgs.GetProperty("Relaxed")!.PropertyType.GetGenericArguments());
        Assert.Equal([mode, typeof(string)], GateArgs.GetProperty("RelaxedLast")!.PropertyType.GetGenericArguments());
    }

    [Fact]
    public void Collections_are_created_when_asked_for_and_carry_their_mark_on_the_field()
    {
        var args = Activator.CreateInstance(GateArgs)!;
        Assert.NotNull(GateArgs.GetProperty("Ports")!.GetValue(args));
        Assert.Null(GateArgs.GetProperty("Ports")!.GetCustomAttribute<InputAttribute>());
        Assert.NotNull(GateArgs.GetField("_ports", BindingFlags.NonPublic | BindingFlags.Instance)!.GetCustomAttribute<InputAttribute>());
    }

    [Fact]
    public async Task A_secret_is_marked_when_it_is_set()
    {
        var args = Activator.CreateInstance(GateArgs)!;
        GateArgs.GetProperty("Code")!.SetValue(args, (Input<string>)"0000");
        var code = (Input<string>)GateArgs.GetProperty("Code")!.GetValue(args)!;
        Assert.True(await Output.IsSecretAsync((Output<string>)code));
    }

    [Fact]
    public async Task Defaults_stand_in_new_arguments()
    {
        var args = Activator.CreateInstance(GateArgs)!;
        Assert.Equal("eu", await Read<string>(args, "Region"));
        Assert.Equal("a \"b\" \\ c\n", await Read<string>(args, "Quoted"));
        Assert.Equal(0.5, await Read<double>(args, "Ratio"));
        Assert.Equal(3, await Read<int>(args, "Retries"));
        Assert.Null(GateArgs.GetProperty("Rule")!.GetValue(args));
    }

    [Fact]
    public void Obsolete_marks_stand_where_official_sdks_have_them()
    {
        Assert.Null(GateArgs.GetProperty("OldThing")!.GetCustomAttribute<ObsoleteAttribute>());
        Assert.Equal("Use \"labels\".", GateArgs.GetProperty("Tags")!.GetCustomAttribute<ObsoleteAttribute>()!.Message);
        Assert.Null(Gate.GetProperty("OldThing")!.GetCustomAttribute<ObsoleteAttribute>());
        Assert.NotNull(Type("Retired").GetCustomAttribute<ObsoleteAttribute>());
        Assert.Null(Type("RetiredArgs").GetCustomAttribute<ObsoleteAttribute>());
        Assert.NotNull(Type("DoIt").GetCustomAttribute<ObsoleteAttribute>());
        Assert.NotNull(Gate.GetMethod("Close")!.GetCustomAttribute<ObsoleteAttribute>());
        Assert.NotNull(Type("Level").GetField("Gone")!.GetCustomAttribute<ObsoleteAttribute>());
    }

    [Fact]
    public void Text_enums_convert_only_when_asked()
    {
        var mode = Type("Mode");
        Assert.NotNull(mode.GetCustomAttribute<EnumTypeAttribute>());
        Assert.Empty(mode.GetConstructors());
        Assert.Null(mode.GetMethod("op_Implicit"));
        Assert.Equal(typeof(string), mode.GetMethod("op_Explicit")!.ReturnType);
        Assert.Equal(EditorBrowsableState.Never, mode.GetMethod("GetHashCode")!.GetCustomAttribute<EditorBrowsableAttribute>()!.State);
        Assert.Equal(
            ["A_b_c", "Asterisk", "Dark_green", "Default", "EqualsValue", "Mode_5G", "Old", "Open", "Seven"],
            mode.GetProperties(Own).Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.True(Type("Level").IsEnum);
    }

    [Fact]
    public void Nested_types_exist_in_the_shapes_that_something_uses()
    {
        var found = CompiledSdk.CornerCases.Assembly!.GetTypes().Where(t => t.IsPublic).Select(t => t.FullName!).ToHashSet();
        Assert.Superset(new HashSet<string> { "Acme.Corner.Inputs.RuleArgs", "Acme.Corner.Inputs.RuleGetArgs", "Acme.Corner.Inputs.Rule", "Acme.Corner.Outputs.Rule" }, found);
        Assert.Contains("Acme.Corner.Inputs.PlainOnlyArgs", found);
        Assert.DoesNotContain("Acme.Corner.Inputs.PlainOnlyGetArgs", found);
        Assert.DoesNotContain("Acme.Corner.Outputs.PlainOnly", found);
        Assert.DoesNotContain(found, name => name.Contains("Hidden", StringComparison.Ordinal) || name.Contains("host", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Outputs_are_fields_set_by_one_private_constructor_that_knows_wire_names()
    {
        var rule = CompiledSdk.CornerCases.Type("Acme.Corner.Outputs.Rule");
        var constructor = Assert.Single(rule.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance));
        Assert.NotNull(constructor.GetCustomAttribute<OutputConstructorAttribute>());
        Assert.Equal(
            ["class", "hosts", "mode", "next", "note", "oddName", "password", "port", "secretHosts", "tags"],
            constructor.GetParameters().Select(p => p.Name!));
        Assert.All(rule.GetFields(Own), field => Assert.True(field.IsInitOnly));
        Assert.Empty(rule.GetProperties(Own));
    }

    [Theory]
    [InlineData("GetGate", "Invoke(GetGateInvokeArgs, InvokeOptions?)", "Invoke(GetGateInvokeArgs, InvokeOutputOptions)", "InvokeAsync(GetGateArgs, InvokeOptions?)")]
    [InlineData("GetAll", "Invoke(GetAllInvokeArgs, InvokeOutputOptions)", "Invoke(GetAllInvokeArgs?, InvokeOptions?)", "InvokeAsync(GetAllArgs?, InvokeOptions?)")]
    [InlineData("GetNothing", "Invoke(InvokeOptions?)", "Invoke(InvokeOutputOptions)", "InvokeAsync(InvokeOptions?)")]
    [InlineData("GetEmptyArgs", "Invoke(InvokeOptions?)", "Invoke(InvokeOutputOptions)", "InvokeAsync(GetEmptyArgsArgs?, InvokeOptions?)")]
    [InlineData("DoIt", "InvokeAsync(DoItArgs?, InvokeOptions?)")]
    [InlineData("ListNames", "Invoke(InvokeOptions?)", "Invoke(InvokeOutputOptions)", "InvokeAsync(InvokeOptions?)")]
    [InlineData("Add", "Invoke(Input`1, Input`1, Input`1?, InvokeOptions?)", "InvokeAsync(Double, Int32, Nullable`1?, InvokeOptions?)")]
    [InlineData("InvokeFunction", "Invoke(InvokeOptions?)", "Invoke(InvokeOutputOptions)", "InvokeAsync(InvokeOptions?)")]
    public void Functions_have_the_methods_of_their_kind(string function, params string[] methods) => Assert.Equal(
        methods,
        Type(function).GetMethods(Own).Select(Signature).Order(StringComparer.Ordinal));

    [Fact]
    public void Methods_of_resources_hand_out_results()
    {
        Assert.Equal("Output`1", Gate.GetMethod("Open")!.ReturnType.Name);
        Assert.Equal(typeof(void), Gate.GetMethod("Close")!.ReturnType);
        Assert.Equal(typeof(Output<double>), Gate.GetMethod("Measure")!.ReturnType);
        Assert.False(Type("GateMeasureResult").IsPublic);
        Assert.Null(Type("GateOpenArgs").GetProperty("__self__"));
        Assert.Empty(Gate.GetMethod("Reset")!.GetParameters());
    }

    [Fact]
    public void A_provider_gives_back_texts_only()
    {
        var provider = Type("Provider");
        Assert.Equal(["Mode", "Region", "Token"], provider.GetProperties(Own).Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(provider.GetProperties(Own), p => Assert.Equal(typeof(Output<string>), p.PropertyType));
        Assert.Equal("pulumi:providers:corner", provider.GetCustomAttribute<ResourceTypeAttribute>()!.Type);
    }

    [Fact]
    public void The_version_stands_on_every_resource_class() =>
        Assert.Equal("1.2.3", Gate.GetCustomAttribute<ResourceTypeAttribute>()!.Version);

    [Fact]
    public void Settings_sit_in_the_packages_namespace_with_types_of_their_own()
    {
        var config = Type("Config");
        Assert.True(config is { IsAbstract: true, IsSealed: true });
        Assert.Equal(typeof(ImmutableArray<string>), config.GetProperty("Zones")!.PropertyType);
        Assert.True(CompiledSdk.CornerCases.Type("Acme.Corner.Config+Types+Limit").GetProperty("Count")!.CanWrite);
    }

    private static Type Type(string name) => CompiledSdk.CornerCases.Type("Acme.Corner." + name);

    private static ParameterInfo Arguments(string resource) => Type(resource).GetConstructors().Single().GetParameters()[1];

    private static IEnumerable<string> Parameters(MethodBase method) => method.GetParameters().Select(p => p.ParameterType.Name);

    private static string Signature(MethodInfo method) =>
        $"{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name + (p.HasDefaultValue ? "?" : "")))})";

    private static Task<T> Read<T>(object args, string property) =>
        global::Pulumi.Utilities.OutputUtilities.GetValueAsync((Output<T>)(Input<T>)args.GetType().GetProperty(property)!.GetValue(args)!);
}
