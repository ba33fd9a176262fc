using CodeGen.Docs;
using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>All enums of a module: numbers as C# enums, texts and fractions as structs with named values.</summary>
internal static class EnumsFile
{
    public static string Of(Module module, IReadOnlyList<EnumType> enums)
    {
        var code = Module.StartWith("System", "System.ComponentModel", "Pulumi");
        code.Block($"namespace {module.Namespace}", () =>
        {
            foreach (var (values, i) in enums.Select((values, i) => (values, i)))
            {
                if (i > 0)
                {
                    code.Line();
                }

                code.Doc(DocComment.OfType(values.Description));
                if (values.Element == PrimitiveType.Integer)
                {
                    WriteEnum(code, values);
                }
                else
                {
                    WriteStruct(code, values);
                }
            }
        });
        return code.ToString();
    }

    private static void WriteEnum(CodeWriter code, EnumType values) =>
        code.Block($"public enum {Tokens.NameOf(values.Token)}", () =>
        {
            foreach (var value in values.Values)
            {
                WriteDoc(code, value).Line($"{value.Name} = {Literals.Of(value.Value)},");
            }
        });

    private static void WriteStruct(CodeWriter code, EnumType values)
    {
        var name = Tokens.NameOf(values.Token);
        var isText = values.Element == PrimitiveType.String;
        var type = isText ? "string" : "double";
        code.Line("[EnumType]").Block($"public readonly struct {name} : IEquatable<{name}>", () =>
        {
            code.Line($"private readonly {type} _value;").Line();
            code.Block($"private {name}({type} value)", () => code.Line(
                isText ? "_value = value ?? throw new ArgumentNullException(nameof(value));" : "_value = value;"));
            code.Line();
            foreach (var value in values.Values)
            {
                WriteDoc(code, value).Line($"public static {name} {value.Name} {{ get; }} = new {name}({Literals.Of(value.Value)});");
            }

            code.Line()
                .Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);")
                .Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);")
                .Line()
                .Line($"public static explicit operator {type}({name} value) => value._value;")
                .Line()
                .Line("[EditorBrowsable(EditorBrowsableState.Never)]")
                .Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);")
                .Line($"public bool Equals({name} other) => "
                    + (isText ? "string.Equals(_value, other._value, StringComparison.Ordinal);" : "_value == other._value;"))
                .Line()
                .Line("[EditorBrowsable(EditorBrowsableState.Never)]")
                .Line($"public override int GetHashCode() => {(isText ? "_value?.GetHashCode() ?? 0" : "_value.GetHashCode()")};")
                .Line()
                .Line($"public override string ToString() => {(isText ? "_value" : "_value.ToString()")};");
        });
    }

    private static CodeWriter WriteDoc(CodeWriter code, EnumValue value) =>
        code.Doc(DocComment.OfMember(value.Description)).Lines(Literals.Obsolete(value.Deprecated));
}
