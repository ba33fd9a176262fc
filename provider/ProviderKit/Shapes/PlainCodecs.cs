using System.Numerics;
using Pulumi.Protocol;

namespace ProviderKit;

internal abstract class PlainCodec<T>(string schemaName, string wanted) : Codec<T>
{
    protected string Wanted => wanted;

    public override TypeShape Type { get; } = new TypeShape.Plain(schemaName);

    internal override bool HasHoles(PropertyValue value) => value.IsUnknown;

    internal override void Check(PropertyValue value, PropertyPath path, ICollection<InputFailure> failures)
    {
        if (value.Bare is not PropertyValue.Unknown && !Fits(value.Bare))
        {
            failures.Add(new InputFailure(path.ToString(), $"must be {wanted}, not {Found(value.Bare)}"));
        }
    }

    protected abstract bool Fits(PropertyValue bare);

    protected virtual string Found(PropertyValue bare) => Kinds.Name(bare);
}

internal sealed class TextCodec() : PlainCodec<string>("string", "a string")
{
    internal override string Decode(PropertyValue? value) =>
        value?.Bare is PropertyValue.String text ? text.Value : throw Misfit(Wanted, value);

    internal override PropertyValue? Encode(string value) => value;

    protected override bool Fits(PropertyValue bare) => bare is PropertyValue.String;
}

internal sealed class FlagCodec() : PlainCodec<bool>("boolean", "true or false")
{
    internal override bool Decode(PropertyValue? value) =>
        value?.Bare is PropertyValue.Bool flag ? flag.Value : throw Misfit(Wanted, value);

    internal override PropertyValue? Encode(bool value) => value;

    protected override bool Fits(PropertyValue bare) => bare is PropertyValue.Bool;
}

internal sealed class NumberCodec<T>(string schemaName, bool whole) : PlainCodec<T>(schemaName, whole ? "a whole number" : "a number")
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    internal override T Decode(PropertyValue? value) =>
        value is not null && Fits(value.Bare) ? T.CreateSaturating(((PropertyValue.Number)value.Bare).Value) : throw Misfit(Wanted, value);

    internal override PropertyValue? Encode(T value) => double.CreateChecked(value);

    protected override bool Fits(PropertyValue bare) =>
        bare is PropertyValue.Number { Value: var number }
        && (!whole || (Math.Floor(number) == number
            && number >= double.CreateSaturating(T.MinValue) && number <= double.CreateSaturating(T.MaxValue)));

    protected override string Found(PropertyValue bare) => bare is PropertyValue.Number ? "a fraction or a number out of range" : base.Found(bare);
}
