using CodeGen.Docs;

namespace CodeGen.Tests;

public sealed class DocCommentTests
{
    [Fact]
    public void One_paragraph_is_the_summary_and_nothing_else() => Assert.Equal(
        ["<summary>", "Cut at 10 &lt; x, with <c>a &lt; b</c>", "and <b>more</b>.", "</summary>"],
        DocComment.OfMember("Cut at 10 < x, with `a < b`\nand **more**.\n"));

    [Fact]
    public void Nothing_said_gives_no_comment() => Assert.Empty(DocComment.OfType("\n"));

    [Fact]
    public void What_follows_the_first_paragraph_of_a_type_is_remarks() => Assert.Equal(
        ["<summary>", "One.", "</summary>", "<remarks>", "<para>", "Two.", "</para>", "</remarks>"],
        DocComment.OfType("One.\n\nTwo."));

    [Fact]
    public void Code_for_other_languages_is_left_out_with_its_heading() => Assert.Equal(
        ["<summary>", "One.", "</summary>", "<example>", "<code>", "new A();", "</code>", "</example>"],
        DocComment.OfType("One.\n\n## Example Usage\n\n```csharp\nnew A();\n```\n\n### Python\n\n```python\nA()\n```"));

    [Fact]
    public void References_and_links_become_what_editors_show() => Assert.Equal(
        ["<summary>", "See <c>vpcId</c> and <see href=\"https://a.example/x?a=1&amp;b=2\">the page</see>.", "</summary>"],
        DocComment.OfMember("See {{% ref #/resources/a:index:Vpc/properties/vpcId %}} and [the page](https://a.example/x?a=1&b=2)."));
}
