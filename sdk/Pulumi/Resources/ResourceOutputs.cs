using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The output properties of a resource, which wait for the engine's answer.</summary>
internal sealed class ResourceOutputs
{
    private readonly Resource resource;
    private readonly ImmutableArray<(string Name, Slot Slot)> slots;

    private ResourceOutputs(Resource resource, ImmutableArray<(string Name, Slot Slot)> slots) =>
        (this.resource, this.slots) = (resource, slots);

    /// <summary>Gives every output property of the resource an output that waits.</summary>
    /// <exception cref="RunException">A property is no output.</exception>
    /// <exception cref="InvalidOperationException">A property cannot be set, or its type can never be read.</exception>
    public static ResourceOutputs Of(Resource resource, bool onlyUrn)
    {
        var found = ImmutableArray.CreateBuilder<(string, Slot)>();
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute || (onlyUrn && property.DeclaringType != typeof(Resource)))
            {
                continue;
            }

            var place = $"{resource.GetType().FullName}.{property.Name}";
            if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
            {
                throw new RunException($"[Output] {place} was not an Output<T>");
            }

            // A private setter is only seen through the class that declares it.
            var setter = property.DeclaringType!.GetProperty(property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)?.SetMethod
                ?? throw new InvalidOperationException($"[Output] {place} did not have a 'set' method");
            var value = property.PropertyType.GetGenericArguments()[0];
            DeclaredTypes.Check($"[Output] {place}", value);
            var slot = (Slot)Activator.CreateInstance(typeof(Slot<>).MakeGenericType(value))!;
            setter.Invoke(resource, [slot.Output]);
            found.Add((attribute.Name ?? property.Name, slot));
        }

        return new ResourceOutputs(resource, found.ToImmutable());
    }

    /// <summary>Fills the outputs.</summary>
    /// <param name="answer">What the engine knows of the resource.</param>
    /// <param name="missingIsKnown">Whether an output that is not in the answer is known to have no value.</param>
    /// <param name="complain">Takes complaints about values that do not fit.</param>
    public void Resolve(Answer answer, bool missingIsKnown, Action<string> complain)
    {
        var self = ImmutableHashSet.Create(resource);
        var conversion = new Conversion(complain);
        foreach (var (name, slot) in slots)
        {
            var data = name switch
            {
                "urn" => OutputData<object?>.Known(answer.Urn),
                "id" when resource is CustomResource => new OutputData<object?>([], answer.Id, IsId(answer.Id), IsSecret: false),
                _ when answer.State.Find(name) is { } value => Deserializer.Deserialize(value),
                _ => new OutputData<object?>([], null, missingIsKnown, IsSecret: false),
            };
            var resources = answer.Dependencies.TryGetValue(name, out var more) ? self.Union(more) : self;
            slot.Resolve(conversion, $"{resource.GetType().FullName}.{name}", data with { Resources = resources });
        }
    }

    /// <summary>Fails the outputs that wait still.</summary>
    public void Fail(Exception failure)
    {
        foreach (var (_, slot) in slots)
        {
            slot.Fail(failure);
        }
    }

    // In previews a resource without id yet has an empty one, and a provider the text for what is not known.
    private static bool IsId(string id) => id.Length > 0 && !Unknowns.IsUnknown(id);

    /// <summary>What the engine knows of a resource.</summary>
    public sealed record Answer(string Urn, string Id, PropertyMap State)
    {
        /// <summary>Per property the resources it comes from, beyond the resource itself.</summary>
        public IReadOnlyDictionary<string, IEnumerable<Resource>> Dependencies { get; init; } =
            ImmutableDictionary<string, IEnumerable<Resource>>.Empty;
    }

    private abstract class Slot
    {
        public abstract object Output { get; }

        public abstract void Resolve(Conversion conversion, string context, OutputData<object?> data);

        public abstract void Fail(Exception failure);
    }

    private sealed class Slot<T> : Slot
    {
        private readonly TaskCompletionSource<OutputData<T>> source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Slot() => Output = new Output<T>(source.Task);

        public override object Output { get; }

        public override void Resolve(Conversion conversion, string context, OutputData<object?> data) =>
            source.TrySetResult(conversion.Convert<T>(context, data));

        public override void Fail(Exception failure) => source.TrySetException(failure);
    }
}
