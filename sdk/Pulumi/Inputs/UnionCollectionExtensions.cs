namespace Pulumi;

/// <summary>Lets lists of unions take either case.</summary>
public static class InputListExtensions
{
    /// <summary>Appends a value of the first case.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value) =>
        list.Add(value.Apply(static known => Union<T0, T1>.FromT0(known)));

    /// <summary>Appends a value of the second case.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value) =>
        list.Add(value.Apply(static known => Union<T0, T1>.FromT1(known)));
}

/// <summary>Lets maps of unions take either case.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds a value of the first case.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) =>
        map.Add(key, value.Apply(static known => Union<T0, T1>.FromT0(known)));

    /// <summary>Adds a value of the second case.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) =>
        map.Add(key, value.Apply(static known => Union<T0, T1>.FromT1(known)));
}
