using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a resource by their names on the wire.</summary>
/// <param name="dictionary">The values: plain ones, inputs, outputs, args, resources.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override ImmutableArray<KeyValuePair<string, object?>> ToEntries() => [.. dictionary];
}

/// <summary>Arguments of a function by their names on the wire.</summary>
/// <param name="dictionary">The values: plain ones, inputs, outputs, args, resources.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override ImmutableArray<KeyValuePair<string, object?>> ToEntries() => [.. dictionary];
}
