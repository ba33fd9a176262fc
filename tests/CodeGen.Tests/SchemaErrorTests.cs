using CodeGen.Schemas;

namespace CodeGen.Tests;

public sealed class SchemaErrorTests
{
    [Theory]
    [InlineData("""{ "resources": { "a:index:R": { "properties": { "x": { "type": "text" } } } } }""", "#/resources/a:index:R/properties/x: unknown type \"text\"")]
    [InlineData("""{ "resources": { "a:index:R": { "properties": { "x": { "type": "array" } } } } }""", "#/resources/a:index:R/properties/x: an array needs \"items\"")]
    [InlineData("""{ "resources": { "a:index:R": { "required": ["x"] } } }""", "#/resources/a:index:R/properties: \"x\" is required but not a property")]
    [InlineData("""{ "resources": { "a:R": {} } }""", "a:R: a token has three parts, package:module:Name")]
    [InlineData("""{ "resources": { "a:index:R": { "properties": { "x": { "$ref": "#/types/a:index:T" } } } } }""", "#/resources/a:index:R/properties/x: there is no type a:index:T")]
    [InlineData("""{ "resources": { "a:index:R": { "properties": { "x": { "$ref": "/b/v1.0.0/schema.json#/types/b:index:T" } } } } }""", "#/resources/a:index:R/properties/x: /b/v1.0.0/schema.json#/types/b:index:T belongs to another package: write a type or resource of this package instead")]
    [InlineData("""{ "resources": { "a:index:R": { "inputProperties": { "x": { "type": "integer", "default": "three" } } } } }""", "#/resources/a:index:R/inputProperties/x: three is no value of type input(integer)")]
    [InlineData("""{ "resources": { "a:index:R": { "methods": { "go": "a:index:R/go" } } } }""", "#/resources/a:index:R/methods/go: there is no function a:index:R/go")]
    [InlineData("""{ "types": { "a:index:E": { "type": "string", "enum": [ { "value": "?" } ] } } }""", "E: the enum value \"?\" gives no C# name: add a \"name\"")]
    [InlineData("""{ "types": { "a:index:E": { "type": "boolean", "enum": [] } } }""", "a:index:E: C# SDKs have no enums of booleans")]
    [InlineData("""{ "functions": { "a:index:f": { "inputs": { "properties": { "x": { "type": "string" } } }, "multiArgumentInputs": ["y"] } } }""", "a:index:f: multiArgumentInputs lists every input once")]
    public void A_schema_that_no_sdk_can_be_written_from_is_refused_with_the_place(string schema, string message)
    {
        var named = "{ \"name\": \"a\", " + schema[1..];
        Assert.Equal(message, Assert.Throws<SchemaException>(() => PackageReader.Read(named)).Message);
    }
}
