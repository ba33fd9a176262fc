namespace Pulumi.Protocol.Tests;

public sealed class ResourceUrnTests
{
    [Fact]
    public void A_name_may_hold_the_separator()
    {
        var urn = ResourceUrn.Parse("urn:pulumi:dev::network::a:b:C$d:e:F::left::right");

        Assert.Equal(("dev", "network", "d:e:F", "a:b:C", "left::right"), (urn.Stack, urn.Project, urn.Type, urn.ParentType, urn.Name));
        Assert.Equal("urn:pulumi:dev::network::a:b:C$d:e:F::left::right", urn.ToString());
    }

    [Fact]
    public void The_root_stack_does_not_enter_the_types_of_its_children()
    {
        var root = ResourceUrn.RootStack("dev", "network");
        var component = ResourceUrn.Create("dev", "network", root, "network:index:Hybrid", "h");
        var child = ResourceUrn.Create("dev", "network", component, "expressconnect:index:Vpc", "v");

        Assert.Equal("urn:pulumi:dev::network::pulumi:pulumi:Stack::network-dev", root.ToString());
        Assert.Equal("urn:pulumi:dev::network::network:index:Hybrid$expressconnect:index:Vpc::v", child.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:pulumi:dev::network")]
    [InlineData("urn:other:dev::network::t::n")]
    public void What_is_no_urn_is_refused(string text) => Assert.False(ResourceUrn.TryParse(text, out _));
}
