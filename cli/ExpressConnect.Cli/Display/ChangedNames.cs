using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Display;

/// <summary>Which top-level properties a step changes: <c>diff: +added-removed~changed</c>.</summary>
internal static class ChangedNames
{
    /// <summary>The names with their signs, or nothing if nothing changes.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isRefresh">Whether outputs are compared, as a refresh does, where the provider said nothing.</param>
    public static string Of(StepInfo step, bool isRefresh)
    {
        if (step is not { Old: { } old, New: { } now })
        {
            return "";
        }

        var changes = new SortedDictionary<string, PropertyChangeKind>(StringComparer.Ordinal);
        if (step.DetailedDiff is { } detailed)
        {
            foreach (var (path, change) in detailed)
            {
                var (name, isWhole) = TopOf(path);
                changes[name] = isWhole ? change.Kind : PropertyChangeKind.Update;
            }
        }
        else
        {
            Compare(isRefresh ? old.Outputs : old.Inputs, isRefresh ? now.Outputs : now.Inputs, changes);
        }

        if (old.Provider != now.Provider && old.Provider is not null && now.Provider is not null)
        {
            changes["provider"] = PropertyChangeKind.Update;
        }

        if (old.Protect != now.Protect)
        {
            changes["protect"] = PropertyChangeKind.Update;
        }

        var signs = Group('+', PropertyChangeKind.Add) + Group('-', PropertyChangeKind.Delete) + Group('~', PropertyChangeKind.Update);
        return signs.Length == 0 ? "" : "diff: " + signs;

        string Group(char sign, PropertyChangeKind kind)
        {
            var names = string.Join(',', changes.Where(change => change.Value == kind).Select(static change => change.Key));
            return names.Length == 0 ? "" : sign + names;
        }
    }

    private static (string Name, bool IsWhole) TopOf(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        return end switch
        {
            < 0 => (path, true),
            0 when path.StartsWith("[\"", StringComparison.Ordinal) && path.IndexOf("\"]", StringComparison.Ordinal) is > 0 and var close =>
                (path[2..close], close + 2 == path.Length),
            0 => (path, true),
            _ => (path[..end], false),
        };
    }

    private static void Compare(PropertyMap old, PropertyMap now, SortedDictionary<string, PropertyChangeKind> changes)
    {
        foreach (var name in old.Keys.Union(now.Keys).Where(static name => !name.StartsWith("__", StringComparison.Ordinal)))
        {
            var (before, after) = (old.Find(name), now.Find(name));
            if (before != after)
            {
                changes[name] = before is null ? PropertyChangeKind.Add : after is null ? PropertyChangeKind.Delete : PropertyChangeKind.Update;
            }
        }
    }
}
