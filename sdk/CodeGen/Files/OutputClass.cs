using CodeGen.Docs;
using CodeGen.Names;
using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>A class that results come in: nested outputs, results of functions and methods.</summary>
internal sealed record OutputClass(Module Module, string Name, IReadOnlyList<Property> Properties)
{
    public IEnumerable<string> Doc { get; init; } = [];

    public TypeNames Types { get; init; } = Module.Types;

    /// <summary>Results that are unpacked for the program.</summary>
    public bool IsInternal { get; init; }

    public void Write(CodeWriter code)
    {
        code.Line().Doc(Doc).Line("[OutputType]").Block($"{(IsInternal ? "internal" : "public")} sealed class {Name}", () =>
        {
            foreach (var property in Properties)
            {
                code.Doc(DocComment.OfMember(property.Description)).Line($"public readonly {TypeOf(property)} {property.CSharpName};");
            }

            if (Properties.Count > 0)
            {
                code.Line();
            }

            code.Line("[OutputConstructor]");
            WriteSignature(code);
            code.Line("{").Indented(() => code.Lines(Properties.Select(Assignment))).Line("}");
        });
    }

    private static string Assignment(Property property)
    {
        var parameter = Identifiers.Parameter(property.Name);
        var own = parameter == property.CSharpName ? "this." : "";
        return $"{own}{property.CSharpName} = {parameter};";
    }

    private string TypeOf(Property property) => Types.Of(
        Module.Sdk.Package.CSharp.IsKubernetes ? property.RequiredType : property.Type, TypePlace.Output);

    private void WriteSignature(CodeWriter code)
    {
        var parameters = Properties.Select(property => $"{TypeOf(property)} {Identifiers.Parameter(property.Name)}").ToList();
        if (parameters.Count < 2)
        {
            code.Line($"private {Name}({string.Concat(parameters)})");
            return;
        }

        code.Line($"private {Name}(").Indented(() =>
        {
            foreach (var (parameter, i) in parameters.Select((parameter, i) => (parameter, i)))
            {
                if (i > 0)
                {
                    code.Line();
                }

                code.Line(parameter + (i + 1 < parameters.Count ? "," : ")"));
            }
        });
    }
}
