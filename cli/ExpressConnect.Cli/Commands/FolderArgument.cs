using System.CommandLine;

namespace ExpressConnect.Cli.Commands;

/// <summary>The argument that names the folder of a project.</summary>
internal static class FolderArgument
{
    /// <summary>A new argument for a command; the current folder when none is named.</summary>
    public static Argument<DirectoryInfo> Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR")
        {
            Description = "The folder of Pulumi.yaml; the current folder by default",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = static _ => new DirectoryInfo("."),
        };
        RefuseOptions(folder);
        return folder;
    }

    /// <summary>Whether a word that could be the name of something else is the folder of a project: a path to a folder, or a folder with one.</summary>
    public static bool IsFolder(string word) => Directory.Exists(word)
        && (word is "." or ".." || word.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar) || File.Exists(Path.Combine(word, "Pulumi.yaml")));

    /// <summary>Options that there are not would be taken for the folder.</summary>
    public static void RefuseOptions(Argument folder) => folder.Validators.Add(static result =>
    {
        if (result.Tokens is [{ Value: ['-', ..] option }])
        {
            result.AddError($"unknown flag: {option}. --help lists those that there are.");
        }
    });
}
