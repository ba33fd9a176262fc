using Pulumi.Protocol;

namespace ExpressConnect.Provider.Tests;

/// <summary>A resource as an engine's state has it.</summary>
internal sealed record Recorded(string Urn, string Id, PropertyMap Inputs, PropertyMap Outputs);
