using Pulumi.Protocol;
using Pulumi.Tests.Engines;
using Pulumi.Utilities;

namespace Pulumi.Tests.Registrations;

public sealed class StackReferenceTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync()
    {
        host = await EngineHost.StartAsync();
        host.Monitor.Found = static request => request.Properties is null ? PropertyMap.Empty : PropertyMap.Of(
            ("name", "organization/house/prod"),
            ("outputs", PropertyMap.Of(("id", "vpc-1"), ("key", PropertyValue.SecretOf("k3y")))),
            ("secretOutputNames", PropertyValue.List("key")));
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_stack_is_read_by_its_name()
    {
        await host.RunAsync(static () =>
        {
            _ = new StackReference("organization/house/prod");
            _ = new StackReference("other", new StackReferenceArgs { Name = "organization/house/test" });
        });

        Assert.Equal(
            [("organization/house/prod", "organization/house/prod"), ("other", "organization/house/test")],
            host.Monitor.ReadRequests.Select(static request => (request.Name, request.Id)).OrderByDescending(static request => request.Name == request.Id));
        Assert.All(host.Monitor.ReadRequests, static request => Assert.Equal(("pulumi:pulumi:StackReference", request.Id), (request.Type, request.Properties.Fields["name"].StringValue)));
    }

    [Fact]
    public async Task Only_what_is_secret_among_the_outputs_is_secret()
    {
        var seen = new List<(object? Value, bool IsSecret)>();
        await host.RunAsync(() =>
        {
            var prod = new StackReference("organization/house/prod");
            foreach (var output in new[] { prod.GetOutput("id"), prod.GetOutput("key"), prod.GetOutput("missing") })
            {
                seen.Add((OutputUtilities.GetValueAsync(output).GetAwaiter().GetResult(), Output.IsSecretAsync(output).GetAwaiter().GetResult()));
            }
        });

        Assert.Equal([("vpc-1", false), ("k3y", true), (null, false)], seen);
    }

    [Fact]
    public async Task A_missing_output_that_is_required_fails_the_program()
    {
        var error = await host.FailAsync(static () => _ = new StackReference("organization/house/prod").RequireOutput("missing"));

        Assert.Contains("Required output 'missing' does not exist on stack 'organization/house/prod'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_given_apart_from_secrets()
    {
        StackReferenceOutputDetails? id = null;
        StackReferenceOutputDetails? key = null;
        InvalidOperationException? refused = null;
        await host.RunAsync(() =>
        {
            var prod = new StackReference("organization/house/prod");
            id = prod.GetOutputDetailsAsync("id").GetAwaiter().GetResult();
            key = prod.GetOutputDetailsAsync("key").GetAwaiter().GetResult();
            Assert.Equal("vpc-1", prod.RequireValueAsync("id").GetAwaiter().GetResult());
            refused = Assert.Throws<InvalidOperationException>(() => prod.GetValueAsync("key").GetAwaiter().GetResult());
        });

        Assert.Equal(("vpc-1", null), (id!.Value, id.SecretValue));
        Assert.Equal((null, "k3y"), (key!.Value, key.SecretValue));
        Assert.Contains("Use 'GetOutput' instead.", refused!.Message, StringComparison.Ordinal);
    }
}
