using Newtonsoft.Json.Linq;
using NJsonSchema;
using ProviderKit;

namespace ExpressConnect.Provider.Tests;

public sealed class SchemaTests
{
    private static string Checked => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema.json"));

    [Fact]
    public void The_checked_in_schema_is_what_the_definitions_say() => Assert.True(
        Checked == SchemaWriter.Write(new ExpressConnectProvider()),
        "schema.json is not what the definitions say: run 'pulumi-resource-expressconnect schema > schema.json', then sdk/CodeGen");

    [Fact]
    public async Task The_plugin_prints_it()
    {
        using var project = new ProjectFolderOfTest();
        Assert.Equal((0, Checked), await PluginProcess.RunAsync(project, "schema"));
    }

    [Fact]
    public async Task The_metaschema_accepts_it() => Assert.Empty((await MetaschemaAsync()).Validate(Checked));

    [Theory]
    [InlineData("$.extra", "1")]
    [InlineData("$.name", "\"pulumi\"")]
    [InlineData("$.config.required", "[\"region\"]")]
    [InlineData("$.resources.['expressconnect:index:Vpc'].inputProperties.cidrBlock.type", "\"text\"")]
    [InlineData("$.resources.['expressconnect:index:Vpc'].properties.id", "{\"type\": \"string\"}")]
    [InlineData("$.resources.['expressconnect:index:Vpc'].plainInputs", "[\"cidrBlock\"]")]
    [InlineData("$.resources.['expressconnect:index:Vpc'].inputProperties.tags.$ref", "\"#/types/expressconnect:index:Region\"")]
    public async Task The_metaschema_refuses_what_the_engine_would_refuse(string path, string value)
    {
        var schema = JObject.Parse(Checked);
        var (parent, name) = (path[..path.LastIndexOf('.')], path[(path.LastIndexOf('.') + 1)..]);
        ((JObject)schema.SelectToken(parent)!)[name] = JToken.Parse(value);
        Assert.NotEmpty((await MetaschemaAsync()).Validate(schema));
    }

    [Fact]
    public void Every_reference_leads_somewhere_and_every_required_name_exists()
    {
        var schema = JObject.Parse(Checked);
        foreach (var reference in schema.Descendants().OfType<JProperty>().Where(p => p.Name == "$ref").Select(p => (string)p.Value!))
        {
            Assert.StartsWith("#/types/", reference, StringComparison.Ordinal);
            Assert.NotNull(schema["types"]![reference["#/types/".Length..]]);
        }

        foreach (var (required, properties) in new[] { ("required", "properties"), ("requiredInputs", "inputProperties") })
        {
            foreach (var list in schema.Descendants().OfType<JProperty>().Where(p => p.Name == required && p.Value is JArray))
            {
                Assert.All<JToken>((JArray)list.Value, name => Assert.NotNull(list.Parent![properties]![(string)name!]));
            }
        }
    }

    [Fact]
    public void Everything_is_described_and_every_resource_says_how_it_is_imported()
    {
        var schema = JObject.Parse(Checked);
        foreach (var (token, resource) in (JObject)schema["resources"]!)
        {
            Assert.Contains($"$ pulumi import {token} ", (string)resource!["description"]!, StringComparison.Ordinal);
        }

        foreach (var bag in schema.Descendants().OfType<JProperty>().Where(p => p.Name is "properties" or "inputProperties" or "variables" && p.Value is JObject))
        {
            Assert.All(((JObject)bag.Value).Properties(), property => Assert.True(((string?)property.Value["description"])?.Length >= 5, $"{property.Path} is not described"));
        }

        foreach (var described in schema["types"]!.Concat(schema["functions"]!).OfType<JProperty>().Select(p => p.Value))
        {
            Assert.True(((string?)described["description"])?.Length > 5, $"{described.Path} is not described");
            Assert.All((described["enum"] as JArray ?? []).ToList(), value => Assert.True(((string?)value["description"])?.Length > 3, value.Path));
        }
    }

    [Fact]
    public void Provider_inputs_mirror_the_configuration()
    {
        var schema = JObject.Parse(Checked);
        Assert.True(JToken.DeepEquals(schema["config"]!["variables"], schema["provider"]!["inputProperties"]));
        Assert.DoesNotContain(((JObject)schema["provider"]!["inputProperties"]!).Properties(), p => p.Name is "version" or "pulumi");
    }

    private static Task<JsonSchema> MetaschemaAsync() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "metaschema.json"));
}
