using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProviderKit;

/// <summary>Writes the package schema from descriptors: the same bytes for the same definitions.</summary>
public static class SchemaWriter
{
    /// <summary>The schema as JSON, ending in a line break.</summary>
    /// <param name="provider">The provider; it need not be configured.</param>
    public static string Write(ProviderDefinition provider)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            new SchemaDocument(provider, json).Write();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
