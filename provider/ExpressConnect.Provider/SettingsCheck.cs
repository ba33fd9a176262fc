using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What is wrong with settings beyond their types; unknown ones pass.</summary>
internal static class SettingsCheck
{
    /// <summary>All that is wrong.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="ownStore">Whether the provider opens the store that the settings name.</param>
    public static IEnumerable<InputFailure> Of(ExpressConnectSettings settings, bool ownStore) =>
        [.. Backend(settings.Backend.Or("local")), .. ownStore ? Store(settings.Store.Or(null)) : [], .. Warn(settings.Warn.Or(null) ?? [])];

    private static IEnumerable<InputFailure> Backend(string backend) => backend switch
    {
        "local" => [],
        "cloud" => [new InputFailure("backend", "cloud is not part of this version: leave the setting out, or set it to local")],
        _ => [new InputFailure("backend", $"{backend} does not exist: leave the setting out, or set it to local")],
    };

    private static IEnumerable<InputFailure> Store(string? store)
    {
        if (store?.StartsWith("memory:", StringComparison.Ordinal) == true)
        {
            return
            [
                new InputFailure("store", "memory: lives in one process, and preview and update are different processes: what the "
                    + "update makes would be gone with it. Use sqlite:PATH or postgresql://…; memory: is for programs that run inside a test"),
            ];
        }

        try
        {
            StoreAddress.Absolute(store ?? EngineOptions.DefaultStore, directory: null);
            return [];
        }
        catch (ExpressConnectException malformed)
        {
            return [new InputFailure("store", $"{malformed.Detail} {malformed.Remedy}")];
        }
    }

    private static IEnumerable<InputFailure> Warn(IReadOnlyList<string> rules) =>
        from rule in rules.Index()
        let why = RuleCatalogue.WhyNotLowered(rule.Item)
        where why is not null
        select new InputFailure($"warn[{rule.Index}]", why + "; docs/rules.md says which rules may be lowered");
}
