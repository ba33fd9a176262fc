using System.Reflection;

namespace Compatibility.Tests;

/// <summary>A test that needs Node.js and this folder's packages: skipped where they are absent, but never on a build machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = Missing();
        }
    }

    public static string ProjectFolder { get; } =
        typeof(NodeFactAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!;

    /// <summary>What is missing; null when nothing is.</summary>
    public static string? Missing()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!paths.Any(path => File.Exists(Path.Combine(path, OperatingSystem.IsWindows() ? "node.exe" : "node"))))
        {
            return "Node.js is not on PATH";
        }

        return Directory.Exists(Path.Combine(ProjectFolder, "node_modules", "@pulumi", "pulumi"))
            ? null
            : "the packages of this folder are not installed: run 'npm ci' in tests/Compatibility.Tests";
    }
}
