namespace ProviderKit;

/// <summary>What a Create made, or in a preview would make.</summary>
/// <typeparam name="TOutputs">Record of the outputs.</typeparam>
/// <param name="Id">Its id; null in a preview that cannot be certain of it.</param>
/// <param name="Outputs">Its outputs; null in a preview that can say nothing of them.</param>
public sealed record Created<TOutputs>(string? Id, TOutputs? Outputs)
    where TOutputs : class
{
    /// <summary>What it still waits for; not empty: it exists and is recorded, but the step fails and the next run goes on.</summary>
    public IReadOnlyList<string> NotReady { get; init; } = [];

    /// <summary>In a preview: why the deployment will refuse this. Id and outputs are what it would have been.</summary>
    public Failure? Refusal { get; init; }
}

/// <summary>What an Update left, or in a preview would leave.</summary>
/// <typeparam name="TOutputs">Record of the outputs.</typeparam>
/// <param name="Outputs">Its outputs; null in a preview that can say nothing of them.</param>
public sealed record Updated<TOutputs>(TOutputs? Outputs)
    where TOutputs : class
{
    /// <summary>What it still waits for; not empty: the outputs are recorded, but the step fails and the next run goes on.</summary>
    public IReadOnlyList<string> NotReady { get; init; } = [];

    /// <summary>In a preview: why the deployment will refuse this. The outputs are what they would have been.</summary>
    public Failure? Refusal { get; init; }
}

/// <summary>What is.</summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
/// <typeparam name="TOutputs">Record of the outputs.</typeparam>
/// <param name="Id">Its id.</param>
/// <param name="Inputs">What a program would have to write for it.</param>
/// <param name="Outputs">Its outputs.</param>
public sealed record Found<TInputs, TOutputs>(string Id, TInputs Inputs, TOutputs Outputs)
{
    /// <summary>What it still waits for; not empty: it is recorded as not ready.</summary>
    public IReadOnlyList<string> NotReady { get; init; } = [];
}
