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

    /// <summary>Options that there are not would be taken for the folder.</summary>
    public static void RefuseOptions(Argument folder) => folder.Validators.Add(static result =>
    {
        if (result.Tokens is [{ Value: ['-', ..] option }])
        {
            result.AddError($"unknown flag: {option}. --help lists those that there are.");
        }
    });
}
