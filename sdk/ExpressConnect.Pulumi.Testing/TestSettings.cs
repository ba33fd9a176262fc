namespace ExpressConnect.Pulumi.Testing;

/// <summary>What a program is told when it runs in a test.</summary>
public sealed record TestSettings
{
    /// <summary>Name of the project: the namespace of <c>new Config()</c>.</summary>
    public string Project { get; init; } = "network";

    /// <summary>Name of the stack.</summary>
    public string Stack { get; init; } = "test";

    /// <summary>
    /// The stack's configuration by <c>namespace:name</c>. No <c>Pulumi.yaml</c> is read: it holds <c>expressconnect:region</c>,
    /// which is <c>cn-beijing</c> unless it is set, and what is added.
    /// </summary>
    public IDictionary<string, string> Config { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["expressconnect:region"] = "cn-beijing" };

    /// <summary>What the clock of the world runs on.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
