using System.Collections.Immutable;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>
/// Reads property values of the engine as plain ones: bool, double, string, ImmutableArray, ImmutableDictionary, assets
/// and resources. A value that is unknown or secret anywhere inside is so as a whole.
/// </summary>
internal sealed class Deserializer
{
    private bool isKnown = true;
    private bool isSecret;

    public static OutputData<object?> Deserialize(PropertyValue value)
    {
        var deserializer = new Deserializer();
        var plain = deserializer.Read(value);
        return new OutputData<object?>([], deserializer.isKnown ? plain : null, deserializer.isKnown, deserializer.isSecret);
    }

    /// <summary>
    /// A plain value, with an output of its own in the place of everything inside that is secret, unknown or comes from resources.
    /// </summary>
    public static object? WithOutputs(PropertyValue value) => value switch
    {
        PropertyValue.Output output => new Output<object?>(Deserialize(output) with
        {
            Resources = [.. output.Dependencies.Select(static urn => new DependencyResource(urn))],
        }),
        PropertyValue.Secret or PropertyValue.Unknown => new Output<object?>(Deserialize(value)),
        PropertyValue.Array list => ImmutableArray.CreateRange(list.Items.Select(WithOutputs)),
        PropertyValue.Object map => map.Properties.ToImmutableDictionary(static entry => entry.Key, static entry => WithOutputs(entry.Value)),
        _ => Deserialize(value).Value,
    };

    private object? Read(PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Unknown:
                isKnown = false;
                return null;
            case PropertyValue.Secret secret:
                isSecret = true;
                return Read(secret.Value);
            case PropertyValue.Output output:
                isSecret |= output.MarksSecret;
                return Read(output.Value ?? PropertyValue.NotKnown);
            case PropertyValue.Bool plain:
                return plain.Value;
            case PropertyValue.Number plain:
                return plain.Value;
            case PropertyValue.String plain:
                return plain.Value;
            case PropertyValue.Array list:
                return ImmutableArray.CreateRange(list.Items.Select(Read));
            case PropertyValue.Object map:
                return Object(map.Properties);
            case PropertyValue.Reference reference:
                return ResourceClasses.Open(reference.Urn, reference.PackageVersion);
            case PropertyValue.Asset asset:
                return Asset(asset);
            case PropertyValue.Archive archive:
                return Archive(archive);
            default:
                return null;
        }
    }

    // Keys that begin with two underscores belong to providers.
    private ImmutableDictionary<string, object?> Object(PropertyMap map) => map
        .Where(static (key, _) => !key.StartsWith("__", StringComparison.Ordinal))
        .ToImmutableDictionary(static entry => entry.Key, entry => Read(entry.Value));

    private static Asset Asset(PropertyValue.Asset asset) => asset switch
    {
        { Path: { } path } => new FileAsset(path),
        { Uri: { } uri } => new RemoteAsset(uri),
        _ => new StringAsset(asset.Text ?? ""),
    };

    private Archive Archive(PropertyValue.Archive archive) => archive switch
    {
        { Path: { } path } => new FileArchive(path),
        { Uri: { } uri } => new RemoteArchive(uri),
        _ => new AssetArchive((archive.Assets ?? PropertyMap.Empty)
            .ToDictionary(static member => member.Key, member => (AssetOrArchive)Read(member.Value)!)),
    };
}
