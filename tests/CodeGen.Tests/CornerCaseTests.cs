using CodeGen.Files;

namespace CodeGen.Tests;

public sealed class CornerCaseTests
{
    /// <summary>UPDATE_GOLDEN=1 dotnet test tests/CodeGen.Tests: writes the expected files anew; review the difference.</summary>
    [Fact]
    public void Every_corner_of_the_schema_language_gives_the_expected_files()
    {
        var folder = new SdkFolder(Path.Combine(Checkout.CornerCases, "Expected"));
        var files = SdkFiles.From(Checkout.CornerCaseSchema);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            folder.Write(files);
        }

        Assert.Empty(folder.Drift(files));
    }

    [Fact]
    public void What_is_written_for_it_compiles_without_a_complaint() =>
        Assert.Equal("", string.Join('\n', CompiledSdk.CornerCases.Complaints));

    [Fact]
    public void Writing_twice_gives_the_same() =>
        Assert.Equal(SdkFiles.From(Checkout.CornerCaseSchema), SdkFiles.From(Checkout.CornerCaseSchema));

    [Fact]
    public void The_sdk_in_this_repository_is_what_its_schema_makes() =>
        Assert.Empty(new SdkFolder(Path.Combine(Checkout.Root, "sdk", "ExpressConnect.Pulumi")).Drift(SdkFiles.From(Checkout.Schema)));

    [Fact]
    public void The_sdk_in_this_repository_has_no_complaint_of_a_compiler() =>
        Assert.Equal("", string.Join('\n', CompiledSdk.From(Checkout.Schema, "ExpressConnect.Pulumi").Complaints));
}
