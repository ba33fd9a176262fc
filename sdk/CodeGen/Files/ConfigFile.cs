using CodeGen.Docs;
using CodeGen.Names;
using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>The class with which a program reads the package's settings.</summary>
internal static class ConfigFile
{
    private const string ValueClass = """
        [global::System.Diagnostics.CodeAnalysis.SuppressMessage("Microsoft.Design", "IDE1006", Justification =
        "Double underscore prefix used to avoid conflicts with variable names.")]
        private sealed class __Value<T>
        {
            private readonly Func<T> _getter;
            private T _value = default!;
            private bool _set;

            public __Value(Func<T> getter)
            {
                _getter = getter;
            }

            public T Get() => _set ? _value : _getter();

            public void Set(T value)
            {
                _value = value;
                _set = true;
            }
        }
        """;

    public static string Of(Module module)
    {
        var package = module.Sdk.Package;
        var code = Module.StartWith("System", "System.Collections.Immutable");
        code.Block($"namespace {module.Namespace}", () => code
            .Doc(DocComment.Given("The settings of this package in the stack's configuration."))
            .Block("public static class Config", () =>
            {
                code.Lines(ValueClass.ReplaceLineEndings("\n").Split('\n')).Line()
                    .Line($"private static readonly global::Pulumi.Config __config = new global::Pulumi.Config({Literals.Quote(package.Name)});")
                    .Line();
                foreach (var setting in package.Config)
                {
                    WriteSetting(code, module, setting);
                }

                WriteTypes(code, module, TypeWalk.ObjectsIn(package.Config));
            }));
        return code.ToString();
    }

    private static void WriteSetting(CodeWriter code, Module module, Property setting)
    {
        var bare = setting.Type.Unwrap() is TokenType token ? token.Underlying : setting.Type.Unwrap();
        var name = module.Types.Of(bare, TypePlace.Setting);
        var getter = bare.ToString() switch
        {
            "string" => "Get",
            "boolean" => "GetBoolean",
            "integer" => "GetInt32",
            "number" => "GetDouble",
            _ => $"GetObject<{name}>",
        };
        var type = name + (bare is ArrayType ? "" : "?");
        var fallback = setting.Default is null ? "" : " ?? " + Defaults.Expression(module, setting.Default, setting.Type);
        code.Line($"private static readonly __Value<{type}> _{setting.Name} = "
                + $"new __Value<{type}>(() => __config.{getter}(\"{setting.Name}\"){fallback});")
            .Doc(DocComment.OfMember(setting.Description))
            .Block($"public static {type} {setting.CSharpName}", () => code
                .Line($"get => _{setting.Name}.Get();")
                .Line($"set => _{setting.Name}.Set(value);"))
            .Line();
    }

    /// <summary>Settings are read as JSON, which needs classes that can be filled.</summary>
    private static void WriteTypes(CodeWriter code, Module module, IReadOnlyList<ObjectType> types)
    {
        if (types.Count == 0)
        {
            return;
        }

        code.Block("public static class Types", () =>
        {
            foreach (var type in types)
            {
                code.Line().Doc(DocComment.OfType(type.Description)).Block($"public class {Tokens.NameOf(type.Token)}", () =>
                {
                    foreach (var property in type.Properties)
                    {
                        var bare = property.Type.Unwrap();
                        var isValue = bare is EnumType or ArrayType || bare.ToString() is "boolean" or "integer" or "number";
                        code.Doc(DocComment.OfMember(property.Description))
                            .Line($"public {module.Types.Of(property.Type, TypePlace.Setting)} {property.CSharpName} {{ get; set; }}"
                                + (isValue ? "" : " = null!;"));
                    }
                });
            }
        });
    }
}
