using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi.Tests.Outputs;

/// <summary>What is known of outputs, and of what is made from them. No program needs to run for it.</summary>
public sealed class OutputTests
{
    private static readonly Output<int> Known = Output.Create(2);
    private static readonly Output<int> Secret = Output.CreateSecret(3);
    private static readonly Output<int> Unknown = OutputUtilities.CreateUnknown(4);

    [Fact]
    public async Task A_value_is_known_and_open()
    {
        await Is(Known, 2);
        await Is(Output.Create(Task.FromResult(2)), 2);
        await Is(Output<int>.Create(Task.FromResult(2)), 2);
    }

    [Fact]
    public async Task A_secret_stays_one_until_it_is_said_otherwise()
    {
        await Is(Secret, 3, secret: true);
        await Is(Output.CreateSecret(Task.FromResult(3)), 3, secret: true);
        await Is(Output.CreateSecret(Known), 2, secret: true);
        await Is(Secret.Apply(value => value + 1), 4, secret: true);
        await Is(Known.Apply(_ => Secret), 3, secret: true);
        await Is(Output.Unsecret(Secret), 3);
        Assert.True(await Output.IsSecretAsync(Secret));
        Assert.False(await Output.IsSecretAsync(Known));
    }

    [Fact]
    public async Task An_unknown_value_calls_nothing()
    {
        var calls = 0;
        await IsUnknown(Unknown.Apply(value => ++calls));
        await IsUnknown(Unknown.Apply(value => Task.FromResult(++calls)));
        await IsUnknown(Unknown.Apply(_ => Output.Create(++calls)));
        await IsUnknown(OutputUtilities.CreateUnknown(() => Task.FromResult(++calls)));
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task An_unknown_secret_is_both()
    {
        var both = Output.CreateSecret(Unknown);
        await IsUnknown(both, secret: true);
        await IsUnknown(both.Apply(value => value), secret: true);
        await IsUnknown(Secret.Apply(_ => Unknown), secret: true);
    }

    [Fact]
    public async Task Apply_takes_whatever_the_function_gives()
    {
        await Is(Known.Apply(value => value * 10), 20);
        await Is(Known.Apply(async value =>
        {
            await Task.Yield();
            return value * 10;
        }), 20);
        await Is(Known.Apply(value => (Input<int>)(value * 10)), 20);
        await Is(Known.Apply(value => Output.Create(value * 10)), 20);
        await Is(Known.Apply(value => (Output<string?>?)null), null);
        await Is(Known.Apply(value => (Input<string?>?)null), null);
        await Is(Known.UntypedApply(value => Output.Create((int)value! * 10)), 20);
        var ran = false;
        await Is(Known.Apply(async value =>
        {
            await Task.Yield();
            ran = true;
        }), default(ValueTuple));
        Assert.True(ran);
    }

    [Fact]
    public async Task Together_they_are_known_if_all_are_and_secret_if_one_is()
    {
        await IsAll(Output.All(Known, Known), [2, 2]);
        await IsAll(Output.All(Known, Secret), [2, 3], secret: true);
        await IsAll(Output.All<int>([Known, 5]), [2, 5]);
        await IsUnknown(Output.All(Known, Unknown, Secret), secret: true);
        await Is(Output.Tuple(Known, Output.Create("a")), (2, "a"));
        await Is(Output.Tuple<int, string>(1, "a"), (1, "a"));
        await Is(Output.Tuple(Known, Known, Known, Known, Known, Known, Known, Secret), (2, 2, 2, 2, 2, 2, 2, 3), secret: true);
        await IsUnknown(Output.Tuple(Known, Unknown, Known));
    }

    [Fact]
    public async Task Formatting_fills_the_holes_in_the_invariant_culture()
    {
        Input<string> input = "in";
        await Is(Output.Format($"{Output.Create(1.5):F2}|{input,4}|{7}|{null}"), "1.50|  in|7|");
        await Is(Output.Format($"{Secret}"), "3", secret: true);
        await IsUnknown(Output.Format($"{Known}{Unknown}"));
    }

    [Fact]
    public void The_text_of_an_output_is_never_its_value()
    {
        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", Known.ToString(), StringComparison.Ordinal);
        Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", "TRUE");
        try
        {
            Assert.Throws<InvalidOperationException>(Known.ToString);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", null);
        }
    }

    [Fact]
    public async Task Arrays_and_unions_can_be_looked_into()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));
        await Is(array.GetAt(1), "b");
        await Is(array.First(), "a");
        await Is(array.Length(), 2);
        var union = Output.Create<Union<string, int>>(5);
        await Is(union.IsT0(), false);
        await Is(union.IsT1(), true);
        await Is(union.AsT1(), 5);
        await Is(union.Value(), (object)5);
        await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(union.AsT0()));
    }

    [Fact]
    public async Task A_deferred_output_takes_what_it_is_resolved_to_once()
    {
        var deferred = new DeferredOutput<int>();
        var sum = Output.Tuple(deferred.Output, Known).Apply(both => both.Item1 + both.Item2);
        deferred.Resolve(Secret);
        await Is(sum, 5, secret: true);
        Assert.Equal("DeferredOutput can only be resolved once.", Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Known)).Message);
    }

    [Fact]
    public async Task An_output_of_an_output_is_just_that() => await Is((await OutputUtilities.GetValueAsync(Output.Create(Secret)))!, 3, secret: true);

    internal static async Task Is<T>(Output<T> output, T value, bool secret = false)
    {
        Assert.True(await OutputUtilities.GetIsKnownAsync(output));
        Assert.Equal(value, await OutputUtilities.GetValueAsync(output));
        Assert.Equal(secret, await Output.IsSecretAsync(output));
    }

    internal static async Task IsUnknown<T>(Output<T> output, bool secret = false)
    {
        Assert.False(await OutputUtilities.GetIsKnownAsync(output));
        Assert.Equal(default, await OutputUtilities.GetValueAsync(output));
        Assert.Equal(secret, await Output.IsSecretAsync(output));
    }

    private static Task IsAll(Output<ImmutableArray<int>> output, int[] values, bool secret = false) =>
        Is(output.Apply(static array => string.Join(',', array)), string.Join(',', values), secret);
}
