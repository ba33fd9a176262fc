using System.Collections.Concurrent;

namespace ProviderKit.Tests.Lamps;

/// <summary>Colours of light.</summary>
[Described]
public enum LampColour
{
    /// <summary>Warm.</summary>
    WarmWhite,

    /// <summary>Not so warm.</summary>
    [WireName("cold.1")]
    Cold,
}

/// <summary>A bulb of a lamp.</summary>
[Described]
public sealed partial record LampBulb
{
    /// <summary>Watts.</summary>
    public Maybe<int> Power { get; init; }

    /// <summary>The socket; another one needs another lamp.</summary>
    [Replaces]
    public Maybe<string?> Socket { get; init; }

    /// <summary>Where it was bought, which is nobody's business.</summary>
    [Secret]
    public Maybe<string?> Shop { get; init; }
}

/// <summary>What a program says of a lamp.</summary>
[Described]
public sealed partial record LampInputs
{
    /// <summary>Where it stands.</summary>
    [Replaces, DefaultFromSetting(nameof(LampSettings.Room))]
    public Maybe<string> Room { get; init; }

    /// <summary>Its name.</summary>
    public Maybe<string?> Name { get; init; }

    /// <summary>Its colour.</summary>
    [Default("WarmWhite"), ValuesOf(typeof(LampColour))]
    public Maybe<string> Colour { get; init; }

    /// <summary>Percent.</summary>
    public Maybe<int?> Brightness { get; init; }

    /// <summary>Whether it is on.</summary>
    [Default(true)]
    public Maybe<bool> On { get; init; }

    /// <summary>Who may switch it.</summary>
    [Unordered]
    public Maybe<IReadOnlyList<string>?> Owners { get; init; }

    /// <summary>Its bulbs.</summary>
    public Maybe<IReadOnlyList<LampBulb>?> Bulbs { get; init; }

    /// <summary>Labels.</summary>
    public Maybe<IReadOnlyDictionary<string, string>?> Labels { get; init; }

    /// <summary>The code that switches it.</summary>
    [Secret]
    public Maybe<string?> Code { get; init; }

    /// <summary>The fuse, chosen by the house when absent.</summary>
    [Computed]
    public Maybe<string?> Fuse { get; init; }

    /// <summary>Gift wrapping.</summary>
    [Once]
    public Maybe<string?> Wrapping { get; init; }
}

/// <summary>What is added once the lamp exists.</summary>
[Described]
public sealed partial record LampOutputs
{
    /// <summary>Its number.</summary>
    [Certain]
    public Maybe<string> Serial { get; init; }

    /// <summary>The lamp next to it.</summary>
    [Certain]
    public Maybe<string?> Neighbour { get; init; }

    /// <summary>When it was lit.</summary>
    public Maybe<string> LitAt { get; init; }

    /// <summary>The fuse in use.</summary>
    public Maybe<string?> Fuse { get; init; }
}

/// <summary>A lamp in a room.</summary>
/// <remarks>It gives <c>light</c>, see <see cref="LampInputs.Brightness"/>.</remarks>
[Resource("lamps:index:Lamp", ImportId = "lamp-1")]
public sealed partial class LampResource(House house) : ResourceDefinition<LampInputs, LampOutputs>
{
    public override async Task<Created<LampOutputs>> Create(CreateContext<LampInputs> ask, CancellationToken stop)
    {
        var name = ask.Inputs.Name.Or(null) ?? ask.Operation.Urn.Name;
        if (house.BeforeCreate.TryGetValue(name, out var first))
        {
            await first(stop);
        }

        var certain = ask.Inputs.Name.IsKnown;
        var outputs = new LampOutputs { Serial = certain ? "S-" + name : Maybe<string>.Unknown, LitAt = "noon", Fuse = ask.Inputs.Fuse.Or(null) ?? "F1" };
        if (!ask.Operation.Preview)
        {
            house.Lamps["lamp-" + name] = ask.Inputs;
        }

        return new Created<LampOutputs>(certain ? "lamp-" + name : null, outputs)
        {
            Refusal = ask.Inputs.Brightness.Or(null) > 100 ? new Failure(FailureKind.Plan, $"LAMP-01 {name} is too bright") : null,
            NotReady = house.Waiting.Contains(name) ? [$"{name} waits for its bulb"] : [],
        };
    }

    public override Task<Found<LampInputs, LampOutputs>?> Read(ReadContext<LampInputs> ask, CancellationToken stop)
    {
        house.Reads.Add(ask.Reason);
        return Task.FromResult(house.Lamps.TryGetValue(ask.Id, out var lamp)
            ? new Found<LampInputs, LampOutputs>(ask.Id, lamp, new LampOutputs { Serial = "S-" + lamp.Name.Or(null), LitAt = "noon", Fuse = "F1" })
            : null);
    }

    public override Task<Updated<LampOutputs>> Update(UpdateContext<LampInputs> ask, CancellationToken stop)
    {
        house.Lamps[ask.Id] = ask.Inputs;
        return Task.FromResult(new Updated<LampOutputs>(
            new LampOutputs { Serial = "S-" + ask.Inputs.Name.Or(null), LitAt = "noon", Fuse = ask.Inputs.Fuse.Or(null) ?? "F1" }));
    }

    public override Task Delete(DeleteContext<LampInputs> ask, CancellationToken stop)
    {
        house.Lamps.TryRemove(ask.Id, out _);
        return Task.CompletedTask;
    }

    public override Task<bool> DeletesFirst(DiffContext<LampInputs> ask, CancellationToken stop)
    {
        house.Diffs.Add(ask.Reason);
        return Task.FromResult(ask.OldInputs.Name == ask.Inputs.Name);
    }
}

/// <summary>Where lamps are.</summary>
public sealed class House
{
    public ConcurrentDictionary<string, LampInputs> Lamps { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, Func<CancellationToken, Task>> BeforeCreate { get; } = new(StringComparer.Ordinal);

    public ISet<string> Waiting { get; } = new HashSet<string>(StringComparer.Ordinal);

    public ConcurrentBag<ReadReason> Reads { get; } = [];

    public ConcurrentQueue<bool> Left { get; } = [];

    public DiffLog Diffs { get; } = new();
}

public sealed class DiffLog
{
    private readonly ConcurrentQueue<DiffReason> _reasons = [];

    public IReadOnlyList<DiffReason> All => [.. _reasons];

    public void Add(DiffReason reason) => _reasons.Enqueue(reason);
}
