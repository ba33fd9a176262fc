using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The members of args classes that carry <see cref="InputAttribute"/>.</summary>
internal static class InputMembers
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> Known = [];

    public static ImmutableArray<KeyValuePair<string, object?>> Read(InputArgs args)
    {
        var members = Known.GetOrAdd(args.GetType(), Find);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>(members.Length);
        foreach (var member in members)
        {
            var value = member.Read(args);
            if (value is null && member.Input.IsRequired)
            {
                throw new ArgumentNullException(member.Name, $"[Input] {args.GetType().FullName}.{member.Name} is required but was not given a value");
            }

            entries.Add(KeyValuePair.Create(member.Input.Name, member.Input.IsJson ? JsonText.Of(value) : value));
        }

        return entries.MoveToImmutable();
    }

    // Private members of base classes are not seen: this is how the type itself declares its inputs.
    private static ImmutableArray<Member> Find(Type type) =>
    [
        .. from field in type.GetFields(Instance)
           let input = field.GetCustomAttribute<InputAttribute>()
           where input is not null
           select new Member(field.Name, input, field.GetValue),
        .. from property in type.GetProperties(Instance)
           let input = property.GetCustomAttribute<InputAttribute>()
           where input is not null
           select new Member(property.Name, input, property.GetValue),
    ];

    private sealed record Member(string Name, InputAttribute Input, Func<object, object?> Read);
}
