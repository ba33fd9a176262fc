using CodeGen.Docs;
using CodeGen.Names;
using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>A method of a resource: the member, its arguments and its result.</summary>
internal sealed class MethodMembers(Module module, Resource resource, Method method)
{
    private readonly string _name = Identifiers.UpperFirst(method.Name);
    private readonly IReadOnlyList<Property> _arguments =
        [.. (method.Function.Inputs?.InputShape.Properties ?? []).Where(property => property.Name is not "__self__")];

    private string Prefix => resource.ClassName + _name;

    private ObjectType? OwnResult => method.Function.ReturnsOwnObject ? method.Function.ReturnType as ObjectType : null;

    /// <summary>The one property of a result, if the schema wants it handed out alone.</summary>
    private Property? Lifted => module.Sdk.Package.CSharp.LiftSingleValueMethodReturns && OwnResult is { Properties: [var only] } ? only : null;

    public void WriteMethod(CodeWriter code)
    {
        var (parameter, argument) = _arguments.Count == 0 ? ("", "CallArgs.Empty")
            : _arguments.All(property => !property.IsRequired) ? ($"{Prefix}Args? args = null", $"args ?? new {Prefix}Args()")
            : ($"{Prefix}Args args", $"args ?? new {Prefix}Args()");
        var generic = method.Function.ReturnType is null ? "" : $"<{Prefix}Result>";
        var result = method.Function.ReturnType is null ? "void"
            : Lifted is { } only ? $"global::Pulumi.Output<{module.Types.Of(only.Type, new TypePlace(""))}>"
            : $"global::Pulumi.Output{generic}";
        var options = module.Sdk.Parameterization.Length == 0 ? "" : ", null" + module.Sdk.Parameterization;
        code.Line()
            .Doc(DocComment.OfType(method.Function.Description))
            .Lines(Literals.Obsolete(method.Function.Deprecated))
            .Line($"public {result} {_name}({parameter})")
            .Indented(() => code.Line(
                $"=> global::Pulumi.Deployment.Instance.Call{generic}(\"{method.Function.Token}\", {argument}, this{options})"
                + (Lifted is null ? ";" : $".Apply(v => v.{Lifted.CSharpName});")));
    }

    public void WriteTypes(CodeWriter code)
    {
        var given = method.Function.Inputs?.Description ?? "";
        var reference = $"<see cref=\"{resource.ClassName}.{_name}\"/>";
        if (_arguments.Count > 0)
        {
            new InputClass(module, Prefix + "Args", "CallArgs", _arguments)
            {
                Doc = given.Length > 0 ? DocComment.OfType(given) : DocComment.Given($"The set of arguments for the {reference} method."),
                TakesInputs = true,
            }.Write(code);
        }

        if (method.Function.ReturnType is ObjectType result)
        {
            new OutputClass(module, Prefix + "Result", result.Properties)
            {
                Doc = DocComment.Given($"The results of the {reference} method."),
                IsInternal = Lifted is not null,
            }.Write(code);
        }
    }
}
