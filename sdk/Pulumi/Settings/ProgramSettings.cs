using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration, as the engine hands it to the program.</summary>
internal sealed record ProgramSettings(ImmutableDictionary<string, string> Values)
{
    public static ProgramSettings FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is not { Length: > 0 } text)
        {
            return new ProgramSettings(ImmutableDictionary<string, string>.Empty);
        }

        using var document = JsonDocument.Parse(text);
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            values[Normalised(entry.Name)] = entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString()! : entry.Value.GetRawText();
        }

        return new ProgramSettings(values.ToImmutable());
    }

    // Older engines write namespace:config:name.
    private static string Normalised(string key) =>
        key.Split(':', 2) is [var ns, var name] && name.StartsWith("config:", StringComparison.Ordinal)
            ? $"{ns}:{name["config:".Length..]}"
            : key;
}
