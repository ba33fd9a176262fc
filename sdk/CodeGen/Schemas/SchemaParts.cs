namespace CodeGen.Schemas;

/// <param name="Name">Name on the wire.</param>
/// <param name="CSharpName">Name of the C# member.</param>
internal sealed record Property(string Name, string CSharpName, SchemaType Type)
{
    public string Description { get; init; } = "";

    public string Deprecated { get; init; } = "";

    /// <summary>bool, int, double or string, if the value is fixed.</summary>
    public object? Const { get; init; }

    public DefaultValue? Default { get; init; }

    public bool IsSecret { get; init; }

    public bool ReplaceOnChanges { get; init; }

    public bool IsRequired => Type is not OptionalType;

    /// <summary>The type without the mark that the property may be left out.</summary>
    public SchemaType RequiredType => Type is OptionalType optional ? optional.Element : Type;
}

/// <param name="Value">bool, int, double or string; null if only the environment gives one.</param>
/// <param name="Environment">Variables that are asked first, in order.</param>
internal sealed record DefaultValue(object? Value, IReadOnlyList<string> Environment);

internal sealed record Resource(string Token, string ClassName)
{
    public bool IsProvider { get; init; }

    public bool IsComponent { get; init; }

    public bool IsOverlay { get; init; }

    public string Description { get; init; } = "";

    public string Deprecated { get; init; } = "";

    public IReadOnlyList<Property> Outputs { get; init; } = [];

    public IReadOnlyList<Property> Inputs { get; init; } = [];

    /// <summary>What a lookup may be given besides the id; null if nothing.</summary>
    public IReadOnlyList<Property>? StateInputs { get; init; }

    /// <summary>Type tokens that the resource had before.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<Method> Methods { get; init; } = [];
}

internal sealed record Method(string Name, Function Function);

internal sealed record Function(string Token)
{
    public bool IsOverlay { get; init; }

    public string Description { get; init; } = "";

    public string Deprecated { get; init; } = "";

    public ObjectType? Inputs { get; init; }

    /// <summary>The inputs are parameters of their own, in the order of the schema.</summary>
    public bool IsMultiArgument { get; init; }

    /// <summary>Null: the function gives nothing back.</summary>
    public SchemaType? ReturnType { get; init; }

    /// <summary>The result is an object type of the function's own.</summary>
    public bool ReturnsOwnObject { get; init; }
}

/// <param name="IsExtension">The parameter extends the base provider instead of making another one of it.</param>
/// <param name="Value">The parameter, base64.</param>
internal sealed record Parameterization(string BaseName, string BaseVersion, string Value, bool IsExtension);

/// <summary>A package schema, read and resolved.</summary>
internal sealed record Package(string Name, string Version, CSharpSettings CSharp)
{
    public string Description { get; init; } = "";

    public string Homepage { get; init; } = "";

    public string License { get; init; } = "";

    public string Repository { get; init; } = "";

    public string Publisher { get; init; } = "";

    public string PluginDownloadUrl { get; init; } = "";

    public bool SupportsPack { get; init; }

    public Parameterization? Parameterization { get; init; }

    public IReadOnlyList<Property> Config { get; init; } = [];

    /// <summary>Null for extensions of another provider.</summary>
    public Resource? Provider { get; init; }

    public IReadOnlyList<Resource> Resources { get; init; } = [];

    public IReadOnlyList<Function> Functions { get; init; } = [];

    /// <summary>Functions that resources offer as methods.</summary>
    public IReadOnlyList<Function> MethodFunctions { get; init; } = [];

    public IReadOnlyList<ObjectType> ObjectTypes { get; init; } = [];

    public IReadOnlyList<EnumType> EnumTypes { get; init; } = [];

    /// <summary>The version goes into the SDK only if the schema says that it is to be trusted.</summary>
    public bool CarriesVersion => Version.Length > 0 && (CSharp.RespectSchemaVersion || SupportsPack);
}

/// <summary>The schema's <c>language.csharp</c>.</summary>
internal sealed record CSharpSettings
{
    public string RootNamespace { get; init; } = "Pulumi";

    public IReadOnlyDictionary<string, string> Namespaces { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> PackageReferences { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> ProjectReferences { get; init; } = [];

    public string Compatibility { get; init; } = "";

    public bool DictionaryConstructors { get; init; }

    public bool LiftSingleValueMethodReturns { get; init; }

    public bool RespectSchemaVersion { get; init; }

    /// <summary>Names as the Terraform bridge's older SDKs have them.</summary>
    public bool IsTerraform => string.Equals(Compatibility, "tfbridge20", StringComparison.Ordinal);

    /// <summary>Names and nullability as the Kubernetes SDK has them.</summary>
    public bool IsKubernetes => string.Equals(Compatibility, "kubernetes20", StringComparison.Ordinal);
}
