using CodeGen.Docs;
using CodeGen.Names;
using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>A function: a static class with the ways to call it, its arguments and its result.</summary>
internal sealed class FunctionFile
{
    private const string Instance = "global::Pulumi.Deployment.Instance";

    private readonly Module _module;
    private readonly Function _function;
    private readonly string _namespace;
    private readonly TypeNames _types;
    private readonly string _class;

    public FunctionFile(Module module, Function function)
    {
        _module = module;
        _function = function;
        _class = Identifiers.Function(function.Token);
        _namespace = module.Sdk.Namespaces.Of(function.Token);
        _types = IsElsewhere
            ? new TypeNames(module.Sdk.Namespaces, module.Sdk.Package.CSharp, module.Sdk.Uses, module.Namespace, fullInputs: true)
            : module.Types;
    }

    /// <summary>The function's namespace is not that of its module's other files.</summary>
    private bool IsElsewhere => _namespace != _module.Namespace;

    private IReadOnlyList<Property> Inputs => _function.Inputs?.Properties ?? [];

    private bool AllOptional => Inputs.All(input => !input.IsRequired);

    private string Result => _function.ReturnType is not { } type ? ""
        : _function.ReturnsOwnObject ? _class + "Result"
        : _types.Of(type, TypePlace.Output);

    private string Generic => Result.Length == 0 ? "" : $"<{Result}>";

    /// <summary>Results that are no objects travel as the only property of one.</summary>
    private string Invoke => _function.ReturnType is null or ObjectType ? "Invoke" : "InvokeSingle";

    public string Write()
    {
        var code = _module.Start(IsElsewhere ? [_module.Namespace] : []);
        code.Block($"namespace {_namespace}", () =>
        {
            code.Doc(DocComment.OfType(_function.Description))
                .Lines(Literals.Obsolete(_function.Deprecated))
                .Block($"public static class {_class}", () => WriteMethods(code));
            WriteTypes(code);
        });
        return code.ToString();
    }

    private void WriteMethods(CodeWriter code)
    {
        if (_function.IsMultiArgument)
        {
            WriteDictionaryCall(code, $"public static async Task{Generic} InvokeAsync", $"return await {Instance}.{Invoke}Async{Generic}", asInputs: false);
            if (_function.ReturnType is not null)
            {
                code.Line();
                WriteDictionaryCall(code, $"public static Output{Generic} Invoke", $"return {Instance}.{Invoke}{Generic}", asInputs: true);
            }

            return;
        }

        var (plain, plainArgument) = _function.Inputs is null
            ? ("", "InvokeArgs.Empty")
            : (Parameter(_class + "Args") + ", ", $"args ?? new {_class}Args()");
        WriteCall(code, $"public static Task{Generic} InvokeAsync({plain}InvokeOptions? options = null)", $"{Invoke}Async", plainArgument);
        if (_function.ReturnType is null)
        {
            return;
        }

        var (lifted, liftedArgument) = Inputs.Count == 0
            ? ("", "InvokeArgs.Empty")
            : (Parameter(_class + "InvokeArgs") + ", ", $"args ?? new {_class}InvokeArgs()");
        code.Line();
        WriteCall(code, $"public static Output{Generic} Invoke({lifted}InvokeOptions? options = null)", Invoke, liftedArgument);
        // Required arguments keep this overload apart from the one above.
        var required = Inputs.Count == 0 ? "" : $"{_class}InvokeArgs args, ";
        code.Line();
        WriteCall(code, $"public static Output{Generic} Invoke({required}InvokeOutputOptions options)", Invoke, liftedArgument);
    }

    private string Parameter(string type) => AllOptional ? $"{type}? args = null" : $"{type} args";

    private void WriteCall(CodeWriter code, string signature, string invoke, string argument) => code
        .Doc(DocComment.OfType(_function.Description))
        .Line(signature)
        .Indented(() => code.Line(
            $"=> {Instance}.{invoke}{Generic}(\"{_function.Token}\", {argument}, options.WithDefaults(){_module.Sdk.Parameterization});"));

    private void WriteDictionaryCall(CodeWriter code, string signature, string call, bool asInputs)
    {
        var parameters = Inputs.Select(input => asInputs ? LiftedParameter(input) : PlainParameter(input));
        code.Doc(DocComment.OfType(_function.Description));
        code.Block($"{signature}({string.Join(", ", parameters)}, InvokeOptions? invokeOptions = null)", () => code
            .Line("var builder = ImmutableDictionary.CreateBuilder<string, object?>();")
            .Lines(Inputs.Select(input => $"builder[\"{input.Name}\"] = {Identifiers.LowerFirst(input.Name)};"))
            .Line("var args = new global::Pulumi.DictionaryInvokeArgs(builder.ToImmutableDictionary());")
            .Line($"{call}(\"{_function.Token}\", args, invokeOptions.WithDefaults(){_module.Sdk.Parameterization});"));
    }

    private string PlainParameter(Property input) =>
        $"{_types.Of(input.Type, new TypePlace("", Mutable: true))} {Identifiers.LowerFirst(input.Name)}{(input.IsRequired ? "" : " = null")}";

    private string LiftedParameter(Property input)
    {
        var type = _types.Of(new InputType(input.Type), new TypePlace("", Input: true, Mutable: true));
        return $"{type}{(input.IsRequired ? " " : "? ")}{Identifiers.LowerFirst(input.Name)}{(input.IsRequired ? "" : " = null")}";
    }

    private void WriteTypes(CodeWriter code)
    {
        if (_function.Inputs is { } inputs && !_function.IsMultiArgument)
        {
            code.Line();
            var doc = DocComment.Given($"The arguments of <see cref=\"{_class}\"/>.").ToList();
            new InputClass(_module, _class + "Args", "InvokeArgs", inputs.Properties) { Doc = doc, Types = _types }.Write(code);
            if (_function.ReturnType is not null && inputs.Properties.Count > 0)
            {
                new InputClass(_module, _class + "InvokeArgs", "InvokeArgs", inputs.InputShape.Properties)
                {
                    Doc = DocComment.Given($"The arguments of <see cref=\"{_class}\"/>; each may be an output of a resource."),
                    Types = _types,
                    TakesInputs = true,
                }.Write(code);
            }
        }

        if (_function is { ReturnType: ObjectType result, ReturnsOwnObject: true })
        {
            code.Line();
            new OutputClass(_module, _class + "Result", result.Properties)
            {
                Doc = DocComment.Given($"The result of <see cref=\"{_class}\"/>."),
                Types = _types,
            }.Write(code);
        }
    }
}
