namespace ProviderKit;

/// <summary>What Check, Diff and the schema need of a resource; exists before any provider is configured.</summary>
/// <param name="Token">Type token, <c>package:module:Name</c>.</param>
/// <param name="Description">Markdown.</param>
/// <param name="Inputs">What a program gives.</param>
/// <param name="Outputs">What is added once the resource exists; inputs that it does not name are echoed.</param>
public sealed record ResourceDescriptor(string Token, string Description, RecordShape Inputs, RecordShape Outputs)
{
    /// <summary>An id as people write it in an import; null: the resource cannot be imported.</summary>
    public string? ImportId { get; init; }

    /// <summary>Earlier tokens of the same resource.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>What the schema needs of a function.</summary>
/// <param name="Token">Function token, <c>package:module:name</c>.</param>
/// <param name="Description">Markdown.</param>
/// <param name="Arguments">What a program gives.</param>
/// <param name="Result">What it gets.</param>
public sealed record FunctionDescriptor(string Token, string Description, RecordShape Arguments, RecordShape Result);
