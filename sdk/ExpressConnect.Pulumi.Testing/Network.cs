using Pulumi;

namespace ExpressConnect.Pulumi.Testing;

/// <summary>Runs a program in a test, on an empty world of its own: <c>await Network.UpAsync&lt;MyStack&gt;()</c>.</summary>
public static class Network
{
    /// <summary>Deploys a program, after a preview. A program that fails is no exception: the run says how it ended.</summary>
    /// <typeparam name="TStack">The program.</typeparam>
    /// <param name="settings">What the program is told; null: the defaults.</param>
    public static Task<TestRun> UpAsync<TStack>(TestSettings? settings = null)
        where TStack : Stack, new() => UpAsync(Deployment.RunAsync<TStack>, settings);

    /// <summary>Deploys a program, after a preview. A program that fails is no exception: the run says how it ended.</summary>
    /// <param name="program">What stands in <c>Program.cs</c>: a call of <c>Deployment.RunAsync</c>.</param>
    /// <param name="settings">What the program is told; null: the defaults.</param>
    public static async Task<TestRun> UpAsync(Func<Task<int>> program, TestSettings? settings = null)
    {
        await using var network = await StartAsync(settings);
        return await network.UpAsync(program);
    }

    /// <summary>Plans a program. Nothing is deployed, and every rule that the plan breaks is found.</summary>
    /// <typeparam name="TStack">The program.</typeparam>
    /// <param name="settings">What the program is told; null: the defaults.</param>
    public static Task<TestRun> PreviewAsync<TStack>(TestSettings? settings = null)
        where TStack : Stack, new() => PreviewAsync(Deployment.RunAsync<TStack>, settings);

    /// <summary>Plans a program. Nothing is deployed, and every rule that the plan breaks is found.</summary>
    /// <param name="program">What stands in <c>Program.cs</c>: a call of <c>Deployment.RunAsync</c>.</param>
    /// <param name="settings">What the program is told; null: the defaults.</param>
    public static async Task<TestRun> PreviewAsync(Func<Task<int>> program, TestSettings? settings = null)
    {
        await using var network = await StartAsync(settings);
        return await network.PreviewAsync(program);
    }

    /// <summary>An empty world for several runs, one after the other.</summary>
    /// <param name="settings">What programs are told; null: the defaults.</param>
    public static Task<TestNetwork> StartAsync(TestSettings? settings = null) => TestNetwork.StartAsync(settings ?? new TestSettings());
}
