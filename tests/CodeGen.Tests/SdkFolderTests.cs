using CodeGen.Files;

namespace CodeGen.Tests;

public sealed class SdkFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sdk-folder");
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["A.cs"] = SdkContext.Warning[0] + "\nclass A;\n",
        ["Inputs/B.cs"] = SdkContext.Warning[0] + "\nclass B;\n",
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_written_does_not_drift()
    {
        Assert.Equal(["A.cs", "Inputs/B.cs"], Sdk.Write(_files));
        Assert.Empty(Sdk.Drift(_files));
        Assert.Empty(Sdk.Write(_files));
    }

    [Fact]
    public void Files_changed_by_hand_absent_and_left_over_are_named()
    {
        Sdk.Write(_files);
        File.AppendAllText(Path("A.cs"), "// by hand\n");
        File.Delete(Path("Inputs/B.cs"));
        File.WriteAllText(Path("Old.cs"), SdkContext.Warning[0] + "\n");
        Assert.Equal(["A.cs", "Inputs/B.cs", "Old.cs"], Sdk.Drift(_files));
    }

    [Fact]
    public void Left_over_files_are_removed_and_files_written_by_hand_are_not()
    {
        File.WriteAllText(Path("Old.cs"), SdkContext.Warning[0] + "\n");
        File.WriteAllText(Path("ByHand.cs"), "class ByHand;\n");
        Sdk.Write(_files);
        Assert.False(File.Exists(Path("Old.cs")));
        Assert.True(File.Exists(Path("ByHand.cs")));
    }

    private SdkFolder Sdk => new(_folder.FullName);

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);
}
