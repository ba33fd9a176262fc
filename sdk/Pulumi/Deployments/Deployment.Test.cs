using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program against mocks.</summary>
    /// <typeparam name="TStack">The stack class that the program is.</typeparam>
    /// <param name="mocks">Stand in for the engine.</param>
    /// <param name="options">What the program is told of its deployment.</param>
    /// <returns>The stack and its resources, in the order in which they were registered.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several are an <see cref="AggregateException"/>.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => await TestProgramAsync(mocks, options, static () => WithOutputs(New<TStack>()));

    /// <summary>Runs a program against mocks.</summary>
    /// <typeparam name="TStack">The stack class that the program is.</typeparam>
    /// <param name="mocks">Stand in for the engine.</param>
    /// <param name="serviceProvider">Gives the stack.</param>
    /// <param name="options">What the program is told of its deployment.</param>
    /// <returns>The stack and its resources, in the order in which they were registered.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several are an <see cref="AggregateException"/>.</exception>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack => await TestProgramAsync(mocks, options, () => WithOutputs(FromServices<TStack>(serviceProvider)));

    /// <summary>Runs a program against mocks.</summary>
    /// <param name="testMocks">Stand in for the engine.</param>
    /// <param name="testOptions">What the program is told of its deployment.</param>
    /// <param name="createResources">Makes the resources and returns outputs.</param>
    /// <returns>The resources without the stack, and the outputs as they were returned.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several are an <see cref="AggregateException"/>.</exception>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = NoOutputs();
        var resources = await TestProgramAsync(testMocks, testOptions, () => new Stack(
            async () =>
            {
                outputs = await createResources();
                return NoOutputs();
            },
            options: null));
        return ([.. resources.Where(static resource => resource is not Pulumi.Stack)], outputs);
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <param name="testMocks">Stand in for the engine.</param>
    /// <param name="testOptions">What the program is told of its deployment.</param>
    /// <param name="createResources">Makes the resources and returns outputs.</param>
    /// <returns>The resources without the stack, and the outputs as they were returned.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several are an <see cref="AggregateException"/>.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a program against mocks.</summary>
    /// <param name="testMocks">Stand in for the engine.</param>
    /// <param name="testOptions">What the program is told of its deployment.</param>
    /// <param name="createResources">Makes the resources.</param>
    /// <returns>The resources without the stack.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several are an <see cref="AggregateException"/>.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources();
            return NoOutputs();
        });
        return resources;
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <param name="testMocks">Stand in for the engine.</param>
    /// <param name="testOptions">What the program is told of its deployment.</param>
    /// <param name="createResources">Makes the resources.</param>
    /// <returns>The resources without the stack.</returns>
    /// <exception cref="RunException">The program failed or logged an error; several are an <see cref="AggregateException"/>.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return NoOutputs();
        });
        return resources;
    }

    private static async Task<ImmutableArray<Resource>> TestProgramAsync(IMocks mocks, TestOptions? options, Func<Stack> program)
    {
        WaitForDebugger();
        var (project, stackName) = (options?.ProjectName ?? "project", options?.StackName ?? "stack");
        var monitor = new MockMonitor(mocks, stackName, project);
        var engine = new MockEngine();
        var deployment = new Deployment(
            monitor, engine, project, stackName, options?.OrganizationName ?? "organization", options?.IsPreview ?? true, options?.RootDirectory);
        await deployment.RunProgramAsync(program);
        return engine.Errors switch
        {
            [] => monitor.Resources,
            [var only] => throw new RunException(only),
            var several => throw new AggregateException(several.Select(static message => new RunException(message))),
        };
    }
}
