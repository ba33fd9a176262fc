using Pulumi.Protocol;

namespace ExpressConnect.Provider.Tests.Plans;

/// <summary>A resource of a program.</summary>
/// <param name="Type">Its type without package and module.</param>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">What the program says of it, given what came before; null where something that it names was refused.</param>
internal sealed record Declaration(string Type, string Name, Func<IReadOnlyDictionary<string, Recorded>, PropertyMap?> Inputs)
{
    public string Urn => Run.Urn(Type, Name);
}
