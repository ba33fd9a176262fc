using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// The stack's configuration in one namespace. What is missing is null for <c>Get…</c> and an error for <c>Require…</c>;
/// what is set but of another type is an error for both. The <c>Secret</c> forms give outputs that nobody may see.
/// </summary>
public sealed partial class Config
{
    private readonly string ns;

    /// <summary>The configuration of a namespace.</summary>
    /// <param name="name">The namespace: a package, or null for the project.</param>
    public Config(string? name = null)
    {
        ns = name ?? Deployment.Instance.ProjectName;
        if (ns.EndsWith(":config", StringComparison.Ordinal))
        {
            ns = ns[..^":config".Length];
        }
    }

    /// <summary>The value, or null.</summary>
    public string? Get(string key) => Deployment.Required.Settings.Values.GetValueOrDefault(FullKey(key));

    /// <summary>The value, <c>true</c> or <c>false</c>, or null.</summary>
    public bool? GetBoolean(string key) => Value(key, "Boolean", static (string text, out bool value) =>
    {
        value = text is "true";
        return text is "true" or "false";
    });

    /// <summary>The value as a whole number, or null.</summary>
    public int? GetInt32(string key) => Value(key, "Int32", static (string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value));

    /// <summary>The value as a number, or null.</summary>
    public double? GetDouble(string key) => Value(key, "Double", static (string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));

    /// <summary>The value read from its JSON text, or the default. Names are case-sensitive.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key) => GetObject<T>(key, JsonSerializerOptions.Default);

    /// <summary>The value read from its JSON text, or the default.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options)
    {
        if (Get(key) is not { } text)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException failure)
        {
            throw new ConfigTypeException(FullKey(key), text, typeof(T).FullName!, failure);
        }
    }

    /// <summary>The value.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>The value, <c>true</c> or <c>false</c>.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>The value as a whole number.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>The value as a number.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>The value read from its JSON text. Names are case-sensitive.</summary>
    public T RequireObject<T>(string key) => RequireObject<T>(key, JsonSerializerOptions.Default);

    /// <summary>The value read from its JSON text.</summary>
    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? throw Missing(key) : GetObject<T>(key, options)!;

    private delegate bool Parser<T>(string text, out T value);

    private T? Value<T>(string key, string type, Parser<T> parse)
        where T : struct =>
        Get(key) is not { } text ? null
        : parse(text, out var value) ? value
        : throw new ConfigTypeException(FullKey(key), text, type);

    private string FullKey(string key) => $"{ns}:{key}";

    private ConfigMissingException Missing(string key) => new(FullKey(key));
}
