namespace ExpressConnect.Deployments.Projects;

/// <summary>Keys of configuration: <c>namespace:name</c>.</summary>
internal static class ConfigKey
{
    /// <summary>The key with its namespace: the project's where none is written. Null if it is not a key.</summary>
    public static string? Parse(string text, string project) => text.Split(':') switch
    {
        [{ Length: > 0 } name] => $"{project}:{name}",
        [{ Length: > 0 } space, { Length: > 0 } name] => $"{space}:{name}",
        // An old spelling.
        [{ Length: > 0 } space, "config", { Length: > 0 } name] => $"{space}:{name}",
        _ => null,
    };

    public static string Advice(string text) => $"'{text}' is not a configuration key. Write NAMESPACE:NAME, for example expressconnect:region.";
}
