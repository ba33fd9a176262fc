using CodeGen.Files;

namespace CodeGen;

/// <summary>A folder that holds a generated SDK beside files written by hand.</summary>
internal sealed class SdkFolder(string path)
{
    /// <summary>Writes what differs and removes generated files that the schema no longer makes.</summary>
    /// <returns>The files that were touched.</returns>
    public IReadOnlyList<string> Write(IReadOnlyDictionary<string, string> files)
    {
        var touched = Drift(files);
        foreach (var name in touched)
        {
            var file = Path.Combine(path, name);
            if (files.TryGetValue(name, out var text))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }
            else
            {
                File.Delete(file);
            }
        }

        return touched;
    }

    /// <summary>Files that are not what the schema makes: different, absent, or left over.</summary>
    public IReadOnlyList<string> Drift(IReadOnlyDictionary<string, string> files)
    {
        var different = files.Where(file => Current(file.Key) != file.Value).Select(file => file.Key);
        return [.. different.Concat(Generated().Where(name => !files.ContainsKey(name))).Order(StringComparer.Ordinal)];
    }

    private string? Current(string name)
    {
        var file = Path.Combine(path, name);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    private IEnumerable<string> Generated() => !Directory.Exists(path) ? [] : Directory
        .EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
        .Where(name => name.Split('/')[0] is not ("bin" or "obj"))
        .Where(name => File.ReadLines(Path.Combine(path, name)).FirstOrDefault() == SdkContext.Warning[0]);
}
