using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExpressConnect.Deployments.Programs;

/// <summary>
/// All that can change what a build makes: the files in the folders of the projects, the files that MSBuild looks for in the folders
/// above, the SDKs that are installed, the environment. Taken wide: what is seen changed needlessly costs a build, no more.
/// </summary>
/// <param name="projects">The project files: the program's, and all that it refers to.</param>
/// <param name="dotnet">The <c>dotnet</c> that builds.</param>
/// <param name="environment">Its environment.</param>
internal sealed class BuildInputs(IReadOnlyList<string> projects, string dotnet, IReadOnlyDictionary<string, string> environment)
{
    private static readonly string[] LookedForAbove =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props", "Directory.Solution.props",
        "global.json", "nuget.config", "NuGet.config", "NuGet.Config", ".editorconfig", ".globalconfig",
    ];

    // The clock of file systems ticks this slowly.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    // Of the shell, and another at each start.
    private static readonly HashSet<string> OfTheShell = new(["_", "SHLVL", "PWD", "OLDPWD"], StringComparer.Ordinal);

    /// <summary>What tells one state of all of them from another.</summary>
    public string Fingerprint()
    {
        var all = new StringBuilder();
        foreach (var file in Files())
        {
            all.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
        }

        var root = Path.GetDirectoryName(Path.GetFullPath(File.ResolveLinkTarget(dotnet, returnFinalTarget: true)?.FullName ?? dotnet))!;
        all.Append(CultureInfo.InvariantCulture, $"{root}: {string.Join(' ', Versions(Path.Combine(root, "sdk")))}\n");
        foreach (var (name, value) in environment.Where(static variable => !OfTheShell.Contains(variable.Key)).OrderBy(static variable => variable.Key, StringComparer.Ordinal))
        {
            all.Append(CultureInfo.InvariantCulture, $"{name}={value}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    /// <summary>Whether a project may read files that are not among these, or one of these has changed since then: then nothing is certain.</summary>
    public bool AreUncertain(DateTimeOffset since) =>
        Files().Any(file => file.LastWriteTimeUtc >= since.UtcDateTime - Tick || (IsMSBuild(file.Name) && ReadsFromElsewhere(file.FullName)));

    private IEnumerable<FileInfo> Files()
    {
        var folders = projects.Select(static project => Path.GetDirectoryName(project)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var above = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            for (var up = Path.GetDirectoryName(folder); up is not null; up = Path.GetDirectoryName(up))
            {
                above.Add(up);
            }
        }

        return above.SelectMany(static folder => LookedForAbove.Select(name => new FileInfo(Path.Combine(folder, name)))).Where(static file => file.Exists)
            .Concat(folders.SelectMany(static folder => Below(new DirectoryInfo(folder))));
    }

    // What a build writes, and what its patterns leave out.
    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) => folder.EnumerateFiles().OrderBy(static file => file.Name, StringComparer.Ordinal)
        .Concat(folder.EnumerateDirectories()
            .Where(static inner => inner.Name is not ("bin" or "obj" or "node_modules") && !inner.Name.StartsWith('.'))
            .OrderBy(static inner => inner.Name, StringComparer.Ordinal)
            .SelectMany(Below));

    private static IEnumerable<string> Versions(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal) : [];

    private static bool IsMSBuild(string name) => Path.GetExtension(name) is { } extension
        && (extension is ".props" or ".targets" || extension.EndsWith("proj", StringComparison.OrdinalIgnoreCase));

    private static bool ReadsFromElsewhere(string file)
    {
        try
        {
            var elements = XDocument.Load(file).Descendants().ToList();
            return elements.Exists(static element => element.Name.LocalName switch
            {
                "Import" => !LookedForAbove.Any(name => ((string?)element.Attribute("Project") ?? "").EndsWith(name, StringComparison.Ordinal)),
                "HintPath" or "UsingTask" or "Exec" => true,
                "ProjectReference" or "PackageReference" or "PackageVersion" or "FrameworkReference" => false,
                _ => ((string?)element.Attribute("Include") ?? "") is var include
                    && (include.Contains("..", StringComparison.Ordinal) || include.Contains("$(", StringComparison.Ordinal) || Path.IsPathRooted(include)),
            });
        }
        catch (XmlException)
        {
            return true;
        }
    }
}
