using System.Collections.Immutable;
using ExpressConnect.Deployments.Providers;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Resource options that change inputs or verdicts.</summary>
internal static class Options
{
    /// <summary>Inputs with the recorded values at the paths whose changes are ignored.</summary>
    public static PropertyMap WithoutIgnored(PropertyMap news, PropertyMap olds, ImmutableArray<string> paths)
    {
        foreach (var text in paths)
        {
            if (!PropertyPath.TryParse(text, out var path))
            {
                continue;
            }

            foreach (var place in Expand(path, olds).Concat(Expand(path, news)).Distinct())
            {
                news = olds.Get(place) is { } recorded ? news.Set(place, recorded) ?? news : news.Delete(place);
            }
        }

        return news;
    }

    /// <summary>A difference with the changes that the program wants to be replacements.</summary>
    public static DiffResult WithReplaceOnChanges(DiffResult diff, ImmutableArray<string> paths, ImmutableArray<string> initErrors)
    {
        if (paths.IsEmpty || (!diff.Changes && initErrors.IsEmpty))
        {
            return diff;
        }

        var patterns = paths.Select(p => PropertyPath.TryParse(p, out var path) ? path : null).OfType<PropertyPath>().ToList();
        bool Hits(string text) => PropertyPath.TryParse(text, out var path) && patterns.Exists(p => p.Contains(path));
        var detailed = diff.Detailed?.ToImmutableSortedDictionary(
            d => d.Key, d => Hits(d.Key) ? d.Value with { ForcesReplacement = true } : d.Value, StringComparer.Ordinal);
        var keys = diff.ReplaceKeys.Union(diff.Diffs.Where(Hits)).Union(detailed?.Where(d => d.Value.ForcesReplacement).Select(d => Top(d.Key)) ?? []);
        if (!initErrors.IsEmpty && paths.Contains("#initerror"))
        {
            keys = keys.Append("#initerror");
        }

        ImmutableArray<string> all = [.. keys.Distinct(StringComparer.Ordinal)];
        return diff with { Changes = diff.Changes || all.Length > 0, ReplaceKeys = all, Detailed = detailed };
    }

    private static string Top(string path) => PropertyPath.TryParse(path, out var parsed) && parsed.Steps.Length > 0 && parsed.Steps[0].Name is { } name ? name : path;

    // A wildcard stands for every place that is there.
    private static IEnumerable<PropertyPath> Expand(PropertyPath path, PropertyMap map)
    {
        var places = new List<(PropertyPath Path, PropertyValue? Value)> { (PropertyPath.Root, new PropertyValue.Object(map)) };
        foreach (var step in path.Steps)
        {
            var next = new List<(PropertyPath, PropertyValue?)>();
            foreach (var (at, value) in places)
            {
                if (!step.IsAny)
                {
                    var place = at.Then(step);
                    next.Add((place, map.Get(place)));
                    continue;
                }

                switch (value?.Bare)
                {
                    case PropertyValue.Array array:
                        next.AddRange(array.Items.Select((item, i) => (at.Then(i), (PropertyValue?)item)));
                        break;
                    case PropertyValue.Object inner:
                        next.AddRange(inner.Properties.Select(p => (at.Then(p.Key), (PropertyValue?)p.Value)));
                        break;
                }
            }

            places = next;
        }

        return places.Select(p => p.Path);
    }
}
