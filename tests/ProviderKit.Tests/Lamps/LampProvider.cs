namespace ProviderKit.Tests.Lamps;

/// <summary>Settings.</summary>
[Described]
public sealed partial record LampSettings
{
    /// <summary>Room of lamps that name none.</summary>
    [Environment("LAMPS_TEST_ROOM")]
    public Maybe<string?> Room { get; init; }

    /// <summary>Most lamps.</summary>
    public Maybe<int?> Limit { get; init; }

    /// <summary>Houses.</summary>
    [Replaces]
    public Maybe<IReadOnlyList<string>?> Houses { get; init; }

    /// <summary>The key of the house.</summary>
    [Secret]
    public Maybe<string?> Key { get; init; }
}

/// <summary>What to count.</summary>
[Described]
public sealed partial record CountLampsArguments
{
    /// <summary>The room.</summary>
    public string Room { get; init; } = "";
}

/// <summary>The count.</summary>
[Described]
public sealed partial record CountLampsResult
{
    /// <summary>How many.</summary>
    public int Count { get; init; }
}

/// <summary>Counts lamps.</summary>
[Function("lamps:index:countLamps")]
public sealed partial class CountLamps(House house) : FunctionDefinition<CountLampsArguments, CountLampsResult>
{
    public override Task<CountLampsResult> Invoke(CountLampsArguments arguments, bool preview, CancellationToken stop) =>
        Task.FromResult(new CountLampsResult { Count = house.Lamps.Values.Count(lamp => lamp.Room == arguments.Room) });
}

public sealed class LampProvider(House house) : ProviderDefinition<LampSettings>
{
    public override PackageInfo Package { get; } = new("lamps", "1.2.3") { Description = "Lamps.", Repository = "https://example.org/lamps" };

    public override IReadOnlyList<ResourceDescriptor> Resources { get; } = [LampResource.Described];

    public override IReadOnlyList<FunctionDescriptor> Functions { get; } = [CountLamps.Described];

    public override Failure? Explain(Exception exception) => exception is LampException lamp ? lamp.Failure : null;

    public override string Record(string id, Exception exception)
    {
        Recorded[id] = exception;
        return "the book of lamps";
    }

    public IDictionary<string, Exception> Recorded { get; } = new Dictionary<string, Exception>(StringComparer.Ordinal);

    protected override IEnumerable<InputFailure> Check(LampSettings settings) =>
        settings.Limit.Or(null) < 0 ? [new InputFailure("limit", "must not be negative")] : [];

    protected override Task<ConfiguredProvider> Configure(LampSettings settings, RunFacts run, CancellationToken stop) =>
        settings.Room.Value == "nowhere"
            ? throw new ConfigurationException("lamps:room names no room of this house")
            : Task.FromResult<ConfiguredProvider>(new ConfiguredLamps(house));

    private sealed class ConfiguredLamps(House house) : ConfiguredProvider
    {
        public override IReadOnlyList<ResourceDefinition> Resources { get; } = [new LampResource(house)];

        public override IReadOnlyList<FunctionDefinition> Functions { get; } = [new CountLamps(house)];

        public override Task Leave(bool inOrder)
        {
            house.Left.Enqueue(inOrder);
            return Task.CompletedTask;
        }
    }
}

public sealed class LampException(Failure failure) : Exception(failure.Message)
{
    public Failure Failure { get; } = failure;
}
