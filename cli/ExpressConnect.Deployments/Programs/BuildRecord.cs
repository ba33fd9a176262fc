using System.Globalization;
using System.Text.Json;

namespace ExpressConnect.Deployments.Programs;

/// <summary>
/// What the last build of a program was made from and what it made, kept in the program's <c>obj</c>. While neither has changed, the
/// program need not be built again, nor need MSBuild be asked.
/// </summary>
/// <param name="Inputs">The state of all that went into it.</param>
/// <param name="Outputs">The state of all that came out of it.</param>
/// <param name="Projects">The project files.</param>
/// <param name="Program">The program.</param>
internal sealed record BuildRecord(string Inputs, string Outputs, IReadOnlyList<string> Projects, BuiltProgram Program)
{
    /// <summary>The program, if it is up to date; null if it has to be built.</summary>
    public static BuiltProgram? Find(string directory, string entryPoint, string dotnet, IReadOnlyDictionary<string, string> environment)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathOf(directory, entryPoint)), JsonTypes.Default.BuildRecord) is { } last
                && last.Outputs == StateOf(last.Program.Folder)
                && last.Inputs == new BuildInputs(last.Projects, dotnet, environment).Fingerprint()
                ? last.Program
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // JsonException: another version has written it, or somebody else.
            return null;
        }
    }

    /// <summary>Notes what a build made. Where something is uncertain nothing is noted, and the program is built at every run.</summary>
    public static void Keep(string directory, string entryPoint, string dotnet, IReadOnlyDictionary<string, string> environment, DateTimeOffset begun, BuiltProgram built)
    {
        try
        {
            if (built.Projects() is not { Count: > 0 } projects || !Directory.Exists(Path.Combine(directory, "obj")))
            {
                return;
            }

            var inputs = new BuildInputs(projects, dotnet, environment);
            var now = new BuildRecord(inputs.Fingerprint(), StateOf(built.Folder), projects, built);
            if (!inputs.AreUncertain(begun))
            {
                File.WriteAllBytes(PathOf(directory, entryPoint), JsonSerializer.SerializeToUtf8Bytes(now, JsonTypes.Default.BuildRecord));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // It only saves time.
        }
    }

    private static string PathOf(string directory, string entryPoint) =>
        Path.Combine(directory, "obj", $"expressconnect.{(entryPoint == "." ? "program" : Path.GetFileName(entryPoint))}.json");

    private static string StateOf(string folder) => string.Join('\n', new DirectoryInfo(folder).EnumerateFiles()
        .OrderBy(static file => file.Name, StringComparer.Ordinal)
        .Select(static file => string.Create(CultureInfo.InvariantCulture, $"{file.Name}|{file.Length}|{file.LastWriteTimeUtc.Ticks}")));
}
