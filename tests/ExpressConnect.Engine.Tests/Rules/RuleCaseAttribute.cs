namespace ExpressConnect.Engine.Tests.Rules;

/// <summary>
/// The cases of one rule: a class for each, with methods named <c>Breaks…</c> and <c>Keeps…</c> where it refuses or warns, and
/// <c>Shows…</c> where it permits, classifies or waits.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class RuleCaseAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
