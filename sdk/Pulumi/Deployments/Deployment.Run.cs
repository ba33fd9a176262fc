using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    private const int ErrorsWereLogged = 1;
    private const int FailureWasReported = 32;

    /// <summary>Runs a program without outputs.</summary>
    /// <param name="action">Makes the resources.</param>
    /// <returns>The exit code of the process: 0 for success.</returns>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return Task.FromResult<IDictionary<string, object?>>(NoOutputs());
    });

    /// <summary>Runs a program.</summary>
    /// <param name="func">Makes the resources and returns the stack's outputs.</param>
    /// <returns>The exit code of the process: 0 for success.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program without outputs.</summary>
    /// <param name="func">Makes the resources.</param>
    /// <returns>The exit code of the process: 0 for success.</returns>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func();
        return NoOutputs();
    });

    /// <summary>Runs a program.</summary>
    /// <param name="func">Makes the resources and returns the stack's outputs.</param>
    /// <param name="options">How the stack treats its resources.</param>
    /// <returns>The exit code of the process: 0 for success.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        StartAsync(() => new Stack(func, options));

    /// <summary>Runs the program that a stack class is.</summary>
    /// <typeparam name="TStack">The class; its constructor makes the resources.</typeparam>
    /// <returns>The exit code of the process: 0 for success.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => StartAsync(static () => WithOutputs(New<TStack>()));

    /// <summary>Runs the program that a stack class is.</summary>
    /// <typeparam name="TStack">The class; its constructor makes the resources.</typeparam>
    /// <param name="serviceProvider">Gives the stack.</param>
    /// <returns>The exit code of the process: 0 for success.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => StartAsync(() => WithOutputs(FromServices<TStack>(serviceProvider)));

    private static Task<int> StartAsync(Func<Stack> program)
    {
        WaitForDebugger();
        return FromEnvironment().RunProgramAsync(program);
    }

    // Async, so that the caller's context does not keep the instance.
    private async Task<int> RunProgramAsync(Func<Stack> program)
    {
        Instance = new DeploymentInstance(this);
        await using var called = Callbacks;

        // What the program begins may end before it begins more: the program is work itself.
        var begun = new TaskCompletionSource();
        Work.Add(begun.Task);
        try
        {
            program();
            begun.SetResult();
        }
        catch (Exception failure)
        {
            return await ReportAsync([failure]);
        }

        var failures = await Work.EndAsync();
        if (failures.Count > 0)
        {
            return await ReportAsync(failures);
        }

        if (Log.HasErrors)
        {
            return ErrorsWereLogged;
        }

        try
        {
            await Monitor.SignalAndWaitForShutdownAsync();
            return 0;
        }
        catch (Exception failure)
        {
            return await ReportAsync([failure]);
        }
    }

    private async Task<int> ReportAsync(IReadOnlyList<Exception> failures)
    {
        var reported = 0;
        foreach (var failure in failures)
        {
            reported += await ReportAsync(failure) ? 1 : 0;
        }

        var code = reported > 0 ? FailureWasReported : ErrorsWereLogged;
        Environment.ExitCode = code;
        return code;
    }

    /// <returns>Whether the engine knows now.</returns>
    private async Task<bool> ReportAsync(Exception failure)
    {
        var (message, resource) = failure switch
        {
            LogException => (null, null),
            RunException => (failure.Message, null),

            // Of a task whose result was waited for.
            AggregateException { InnerExceptions: [RunException only] } => (only.Message, null),
            ResourceException { HideStack: true } on => (on.Message, on.Resource),
            ResourceException on => (on.ToString(), on.Resource),
            _ => ($"Running program '{ProgramPath()}' failed with an unhandled exception:\n{failure}", null),
        };
        try
        {
            if (message is not null)
            {
                await Log.AddAsync(LogSeverity.Error, message, resource);
                return true;
            }
        }
        catch (LogException unsent)
        {
            failure = unsent;
        }

        await Console.Error.WriteLineAsync($"Error occurred trying to send logging message to engine: {failure.InnerException?.Message}");
        return false;
    }

    private static string ProgramPath() => Assembly.GetEntryAssembly()?.Location is { Length: > 0 } path ? path : Environment.ProcessPath ?? "";

    private static ImmutableDictionary<string, object?> NoOutputs() => ImmutableDictionary<string, object?>.Empty;

    private static Stack WithOutputs(Stack stack)
    {
        stack.RegisterDeclaredOutputs();
        return stack;
    }

    // What the constructor throws may come wrapped: the class is only known at run time.
    private static TStack New<TStack>()
        where TStack : Stack, new()
    {
        try
        {
            return new TStack();
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } failure)
        {
            throw System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).SourceException;
        }
    }

    private static TStack FromServices<TStack>(IServiceProvider services)
        where TStack : Stack =>
        services.GetService(typeof(TStack)) as TStack
        ?? throw new InvalidOperationException($"The service provider has no {typeof(TStack).FullName}.");

    private static void WaitForDebugger()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_ATTACH_DEBUGGER") is "true")
        {
            while (!Debugger.IsAttached)
            {
                Thread.Sleep(100);
            }
        }
    }
}
