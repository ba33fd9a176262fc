using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Protocol;

public abstract partial record PropertyValue
{
    /// <summary>Whether this value, or any inside it, is not known.</summary>
    public bool ContainsUnknowns => Any(static v => v is Unknown or Output { Value: null });

    /// <summary>Whether this value, or any inside it, is hidden.</summary>
    public bool ContainsSecrets => Any(static v => v is Secret or Output { MarksSecret: true });

    /// <summary>Whether this is <see cref="Null"/>, also behind a secret or an output.</summary>
    public bool IsNull => Bare is Null;

    /// <summary>Whether this value itself is not known, also behind a secret or an output.</summary>
    public bool IsUnknown => Bare is Unknown;

    /// <summary>Whether this value itself is hidden.</summary>
    public bool IsSecret => this is Secret or Output { MarksSecret: true };

    /// <summary>This value without secret and output around it. What is inside lists and objects stays as it is.</summary>
    public PropertyValue Bare
    {
        get
        {
            var value = this;
            while (true)
            {
                switch (value)
                {
                    case Secret secret:
                        value = secret.Value;
                        break;
                    case Output output:
                        value = output.Value ?? NotKnown;
                        break;
                    default:
                        return value;
                }
            }
        }
    }

    /// <summary>This value with every secret in it, at any depth, replaced by what it hides.</summary>
    public PropertyValue WithoutSecrets() => Rewrite(static v => v switch
    {
        Secret secret => secret.Value,
        Output output => output with { MarksSecret = false },
        _ => v,
    });

    /// <summary>This value with every output in it, at any depth, as plain value, secret or unknown.</summary>
    public PropertyValue WithoutOutputs() => Rewrite(static v => v is Output output ? output.Flatten() : v);

    /// <summary>URNs of all resources that outputs inside this value come from.</summary>
    public ImmutableSortedSet<string> AllDependencies()
    {
        var urns = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        Any(v =>
        {
            if (v is Output output)
            {
                urns.UnionWith(output.Dependencies);
            }

            return false;
        });
        return urns.ToImmutable();
    }

    /// <summary>The text, if this is one (also behind a secret).</summary>
    public bool TryGetString([NotNullWhen(true)] out string? value)
    {
        value = (Bare as String)?.Value;
        return value is not null;
    }

    /// <summary>Applies a change to every value, inner ones first.</summary>
    public PropertyValue Rewrite(Func<PropertyValue, PropertyValue> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change(this switch
        {
            Array array => new Array([.. array.Items.Select(item => item.Rewrite(change))]),
            Object value => new Object(value.Properties.Rewrite(change)),
            Secret secret => new Secret(secret.Value.Rewrite(change)),
            Output { Value: { } inner } output => output with { Value = inner.Rewrite(change) },
            Archive { Assets: { } assets } archive => archive with { Assets = assets.Rewrite(change) },
            _ => this,
        });
    }

    /// <summary>Whether the condition holds for this value or for any inside it.</summary>
    public bool Any(Func<PropertyValue, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition(this) || this switch
        {
            Array array => array.Items.Any(item => item.Any(condition)),
            Object value => value.Properties.Any(condition),
            Secret secret => secret.Value.Any(condition),
            Output { Value: { } inner } => inner.Any(condition),
            Archive { Assets: { } assets } => assets.Any(condition),
            Reference { Id: { } id } => id.Any(condition),
            _ => false,
        };
    }
}
