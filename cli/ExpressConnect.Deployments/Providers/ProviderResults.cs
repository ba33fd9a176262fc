using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Providers;

/// <summary>What a Check said.</summary>
internal sealed record CheckResult(PropertyMap Inputs, IReadOnlyList<CheckFailure> Failures);

/// <summary>What a Create or Update made, or a Read found.</summary>
/// <param name="Id">The id; empty if there is none.</param>
/// <param name="Outputs">The outputs.</param>
internal sealed record MadeResult(string Id, PropertyMap Outputs);

/// <summary>What a Read found.</summary>
/// <param name="Id">The id; empty if the object does not exist.</param>
/// <param name="Outputs">The outputs; null if the object does not exist.</param>
/// <param name="Inputs">The inputs; null if the provider cannot say them.</param>
internal sealed record ReadResult(string Id, PropertyMap? Outputs, PropertyMap? Inputs);
