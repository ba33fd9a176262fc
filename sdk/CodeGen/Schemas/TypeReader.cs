using System.Globalization;
using CodeGen.Names;
using Newtonsoft.Json.Linq;

namespace CodeGen.Schemas;

/// <summary>Types and properties of one package.</summary>
internal sealed class TypeReader(JObject schema, string package, string version)
{
    private readonly JObject _types = schema.Value<JObject>("types") ?? [];
    private readonly JObject _resources = schema.Value<JObject>("resources") ?? [];
    private readonly Dictionary<string, SchemaType> _named = new(StringComparer.Ordinal);

    public IEnumerable<SchemaType> NamedTypes => _types.Properties()
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => Named(type.Name)!);

    public static string ClassNameOf(string token, JObject resource) =>
        Identifiers.UpperFirst(resource.SelectToken("language.csharp.name")?.Value<string>() ?? Tokens.NameOf(token));

    /// <summary>Properties in the order of their names.</summary>
    /// <param name="input">Whether values may be outputs of other resources.</param>
    /// <param name="ownNames">Whether <c>language.csharp.name</c> counts.</param>
    public IReadOnlyList<Property> Properties(string where, JObject? given, IEnumerable<string> required, bool input, bool ownNames = true)
    {
        var must = required.ToHashSet(StringComparer.Ordinal);
        var all = (given ?? []).Properties().OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => Property($"{where}/{property.Name}", property.Name, (JObject)property.Value, must.Remove(property.Name), input, ownNames))
            .ToList();
        return must.Count == 0 ? all : throw new SchemaException(where, $"\"{must.First()}\" is required but not a property");
    }

    /// <summary>An object type without a token of its own: arguments, results, states.</summary>
    public ObjectType Anonymous(string token, JObject given, bool ownNames = true, bool ownInputNames = true)
    {
        var type = new ObjectType(token);
        Fill(type, token, given, ownNames, ownInputNames);
        return type;
    }

    public SchemaType Type(string where, JObject given, bool input)
    {
        var type = Bare(where, given, input);
        return input && given.Value<bool?>("plain") is not true && type is not InputType ? new InputType(type) : type;
    }

    private static PrimitiveType? Primitive(string? name) => name switch
    {
        "boolean" => PrimitiveType.Boolean,
        "integer" => PrimitiveType.Integer,
        "number" => PrimitiveType.Number,
        "string" => PrimitiveType.String,
        _ => null,
    };

    private Property Property(string where, string name, JObject given, bool required, bool input, bool ownNames)
    {
        var type = Type(where, given, input);
        var own = ownNames ? given.SelectToken("language.csharp.name")?.Value<string>() : null;
        return new Property(name, string.IsNullOrEmpty(own) ? Identifiers.Property(name) : own, required ? type : new OptionalType(type))
        {
            Description = given.Value<string>("description") ?? "",
            Deprecated = given.Value<string>("deprecationMessage") ?? "",
            Const = Constant(where, given["const"], type),
            Default = Default(where, given, type),
            IsSecret = given.Value<bool?>("secret") ?? false,
            ReplaceOnChanges = given.Value<bool?>("replaceOnChanges") ?? false,
        };
    }

    private static DefaultValue? Default(string where, JObject given, SchemaType type)
    {
        var variables = given.SelectToken("defaultInfo.environment")?.Values<string>().OfType<string>().ToList() ?? [];
        var value = Constant(where, given["default"], type);
        return value is null && variables.Count == 0 ? null : new DefaultValue(value, variables);
    }

    /// <summary>The value as the type it is meant for; a union takes the first that fits.</summary>
    private static object? Constant(string where, JToken? given, SchemaType type)
    {
        if (given is null or { Type: JTokenType.Null })
        {
            return null;
        }

        return Fit(given, type) ?? throw new SchemaException(where, $"{given} is no value of type {type}");
    }

    private static object? Fit(JToken given, SchemaType type) => type.Unwrap() switch
    {
        EnumType values => Fit(given, values.Element),
        TokenType token => Fit(given, token.Underlying),
        UnionType { Fallback: { } fallback } => Fit(given, fallback),
        UnionType union => union.Elements.Select(element => Fit(given, element)).FirstOrDefault(value => value is not null),
        var t when t == PrimitiveType.Boolean && given.Type is JTokenType.Boolean => given.Value<bool>(),
        var t when t == PrimitiveType.String && given.Type is JTokenType.String => given.Value<string>(),
        var t when t == PrimitiveType.Number && given.Type is JTokenType.Integer or JTokenType.Float => given.Value<double>(),
        var t when t == PrimitiveType.Integer && given.Type is JTokenType.Integer or JTokenType.Float => Whole(given.Value<double>()),
        _ => null,
    };

    private static int? Whole(double value) =>
        Math.Truncate(value) == value && value is >= int.MinValue and <= int.MaxValue ? (int)value : null;

    private SchemaType Bare(string where, JObject given, bool input)
    {
        if (given.Value<string>("$ref") is { } reference)
        {
            return Reference(where, reference, given.Value<string>("type"), input);
        }

        if (given["oneOf"] is JArray cases)
        {
            return cases.Count < 2
                ? throw new SchemaException(where, "oneOf lists at least two types")
                : new UnionType([.. cases.Select((one, i) => Type($"{where}/oneOf/{i}", (JObject)one, input))], Primitive(given.Value<string>("type")));
        }

        var kind = given.Value<string>("type");
        return kind switch
        {
            "array" => new ArrayType(Type($"{where}/items", given.Value<JObject>("items")
                ?? throw new SchemaException(where, "an array needs \"items\""), input)),
            "object" => new MapType(Type(where, given.Value<JObject>("additionalProperties") ?? new JObject { ["type"] = "string" }, input)),
            _ => Primitive(kind) ?? throw new SchemaException(where, $"unknown type \"{kind}\""),
        };
    }

    private SchemaType Reference(string where, string reference, string? underlying, bool input)
    {
        switch (reference)
        {
            case "pulumi.json#/Archive":
                return PrimitiveType.Archive;
            case "pulumi.json#/Asset":
                return PrimitiveType.Asset;
            case "pulumi.json#/Json":
                return PrimitiveType.Json;
            case "pulumi.json#/Any":
                return PrimitiveType.Any;
        }

        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var document = hash < 0 ? reference : reference[..hash];
        if (document.Length > 0 && document != $"/{package}/v{version}/schema.json" && document != $"/{package}/schema.json")
        {
            throw new SchemaException(where, $"{reference} belongs to another package: write a type or resource of this package instead");
        }

        var parts = reference[(hash + 1)..].Split('/', 3);
        switch (parts)
        {
            case ["", "provider"]:
                return new ResourceType($"pulumi:providers:{package}", "Provider");
            case ["", "resources", var name]:
                var resource = Uri.UnescapeDataString(name);
                return new ResourceType(resource, ClassNameOf(resource, _resources.Value<JObject>(resource)
                    ?? throw new SchemaException(where, $"there is no resource {resource}")));
            case ["", "types", var name]:
                var token = Uri.UnescapeDataString(name);
                return Named(token) switch
                {
                    ObjectType known => input ? known.InputShape : known,
                    { } known => known,
                    _ => new TokenType(token, Primitive(underlying)
                        ?? throw new SchemaException(where, $"there is no type {token}")),
                };
            default:
                throw new SchemaException(where, $"{reference} is no reference");
        }
    }

    private SchemaType? Named(string token)
    {
        if (_named.TryGetValue(token, out var known) || _types.Value<JObject>(token) is not { } given)
        {
            return known;
        }

        if (given.Value<string>("type") is not "object")
        {
            return _named[token] = Enum(token, given);
        }

        // Known before its properties are read: it may hold itself.
        var type = new ObjectType(token);
        _named[token] = type;
        Fill(type, token, given, ownNames: true, ownInputNames: true);
        return type;
    }

    private void Fill(ObjectType type, string where, JObject given, bool ownNames, bool ownInputNames)
    {
        var required = given["required"]?.Values<string>().OfType<string>().ToList() ?? [];
        var properties = given.Value<JObject>("properties");
        type.Properties = Properties(where, properties, required, input: false, ownNames);
        type.InputShape.Properties = Properties(where, properties, required, input: true, ownInputNames);
        type.Description = type.InputShape.Description = given.Value<string>("description") ?? "";
        type.IsOverlay = type.InputShape.IsOverlay = given.Value<bool?>("isOverlay") ?? false;
    }

    private static EnumType Enum(string token, JObject given)
    {
        var name = Tokens.NameOf(token);
        var element = Primitive(given.Value<string>("type"))
            ?? throw new SchemaException(token, "an enum's type is string, integer or number");
        return new EnumType(token, element != PrimitiveType.Boolean ? element
            : throw new SchemaException(token, "C# SDKs have no enums of booleans"))
        {
            Description = given.Value<string>("description") ?? "",
            IsOverlay = given.Value<bool?>("isOverlay") ?? false,
            Values = [.. (given.Value<JArray>("enum") ?? []).Cast<JObject>().Select(one => EnumValue(token, name, one, element))],
        };
    }

    private static EnumValue EnumValue(string token, string enumName, JObject given, PrimitiveType element)
    {
        var value = Constant(token, given["value"], element) ?? throw new SchemaException(token, "an enum value needs \"value\"");
        var name = given.Value<string>("name");
        return new EnumValue(
            Identifiers.EnumMember(string.IsNullOrEmpty(name) ? Convert.ToString(value, CultureInfo.InvariantCulture)! : name, enumName),
            value,
            given.Value<string>("description") ?? "",
            given.Value<string>("deprecationMessage") ?? "");
    }
}
