using System.Text.Json;

namespace ProviderKit;

/// <summary>The parts of a package schema, in the order of the document.</summary>
internal sealed class SchemaDocument(ProviderDefinition provider, Utf8JsonWriter json)
{
    private readonly PropertySchemas _properties = new(provider.Package.Name, json);

    public void Write()
    {
        json.WriteStartObject();
        WritePackage();
        Section("config", () => Section("variables", () => _properties.WriteAll(provider.Settings.Properties, Side.Setting)));
        WriteTypes();
        Section("provider", WriteProvider);
        Section("resources", () => Each(provider.Resources, resource => resource.Token, WriteResource));
        Section("functions", () => Each(provider.Functions, function => function.Token, WriteFunction));
        json.WriteEndObject();
    }

    private static bool IsRequiredOutput(RecordProperty property) => !property.Codec.IsOptional;

    private void WritePackage()
    {
        var package = provider.Package;
        json.WriteString("name", package.Name);
        json.WriteString("displayName", package.DisplayName);
        json.WriteString("version", package.Version);
        Text("description", package.Description);
        Texts("keywords", package.Keywords);
        Text("homepage", package.Homepage);
        Text("license", package.License);
        Text("repository", package.Repository);
        Text("publisher", package.Publisher);
        Text("pluginDownloadURL", package.PluginDownloadUrl);
        Section("meta", () => json.WriteBoolean("supportPack", true));
        Section("language", () =>
        {
            Section("csharp", () =>
            {
                json.WriteString("rootNamespace", package.CSharpRootNamespace);
                if (package.CSharpNamespace.Length > 0)
                {
                    Section("namespaces", () => json.WriteString(package.Name, package.CSharpNamespace));
                }

                Section("packageReferences", () => json.WriteString("Pulumi", "3.*"));
                json.WriteBoolean("respectSchemaVersion", true);
            });
            foreach (var language in (string[])["go", "nodejs", "python"])
            {
                Section(language, () => json.WriteBoolean("respectSchemaVersion", true));
            }
        });
    }

    private void WriteTypes()
    {
        var types = new TypeTable(provider);
        Section("types", () =>
        {
            foreach (var (name, type) in types.All)
            {
                Section(_properties.Token(name), () =>
                {
                    if (type is EnumShape values)
                    {
                        _properties.WriteEnum(values);
                        return;
                    }

                    var shape = (RecordShape)type;
                    Text("description", shape.Description);
                    json.WriteString("type", "object");
                    Section("properties", () => _properties.WriteAll(shape.Properties, Side.Nested));
                    Texts("required", Names(shape.Properties.Where(p => p.IsRequiredOfProgram)));
                });
            }
        });
    }

    private void WriteProvider()
    {
        json.WriteString("description", $"Settings of the {provider.Package.Name} provider. What is given here wins over the environment.");
        Section("properties", () => _properties.WriteAll(
            provider.Settings.Properties.Where(p => p.Codec.Type is TypeShape.Plain { Name: "string" }), Side.Output));
        Section("inputProperties", () => _properties.WriteAll(provider.Settings.Properties, Side.Setting));
        Texts("requiredInputs", Names(provider.Settings.Properties.Where(p => p.IsRequiredOfProgram)));
    }

    private void WriteResource(ResourceDescriptor resource)
    {
        var outputs = resource.Inputs.Properties.Where(input => resource.Outputs.Find(input.Name) is null)
            .Concat(resource.Outputs.Properties).ToList();
        json.WriteString("description", Description(resource));
        Section("properties", () => _properties.WriteAll(outputs, Side.Output));
        Texts("required", Names(outputs.Where(IsRequiredOutput)));
        Section("inputProperties", () => _properties.WriteAll(resource.Inputs.Properties, Side.Input));
        Texts("requiredInputs", Names(resource.Inputs.Properties.Where(p => p.IsRequiredOfProgram)));
        if (resource.Aliases.Count > 0)
        {
            json.WriteStartArray("aliases");
            foreach (var alias in resource.Aliases)
            {
                json.WriteStartObject();
                json.WriteString("type", alias);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private void WriteFunction(FunctionDescriptor function)
    {
        json.WriteString("description", function.Description);
        Section("inputs", () =>
        {
            json.WriteString("type", "object");
            Section("properties", () => _properties.WriteAll(function.Arguments.Properties, Side.Input));
            Texts("required", Names(function.Arguments.Properties.Where(p => p.IsRequiredOfProgram)));
        });
        Section("outputs", () =>
        {
            json.WriteString("type", "object");
            Section("properties", () => _properties.WriteAll(function.Result.Properties, Side.Output));
            Texts("required", Names(function.Result.Properties.Where(IsRequiredOutput)));
        });
    }

    private static string Description(ResourceDescriptor resource)
    {
        var name = resource.Token[(resource.Token.LastIndexOf(':') + 1)..];
        return resource.ImportId is null ? resource.Description
            : $"{resource.Description}\n\n## Import\n\n```sh\n$ pulumi import {resource.Token} my{name} {resource.ImportId}\n```";
    }

    private static IEnumerable<string> Names(IEnumerable<RecordProperty> properties) =>
        properties.Select(property => property.Name).Order(StringComparer.Ordinal);

    private void Each<T>(IEnumerable<T> items, Func<T, string> name, Action<T> write)
    {
        foreach (var item in items.OrderBy(name, StringComparer.Ordinal))
        {
            Section(name(item), () => write(item));
        }
    }

    private void Section(string name, Action content)
    {
        json.WriteStartObject(name);
        content();
        json.WriteEndObject();
    }

    private void Text(string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private void Texts(string name, IEnumerable<string> values)
    {
        var all = values.ToList();
        if (all.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        all.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }
}
