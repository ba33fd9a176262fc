using System.Reflection;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Finds the class that stands for a type of resource, among all assemblies of the program that know of resources.</summary>
internal static class ResourceClasses
{
    private static readonly Lazy<ILookup<string, Candidate>> Known = new(Find);

    private sealed record Candidate(Type Class, Version? Version);

    /// <summary>The resource that a reference points to, with its state; without a class for it only its URN is known.</summary>
    public static Resource Open(string urn, string? version)
    {
        if (!ResourceUrn.TryParse(urn, out var parsed) || ClassFor(parsed.Type, version) is not { } type)
        {
            return new DependencyResource(urn);
        }

        // The constructor that generated SDKs have: name, args, options.
        var constructor = type.GetConstructors().Single(static candidate => candidate.GetParameters().Length == 3);
        ResourceOptions options = type.IsAssignableTo(typeof(ComponentResource))
            ? new ComponentResourceOptions { Urn = urn }
            : new CustomResourceOptions { Urn = urn };
        return (Resource)constructor.Invoke([parsed.Name, null, options]);
    }

    private static Type? ClassFor(string token, string? version)
    {
        var wanted = ParseVersion(version);
        return Known.Value[token]
            .Where(candidate => wanted is null || candidate.Version is null
                || (candidate.Version.Major == wanted.Major && candidate.Version >= wanted))
            .MaxBy(static candidate => candidate.Version)?.Class;
    }

    private static ILookup<string, Candidate> Find()
    {
        var pulumi = typeof(Resource).Assembly.GetName().Name;
        return All()
            .Where(assembly => assembly.GetReferencedAssemblies().Any(reference => reference.Name == pulumi))
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => type.IsAssignableTo(typeof(Resource)))
            .Select(static type => (Class: type, Attribute: type.GetCustomAttribute<ResourceTypeAttribute>()))
            .Where(static found => found.Attribute is not null)
            .ToLookup(static found => found.Attribute!.Type, static found => new Candidate(found.Class, ParseVersion(found.Attribute!.Version)));
    }

    private static IEnumerable<Assembly> All()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Assembly>(AppDomain.CurrentDomain.GetAssemblies());
        while (open.TryPop(out var assembly))
        {
            if (assembly.IsDynamic || !seen.Add(assembly.FullName!))
            {
                continue;
            }

            yield return assembly;

            // What this assembly refers to, a whole web server among it, cannot refer to it.
            if (assembly == typeof(Resource).Assembly)
            {
                continue;
            }

            foreach (var reference in assembly.GetReferencedAssemblies().Where(reference => !seen.Contains(reference.FullName)))
            {
                try
                {
                    open.Push(Assembly.Load(reference));
                }
                catch (Exception missing) when (missing is IOException or BadImageFormatException)
                {
                    // A reference that is not there cannot hold the class of a resource in use.
                    seen.Add(reference.FullName);
                }
            }
        }
    }

    private static Version? ParseVersion(string? text)
    {
        var core = text?.TrimStart('v').Split('-', '+')[0];
        return Version.TryParse(core, out var version) ? version : null;
    }
}
