using System.Collections;

namespace ExpressConnect.Deployments;

/// <summary>The environment variables of this process.</summary>
public static class ProcessEnvironment
{
    /// <summary>All variables as they are now.</summary>
    public static IReadOnlyDictionary<string, string> Read() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
}
