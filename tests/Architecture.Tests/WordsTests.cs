using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The project speaks of itself only: no path of a machine, no folder beside the checkout.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Text = [".cs", ".csproj", ".props", ".md", ".json", ".yaml", ".yml", ".sh", ".proto", ".txt", ".csv", ".jsonl"];

    [Fact]
    public void No_file_names_a_path_of_a_machine_or_a_folder_beside_the_checkout()
    {
        var files = Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Where(f => Text.Contains(Path.GetExtension(f)) || Path.GetDirectoryName(f)!.EndsWith("/.ci", StringComparison.Ordinal))
            .Where(f => !Ignored().IsMatch(f[Repository.Root.Length..]))
            .ToList();
        Assert.True(files.Count > 200);
        Assert.Empty(files.Where(f => Foreign().IsMatch(File.ReadAllText(f))).Select(f => Path.GetRelativePath(Repository.Root, f)));
    }

    [GeneratedRegex(@"/(\.git|bin|obj|node_modules|TestResults|artifacts)(/|$)|/WordsTests\.cs$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"/work/|\.\./shared|/root/|/home/[a-z]+/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foreign();
}
