using System.Runtime.CompilerServices;

namespace ExpressConnect.Cli.Tests;

/// <summary>Texts that tests compare with files under <c>Goldens</c>; <c>UPDATE_GOLDENS=1</c> writes them anew.</summary>
internal static class Golden
{
    /// <summary>Compares a text with the file of this name.</summary>
    public static void Check(string name, string actual)
    {
        var file = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{file} does not exist: run the test with UPDATE_GOLDENS=1, and read what it writes.");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    private static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Goldens");
}
