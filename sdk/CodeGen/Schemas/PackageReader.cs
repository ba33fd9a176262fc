using CodeGen.Names;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CodeGen.Schemas;

/// <summary>Reads a package schema.</summary>
internal sealed class PackageReader
{
    private readonly JObject _schema;
    private readonly string _name;
    private readonly TypeReader _types;
    private readonly Dictionary<string, Function> _functions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _methods = new(StringComparer.Ordinal);

    private PackageReader(JObject schema)
    {
        _schema = schema;
        _name = Text(schema, "name") is { Length: > 0 } name ? name : throw new SchemaException("name", "a package has one");
        _types = new TypeReader(schema, _name, Text(schema, "version").TrimStart('v'));
    }

    public static Package Read(string json)
    {
        // Newtonsoft would otherwise turn texts that look like dates into dates.
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return new PackageReader(JObject.Load(reader)).Package();
    }

    public static string ModuleFormat(string json) => Text(JObject.Parse(json)["meta"], "moduleFormat") is { Length: > 0 } format ? format : "(.*)";

    private static string Text(JToken? given, string name) => given?[name]?.Value<string>() ?? "";

    private static bool Flag(JToken? given, string name) => given?[name]?.Value<bool>() ?? false;

    private static List<string> Texts(JToken? given, string name) =>
        given?[name]?.Values<string>().OfType<string>().ToList() ?? [];

    private static Dictionary<string, string> Map(JToken? given, string name) =>
        given?[name]?.ToObject<Dictionary<string, string>>() ?? [];

    private Package Package()
    {
        var resources = Each("resources", (token, given) => Resource(token, $"#/resources/{token}", given));
        var functions = Each("functions", (token, _) => Function(token));
        var types = _types.NamedTypes.ToList();
        return new Package(_name, Text(_schema, "version").TrimStart('v'), CSharp())
        {
            Description = Text(_schema, "description"),
            Homepage = Text(_schema, "homepage"),
            License = Text(_schema, "license"),
            Repository = Text(_schema, "repository"),
            Publisher = Text(_schema, "publisher"),
            PluginDownloadUrl = Text(_schema, "pluginDownloadURL"),
            SupportsPack = Flag(_schema["meta"], "supportPack"),
            Parameterization = Parameter("parameterization", false) ?? Parameter("extensionParameterization", true),
            Config = _types.Properties(
                "#/config/variables", _schema.SelectToken("config.variables") as JObject, Texts(_schema["config"], "defaults"), input: false),
            Provider = _schema["extensionParameterization"] is null ? Provider() : null,
            Resources = resources,
            Functions = [.. functions.Where(function => !_methods.Contains(function.Token))],
            MethodFunctions = [.. functions.Where(function => _methods.Contains(function.Token))],
            ObjectTypes = [.. types.OfType<ObjectType>()],
            EnumTypes = [.. types.OfType<EnumType>()],
        };
    }

    private List<T> Each<T>(string section, Func<string, JObject, T> read) =>
        [.. (_schema.Value<JObject>(section) ?? []).Properties()
            .OrderBy(item => item.Name, StringComparer.Ordinal)
            .Select(item => read(item.Name, (JObject)item.Value))];

    private CSharpSettings CSharp()
    {
        var given = _schema.SelectToken("language.csharp");
        var root = Text(given, "rootNamespace");
        if (root.Length == 0)
        {
            root = Text(_schema, "namespace") is { Length: > 0 } space
                ? Namespaces.Part(new Dictionary<string, string>(), space)
                : "Pulumi";
        }

        var namespaces = new Dictionary<string, string>(Map(given, "namespaces"), StringComparer.Ordinal);
        if (root is "Pulumi" && _name is "config")
        {
            // Pulumi.Config is the class that reads settings.
            namespaces.TryAdd("config", "Config_");
        }

        return new CSharpSettings
        {
            RootNamespace = root,
            Namespaces = namespaces,
            PackageReferences = Map(given, "packageReferences"),
            ProjectReferences = Texts(given, "projectReferences"),
            Compatibility = Text(given, "compatibility"),
            DictionaryConstructors = Flag(given, "dictionaryConstructors"),
            LiftSingleValueMethodReturns = Flag(given, "liftSingleValueMethodReturns"),
            RespectSchemaVersion = Flag(given, "respectSchemaVersion"),
        };
    }

    private Parameterization? Parameter(string section, bool extension) => _schema[section] is not { } given ? null : new Parameterization(
        Text(given["baseProvider"], "name"), Text(given["baseProvider"], "version"), Text(given, "parameter"), extension);

    private Resource Provider()
    {
        var given = _schema.Value<JObject>("provider") ?? [];
        var provider = Resource($"pulumi:providers:{_name}", "#/provider", given, ownOutputNames: false) with { ClassName = "Provider", IsProvider = true };
        // Settings come back from the engine as text; only those that are text can be read.
        return provider with { Outputs = [.. provider.Outputs.Where(property => IsText(property.Type.Unwrap()))] };
    }

    private static bool IsText(SchemaType type) => type switch
    {
        TokenType token => token.Underlying == PrimitiveType.String,
        EnumType values => values.Element == PrimitiveType.String,
        _ => type == PrimitiveType.String,
    };

    private Resource Resource(string token, string where, JObject given, bool ownOutputNames = true) => new(token, TypeReader.ClassNameOf(token, given))
    {
        IsComponent = Flag(given, "isComponent"),
        IsOverlay = Flag(given, "isOverlay"),
        Description = Text(given, "description"),
        Deprecated = Text(given, "deprecationMessage"),
        Outputs = _types.Properties($"{where}/properties", given.Value<JObject>("properties"), Texts(given, "required"), input: false, ownOutputNames),
        Inputs = _types.Properties($"{where}/inputProperties", given.Value<JObject>("inputProperties"), Texts(given, "requiredInputs"), input: true),
        StateInputs = given.Value<JObject>("stateInputs") is { } state ? _types.Anonymous(token + "Args", state).InputShape.Properties : null,
        Aliases = [.. (given["aliases"] ?? new JArray()).Select(alias => Text(alias, "type"))],
        Methods = [.. (given.Value<JObject>("methods") ?? []).Properties()
            .OrderBy(method => method.Name, StringComparer.Ordinal)
            .Select(method => Method(where, method.Name, method.Value.Value<string>() ?? ""))],
    };

    private Method Method(string where, string name, string token)
    {
        _methods.Add(token);
        return _schema["functions"]?[token] is null
            ? throw new SchemaException($"{where}/methods/{name}", $"there is no function {token}")
            : new Method(name, Function(token));
    }

    private Function Function(string token)
    {
        if (_functions.TryGetValue(token, out var known))
        {
            return known;
        }

        var given = (JObject)_schema["functions"]![token]!;
        // Names chosen for C# count in the plain arguments only: so it is in the SDKs that exist.
        var inputs = given.Value<JObject>("inputs") is { } arguments
            ? _types.Anonymous(token + "Args", arguments, ownInputNames: false)
            : null;
        var order = Texts(given, "multiArgumentInputs");
        if (order.Count > 0)
        {
            Arrange(token, inputs ?? throw new SchemaException(token, "multiArgumentInputs without inputs"), order);
        }

        var (result, own) = Result(token, given);
        return _functions[token] = new Function(token)
        {
            IsOverlay = Flag(given, "isOverlay"),
            Description = Text(given, "description"),
            Deprecated = Text(given, "deprecationMessage"),
            Inputs = inputs,
            IsMultiArgument = order.Count > 0,
            ReturnType = result,
            ReturnsOwnObject = own,
        };
    }

    private static void Arrange(string token, ObjectType inputs, IReadOnlyList<string> order)
    {
        var names = inputs.Properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        if (!names.SetEquals(order))
        {
            throw new SchemaException(token, "multiArgumentInputs lists every input once");
        }

        var places = order.Select((name, place) => (name, place)).ToDictionary(p => p.name, p => p.place, StringComparer.Ordinal);
        inputs.Properties = [.. inputs.Properties.OrderBy(property => places[property.Name])];
        inputs.InputShape.Properties = [.. inputs.InputShape.Properties.OrderBy(property => places[property.Name])];
    }

    private (SchemaType? Type, bool Own) Result(string token, JObject given)
    {
        // Written as "outputs" even where it is no object.
        if ((given["outputs"] ?? given["returnType"]) is not JObject { Count: > 0 } result)
        {
            return (null, false);
        }

        return result["properties"] is JObject
            ? (_types.Anonymous(token + "Result", result), true)
            : (_types.Type($"#/functions/{token}/returnType", result, input: false), false);
    }
}
