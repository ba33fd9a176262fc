using System.Text.RegularExpressions;

namespace CodeGen.Tests;

public sealed partial class ReadmeTests
{
    public static TheoryData<string> Programs => new(Fences()
        .Matches(File.ReadAllText(Path.Combine(Checkout.Root, "sdk", "ExpressConnect.Pulumi", "README.md")))
        .Select(fence => fence.Groups["code"].Value));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_program_of_the_sdks_readme_compiles(string program) =>
        Assert.Equal("", string.Join('\n', CompiledSdk.ComplaintsOf(program)));

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Fences();
}
