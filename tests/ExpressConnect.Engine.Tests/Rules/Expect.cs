namespace ExpressConnect.Engine.Tests.Rules;

/// <summary>What a case expects of a change.</summary>
internal static class Expect
{
    /// <summary>Refused by this rule, which names these; by no other unless they are given too.</summary>
    public static async Task<Finding> RefusedAsync<T>(string rule, Task<Outcome<T>> change, params string[] alsoBroken)
        where T : class
    {
        var refusal = await Assert.ThrowsAsync<ExpressConnectException>(() => change);
        var errors = refusal.Findings.Where(f => f.Level == FindingLevel.Error).ToList();
        Assert.Equal([.. alsoBroken.Append(rule).Distinct().Order(StringComparer.Ordinal)], errors.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
        return errors.First(f => f.Rule == rule);
    }

    /// <summary>Goes on, with this warning.</summary>
    public static async Task<Finding> WarnedAsync<T>(string rule, Task<Outcome<T>> change)
        where T : class
    {
        var outcome = await change;
        return Assert.Single(outcome.Findings, f => f.Rule == rule && f.Level == FindingLevel.Warning);
    }

    /// <summary>Goes on, and this rule has nothing to say.</summary>
    public static async Task<T> KeptAsync<T>(string rule, Task<Outcome<T>> change)
        where T : class
    {
        var outcome = await change;
        Assert.DoesNotContain(outcome.Findings, f => f.Rule == rule);
        return outcome.State!;
    }

    /// <summary>A delete goes on, and this rule has nothing to say.</summary>
    public static async Task GoneAsync<T>(string rule, Task<Outcome<T>> delete)
        where T : class
    {
        var outcome = await delete;
        Assert.DoesNotContain(outcome.Findings, f => f.Rule == rule);
    }
}
