using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>What the other files of an SDK call: environment, invoke options, the SDK's version.</summary>
internal static class UtilitiesFile
{
    private const string Environment = """
        public static string? GetEnv(params string[] names)
        {
            foreach (var name in names)
            {
                if (global::System.Environment.GetEnvironmentVariable(name) is { } value)
                {
                    return value;
                }
            }

            return null;
        }

        public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
            _ => null,
        };

        public static int? GetEnvInt32(params string[] names) => int.TryParse(GetEnv(names), out var value) ? value : null;

        public static double? GetEnvDouble(params string[] names) => double.TryParse(GetEnv(names), out var value) ? value : null;
        """;

    private const string Version = """
        public static string Version { get; } = ReadVersion();

        private static string ReadVersion()
        {
            var assembly = typeof(Utilities).Assembly;
            using var stream = assembly.GetManifestResourceStream("NAMESPACE.version.txt")
                ?? throw new global::System.NotSupportedException("Missing embedded version.txt file");
            using var reader = new global::System.IO.StreamReader(stream);
            var lines = reader.ReadToEnd().Trim().Split('\n');
            // Where there are two lines, the first is the provider's name.
            return lines[lines.Length == 2 ? 1 : 0].Trim();
        }
        """;

    public static string Of(SdkContext sdk)
    {
        var code = Module.StartWith();
        var name = sdk.Namespaces.Package;
        code.Block($"namespace {name}", () =>
        {
            code.Block("internal static class Utilities", () =>
            {
                code.Lines(Lines(Environment)).Line();
                WriteDefaults(code, sdk.Package, "InvokeOptions");
                WriteDefaults(code, sdk.Package, "InvokeOutputOptions");
                if (sdk.Package.Parameterization is { } parameter)
                {
                    WriteParameterization(code, sdk.Package, parameter);
                }

                code.Lines(Lines(Version.Replace("NAMESPACE", name, StringComparison.Ordinal)));
            });
            var attribute = sdk.Namespaces.PackagePart + "ResourceTypeAttribute";
            code.Line().Block($"internal sealed class {attribute} : global::Pulumi.ResourceTypeAttribute", () => code
                .Line($"public {attribute}(string type) : base(type, Utilities.Version)").Line("{").Line("}"));
        });
        return code.ToString();
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static void WriteDefaults(CodeWriter code, Package package, string options) => code
        .Block($"public static global::Pulumi.{options} WithDefaults(this global::Pulumi.{options}? src)", () =>
        {
            code.Line($"var dst = src ?? new global::Pulumi.{options}();").Line("dst.Version ??= Version;");
            if (package.PluginDownloadUrl.Length > 0)
            {
                code.Line($"dst.PluginDownloadURL ??= {Literals.Quote(package.PluginDownloadUrl)};");
            }

            code.Line("return dst;");
        })
        .Line();

    private static void WriteParameterization(CodeWriter code, Package package, Parameterization parameter) => code
        .Line("public static global::Pulumi.RegisterPackageRequest PackageParameterization() => new global::Pulumi.RegisterPackageRequest(")
        .Indented(() => code
            .Line($"name: {Literals.Quote(parameter.BaseName)},")
            .Line($"version: {Literals.Quote(parameter.BaseVersion)},")
            .Line($"downloadUrl: {Literals.Quote(package.PluginDownloadUrl)},")
            .Line("checksums: null,")
            .Line($"{(parameter.IsExtension ? "extension" : "parameterization")}: new global::Pulumi.RegisterPackageRequest.PackageParameterization(")
            .Indented(() => code
                .Line($"name: {Literals.Quote(package.Name)},")
                .Line($"version: {Literals.Quote(package.Version)},")
                .Line($"value: global::System.Convert.FromBase64String({Literals.Quote(parameter.Value)})));")))
        .Line();
}
