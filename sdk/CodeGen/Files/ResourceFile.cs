using CodeGen.Docs;
using CodeGen.Names;
using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>A resource's class, its arguments and its lookup state.</summary>
internal sealed class ResourceFile(Module module, Resource resource)
{
    private readonly Package _package = module.Sdk.Package;
    private readonly string _class = resource.ClassName;

    private string OptionsType => resource.IsComponent ? "ComponentResourceOptions" : "CustomResourceOptions";

    private bool IsKubernetes => _package.CSharp.IsKubernetes && !resource.IsProvider;

    private bool HasGet => !resource.IsProvider && !resource.IsComponent;

    private bool HasConstants => resource.Inputs.Any(input => input.Const is not null);

    private bool AllOptional => _package.CSharp.IsKubernetes || resource.Inputs.All(input => !input.IsRequired);

    private string ArgsClass => IsKubernetes ? $"{module.Sdk.Namespaces.Of(resource.Token, "Inputs")}.{_class}Args" : _class + "Args";

    /// <summary>What the SDK gives the engine; the package's name stands for its provider.</summary>
    private string Token => resource.IsProvider ? _package.Name : resource.Token;

    public string Write()
    {
        var code = module.Start();
        code.Block($"namespace {module.Namespace}", () =>
        {
            WriteClass(code);
            if (!IsKubernetes)
            {
                WriteArguments(code);
            }
        });
        if (IsKubernetes)
        {
            code.Block($"namespace {module.Sdk.Namespaces.Of(resource.Token, "Inputs")}", () => WriteArguments(code));
        }

        return code.ToString();
    }

    private void WriteClass(CodeWriter code)
    {
        var baseClass = (resource.IsProvider, resource.IsComponent, IsKubernetes) switch
        {
            (true, _, _) => "global::Pulumi.ProviderResource",
            (_, true, _) => "global::Pulumi.ComponentResource",
            (_, _, true) => "KubernetesResource",
            _ => "global::Pulumi.CustomResource",
        };
        code.Doc(DocComment.OfType(resource.Description))
            .Lines(Literals.Obsolete(resource.Deprecated))
            .Line($"[{module.Sdk.Namespaces.PackagePart}ResourceType(\"{resource.Token}\")]")
            .Block($"public partial class {_class} : {baseClass}", () =>
            {
                WriteOutputs(code);
                WriteConstructors(code);
                new ResourceOptionsMethod(_package, resource, OptionsType).Write(code);
                WriteGet(code);
                foreach (var method in resource.Methods)
                {
                    new MethodMembers(module, resource, method).WriteMethod(code);
                }
            });
    }

    private void WriteOutputs(CodeWriter code)
    {
        foreach (var property in resource.Outputs)
        {
            var type = resource.IsProvider
                ? property.IsRequired ? "string" : "string?"
                : module.Types.Of(_package.CSharp.IsKubernetes ? property.RequiredType : property.Type, TypePlace.Output);
            code.Doc(DocComment.OfMember(property.Description))
                .Line($"[Output(\"{property.Name}\")]")
                .Line($"public Output<{type}> {property.CSharpName} {{ get; private set; }} = null!;")
                .Line();
        }

        if (resource.Outputs.Count > 0)
        {
            code.Line();
        }
    }

    private void WriteConstructors(CodeWriter code)
    {
        var arguments = HasConstants ? "MakeArgs(args)" : $"args ?? new {ArgsClass}()";
        var remote = resource.IsComponent ? ", remote: true" : "";
        code.Doc(DocComment.Given($"Create a {_class} resource with the given unique name, arguments, and options."))
            .Line("///")
            .Doc(["<param name=\"name\">The unique name of the resource</param>"])
            .Doc(["<param name=\"args\">The arguments used to populate this resource's properties</param>"])
            .Doc(["<param name=\"options\">A bag of options that control this resource's behavior</param>"]);
        WriteConstructor(
            code,
            $"public {_class}(string name, {ArgsClass}{(AllOptional ? "? args = null" : " args")}, {OptionsType}? options = null)",
            $"\"{Token}\", name, {arguments}, MakeResourceOptions(options, \"\"){remote}{module.Sdk.Parameterization}");
        if (_package.CSharp.DictionaryConstructors && !resource.IsComponent)
        {
            WriteConstructor(
                code,
                $"internal {_class}(string name, ImmutableDictionary<string, object?> dictionary, {OptionsType}? options = null)",
                $"\"{Token}\", name, new DictionaryResourceArgs(dictionary), MakeResourceOptions(options, \"\")");
        }

        if (HasGet)
        {
            var (parameter, state) = resource.StateInputs is null ? ("", "null") : ($"{_class}State? state = null, ", "state");
            code.Line();
            WriteConstructor(
                code,
                $"private {_class}(string name, Input<string> id, {parameter}{OptionsType}? options = null)",
                $"\"{Token}\", name, {state}, MakeResourceOptions(options, id){module.Sdk.Parameterization}");
        }

        if (HasConstants)
        {
            var type = ArgsClass + (AllOptional ? "?" : "");
            code.Line().Block($"private static {type} MakeArgs({type} args)", () => code
                .Line($"args ??= new {ArgsClass}();")
                .Lines(resource.Inputs.Where(input => input.Const is not null)
                    .Select(input => $"args.{input.CSharpName} = {Literals.Of(input.Const!)};"))
                .Line("return args;"));
        }
    }

    private static void WriteConstructor(CodeWriter code, string signature, string baseArguments) =>
        code.Line(signature).Indented(() => code.Line($": base({baseArguments})")).Line("{").Line("}");

    private void WriteGet(CodeWriter code)
    {
        if (!HasGet)
        {
            return;
        }

        var (parameter, state) = resource.StateInputs is null ? ("", "") : ($"{_class}State? state = null, ", "state, ");
        code.Doc(DocComment.Given(
                $"Get an existing {_class} resource's state with the given name, ID, and optional extra",
                "properties used to qualify the lookup."))
            .Line("///")
            .Doc(["<param name=\"name\">The unique name of the resulting resource.</param>"])
            .Doc(["<param name=\"id\">The unique provider ID of the resource to lookup.</param>"])
            .Doc(resource.StateInputs is null ? [] : ["<param name=\"state\">Any extra arguments used during the lookup.</param>"])
            .Doc(["<param name=\"options\">A bag of options that control this resource's behavior</param>"])
            .Block(
                $"public static {_class} Get(string name, Input<string> id, {parameter}{OptionsType}? options = null)",
                () => code.Line($"return new {_class}(name, id, {state}options);"));
    }

    private void WriteArguments(CodeWriter code)
    {
        new InputClass(module, _class + "Args", "ResourceArgs", resource.Inputs)
        {
            Doc = DocComment.Given($"The arguments of a <see cref=\"{(IsKubernetes ? module.Namespace + "." : "")}{_class}\"/> resource."),
            TakesInputs = true,
            IsProvider = resource.IsProvider,
            IsSealed = !IsKubernetes,
        }.Write(code);
        if (resource.StateInputs is { } state)
        {
            new InputClass(module, _class + "State", "ResourceArgs", state)
            {
                Doc = DocComment.Given($"What a lookup of a <see cref=\"{(IsKubernetes ? module.Namespace + "." : "")}{_class}\"/> resource may be given besides its ID."),
                TakesInputs = true,
                IsState = true,
                IsProvider = resource.IsProvider,
                IsSealed = !IsKubernetes,
            }.Write(code);
        }

        foreach (var method in resource.Methods)
        {
            new MethodMembers(module, resource, method).WriteTypes(code);
        }
    }
}
