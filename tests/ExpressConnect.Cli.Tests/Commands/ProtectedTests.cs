namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>A destroy keeps what is protected, or fails, or is told to delete it all the same.</summary>
public sealed class ProtectedTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task What_is_protected_goes_only_where_its_protection_is_ignored()
    {
        place.WithPeeredVpcs(("protected", "true"));
        var made = (await place.RunAsync("up", place.Project, "--yes", "--skip-preview", "--suppress-outputs")).Exits(0);
        Assert.DoesNotContain("Outputs:", made.Output, StringComparison.Ordinal);

        var kept = (await place.RunAsync("destroy", place.Project, "--yes", "--skip-preview", "--exclude-protected")).Exits(0);
        Assert.Contains("    - 4 deleted\n    2 unchanged\n", kept.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "All unprotected resources were destroyed.\nThere are still 2 protected resources associated with this stack, what they stand on included.\n", kept.Output, StringComparison.Ordinal);

        var nothing = (await place.RunAsync("destroy", place.Project, "--yes", "--exclude-protected")).Exits(0);
        Assert.Contains("There were no unprotected resources to destroy.\n", nothing.Output, StringComparison.Ordinal);

        var all = (await place.RunAsync("destroy", place.Project, "--yes", "--skip-preview", "--ignore-protect")).Exits(0);
        Assert.Contains("    - 2 deleted\n", all.Output, StringComparison.Ordinal);
    }
}
