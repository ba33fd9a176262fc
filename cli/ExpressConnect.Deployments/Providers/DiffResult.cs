using System.Collections.Immutable;
using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Providers;

/// <summary>What a Diff said.</summary>
/// <param name="Changes">Whether anything changes.</param>
/// <param name="ReplaceKeys">Properties that force the replacement.</param>
/// <param name="DeleteBeforeReplace">Whether the old object must go first.</param>
/// <param name="Diffs">Top-level properties that change.</param>
/// <param name="Detailed">Changes by property path; null if the provider gave none.</param>
internal sealed record DiffResult(
    bool Changes,
    ImmutableArray<string> ReplaceKeys,
    bool DeleteBeforeReplace,
    ImmutableArray<string> Diffs,
    ImmutableSortedDictionary<string, PropertyChange>? Detailed)
{
    public static DiffResult None { get; } = new(Changes: false, [], DeleteBeforeReplace: false, [], Detailed: null);

    public bool Replaces => Changes && (ReplaceKeys.Length > 0 || Detailed?.Values.Any(c => c.ForcesReplacement) == true);

    public static DiffResult Of(DiffResponse response, PropertyMap oldInputs, PropertyMap news)
    {
        ImmutableSortedDictionary<string, PropertyChange>? detailed = response.HasDetailedDiff
            ? response.DetailedDiff.ToImmutableSortedDictionary(d => d.Key, d => Change(d.Value), StringComparer.Ordinal)
            : null;
        var keys = response.Replaces.ToImmutableArray();
        switch (response.Changes)
        {
            case DiffResponse.Types.DiffChanges.DiffNone:
                return None;
            case DiffResponse.Types.DiffChanges.DiffSome:
                return new DiffResult(Changes: true, keys, response.DeleteBeforeReplace, [.. response.Diffs], detailed);
            default:
                var compared = Compare(oldInputs, news);
                return compared with { ReplaceKeys = keys, DeleteBeforeReplace = response.DeleteBeforeReplace, Detailed = detailed ?? compared.Detailed };
        }
    }

    /// <summary>The difference of two bags as the engine sees it, secrets looked through.</summary>
    public static DiffResult Compare(PropertyMap olds, PropertyMap news)
    {
        var detailed = ImmutableSortedDictionary.CreateBuilder<string, PropertyChange>(StringComparer.Ordinal);
        Compare(olds.WithoutSecrets(), news.WithoutSecrets(), "", detailed);
        return detailed.Count == 0
            ? None
            : new DiffResult(Changes: true, [], DeleteBeforeReplace: false, [.. detailed.Keys.Select(TopLevel).Distinct(StringComparer.Ordinal)], detailed.ToImmutable());
    }

    private static PropertyChange Change(PropertyDiff diff) => new(
        diff.Kind switch
        {
            PropertyDiff.Types.Kind.Add or PropertyDiff.Types.Kind.AddReplace => PropertyChangeKind.Add,
            PropertyDiff.Types.Kind.Delete or PropertyDiff.Types.Kind.DeleteReplace => PropertyChangeKind.Delete,
            _ => PropertyChangeKind.Update,
        },
        diff.Kind is PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace or PropertyDiff.Types.Kind.UpdateReplace,
        diff.InputDiff);

    private static void Compare(PropertyMap olds, PropertyMap news, string at, ImmutableSortedDictionary<string, PropertyChange>.Builder found)
    {
        foreach (var name in olds.Keys.Union(news.Keys, StringComparer.Ordinal))
        {
            var path = at.Length == 0 ? name : $"{at}.{name}";
            switch (olds.Find(name), news.Find(name))
            {
                case (PropertyValue.Object before, PropertyValue.Object after):
                    Compare(before.Properties, after.Properties, path, found);
                    break;
                case ({ } before, { } after) when !before.Equals(after) || after.ContainsUnknowns:
                    found[path] = new PropertyChange(PropertyChangeKind.Update, ForcesReplacement: false, IsInputDiff: true);
                    break;
                case (null, { } added) when !added.IsNull:
                    found[path] = new PropertyChange(PropertyChangeKind.Add, ForcesReplacement: false, IsInputDiff: true);
                    break;
                case ({ } removed, null) when !removed.IsNull:
                    found[path] = new PropertyChange(PropertyChangeKind.Delete, ForcesReplacement: false, IsInputDiff: true);
                    break;
            }
        }
    }

    private static string TopLevel(string path) => path.Split('.')[0];
}
