using System.Diagnostics;

namespace ExpressConnect.Deployments.Tests;

/// <summary>A folder that is removed at the end of a test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("deployments-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], content);
        return this[name];
    }

    /// <summary>Writes a shell script. Another process makes the file, because a file that is still open for writing in a process just forked cannot be run.</summary>
    public string WriteScript(string name, string content)
    {
        var draft = Write(name + ".draft", "#!/bin/sh\n" + content);
        using var install = Process.Start("install", ["-m", "755", draft, this[name]]);
        install.WaitForExit();
        Assert.Equal(0, install.ExitCode);
        File.Delete(draft);
        return this[name];
    }

    /// <summary>All files, relative and sorted.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
