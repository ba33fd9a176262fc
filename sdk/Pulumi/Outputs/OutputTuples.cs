using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>The values of 2 inputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        Tuple(item1.ToOutput(), item2.ToOutput());

    /// <summary>The values of 2 outputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        Together(async all => (all.Add(await item1.Data), all.Add(await item2.Data)));

    /// <summary>The values of 3 inputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    /// <summary>The values of 3 outputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        Together(async all => (all.Add(await item1.Data), all.Add(await item2.Data), all.Add(await item3.Data)));

    /// <summary>The values of 4 inputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    /// <summary>The values of 4 outputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        Together(async all => (all.Add(await item1.Data), all.Add(await item2.Data), all.Add(await item3.Data), all.Add(await item4.Data)));

    /// <summary>The values of 5 inputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    /// <summary>The values of 5 outputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5) =>
        Together(async all => (all.Add(await item1.Data), all.Add(await item2.Data), all.Add(await item3.Data), all.Add(await item4.Data), all.Add(await item5.Data)));

    /// <summary>The values of 6 inputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    /// <summary>The values of 6 outputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6) =>
        Together(async all => (all.Add(await item1.Data), all.Add(await item2.Data), all.Add(await item3.Data), all.Add(await item4.Data), all.Add(await item5.Data), all.Add(await item6.Data)));

    /// <summary>The values of 7 inputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    /// <summary>The values of 7 outputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7) =>
        Together(async all => (all.Add(await item1.Data), all.Add(await item2.Data), all.Add(await item3.Data), all.Add(await item4.Data), all.Add(await item5.Data), all.Add(await item6.Data), all.Add(await item7.Data)));

    /// <summary>The values of 8 inputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput(), item8.ToOutput());

    /// <summary>The values of 8 outputs together; unknown as a whole while one of them is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8) =>
        Together(async all => (all.Add(await item1.Data), all.Add(await item2.Data), all.Add(await item3.Data), all.Add(await item4.Data), all.Add(await item5.Data), all.Add(await item6.Data), all.Add(await item7.Data), all.Add(await item8.Data)));

    private static Output<T> Together<T>(Func<OutputDataUnion, Task<T>> values)
    {
        return new Output<T>(GatherAsync());

        async Task<OutputData<T>> GatherAsync()
        {
            var all = new OutputDataUnion();
            return all.Of(await values(all));
        }
    }
}
