using System.Text.Json;

namespace ExpressConnect.Deployments.Programs;

/// <summary>What a build made, where <c>dotnet run</c> would only run its assembly.</summary>
/// <param name="Project">The project file.</param>
/// <param name="Assembly">The program.</param>
/// <param name="IntermediateFolder">Where the build keeps what is not the program: <c>obj</c>.</param>
internal sealed record BuiltProgram(string Project, string Assembly, string IntermediateFolder)
{
    /// <summary>What a build has to be asked for so that <see cref="Read"/> understands it.</summary>
    public const string Question =
        "-getProperty:MSBuildProjectFullPath,MSBuildProjectExtensionsPath,TargetPath,SelfContained,StartArguments,RunWorkingDirectory";

    /// <summary>Where the program stands.</summary>
    public string Folder => Path.GetDirectoryName(Assembly)!;

    /// <summary>What a build answered; null where only <c>dotnet run</c> knows how the program is run.</summary>
    public static BuiltProgram? Read(string answer)
    {
        try
        {
            using var said = JsonDocument.Parse(answer);
            var properties = said.RootElement.GetProperty("Properties");
            var (project, assembly) = (Text("MSBuildProjectFullPath"), Text("TargetPath"));
            return Text("SelfContained") == "true" || Text("StartArguments").Length > 0 || Text("RunWorkingDirectory").Length > 0
                || !File.Exists(assembly) || File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "Properties", "launchSettings.json"))
                    ? null
                    : new BuiltProgram(project, assembly, Text("MSBuildProjectExtensionsPath"));

            string Text(string name) => properties.GetProperty(name).GetString() ?? "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The project and all that it refers to, as restoring has noted them.</summary>
    public IReadOnlyList<string> Projects()
    {
        using var noted = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(IntermediateFolder, Path.GetFileName(Project) + ".nuget.dgspec.json")));
        return [.. noted.RootElement.GetProperty("projects").EnumerateObject().Select(static project => project.Name)];
    }
}
