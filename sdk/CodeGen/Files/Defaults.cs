using CodeGen.Names;
using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>Default values as expressions.</summary>
internal static class Defaults
{
    public static string Expression(Module module, DefaultValue value, SchemaType type)
    {
        var bare = type.Unwrap();
        var literal = value.Value is null ? "" : bare is EnumType values ? Member(module, values, value.Value) : Literals.Of(value.Value);
        if (value.Environment.Count == 0)
        {
            return literal;
        }

        var kind = bare.ToString() switch
        {
            "boolean" => "Boolean",
            "integer" => "Int32",
            "number" => "Double",
            _ => "",
        };
        var variables = string.Join(", ", value.Environment.Select(Literals.Quote));
        return $"Utilities.GetEnv{kind}({variables})" + (literal.Length == 0 ? "" : $" ?? {literal}");
    }

    private static string Member(Module module, EnumType values, object value) =>
        values.Values.FirstOrDefault(one => Equals(one.Value, value)) is { } member
            ? $"{module.Sdk.Namespaces.Of(values.Token)}.{Tokens.NameOf(values.Token)}.{member.Name}"
            : throw new SchemaException(values.Token, $"the default \"{value}\" is none of its values");
}
