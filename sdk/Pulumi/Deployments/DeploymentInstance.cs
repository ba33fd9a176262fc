namespace Pulumi;

/// <summary>What a program knows of its deployment, and how it calls functions and methods.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    internal Deployment Deployment { get; }

    /// <summary>The stack's name without organization.</summary>
    public string StackName => Deployment.StackName;

    /// <summary>The project's name.</summary>
    public string ProjectName => Deployment.ProjectName;

    /// <summary>The folder of the project.</summary>
    /// <exception cref="InvalidOperationException">The engine did not say.</exception>
    public string RootDirectory => Deployment.RootDirectory;

    /// <summary>The organization; <c>organization</c> for local state.</summary>
    public string OrganizationName => Deployment.OrganizationName;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => Deployment.IsDryRun;

    /// <summary>Calls a function. While an argument is unknown, so is the result, and the function is not called.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Functions.Invoke<T>(token, args, options, package: null);

    /// <summary>Calls a function. While an argument is unknown, so is the result, and the function is not called.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.Invoke<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function. While an argument is unknown, so is the result, and the function is not called.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Functions.Invoke<T>(token, args, options, package: null);

    /// <summary>Calls a function. While an argument is unknown, so is the result, and the function is not called.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.Invoke<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function whose result is an object with one entry; the entry is the value.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Functions.InvokeSingle<T>(token, args, options, package: null);

    /// <summary>Calls a function whose result is an object with one entry; the entry is the value.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeSingle<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function whose result is an object with one entry; the entry is the value.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Functions.InvokeSingle<T>(token, args, options, package: null);

    /// <summary>Calls a function whose result is an object with one entry; the entry is the value.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeSingle<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function with the arguments as they will be; what is unknown among them the function gets as unknown.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Functions.InvokeAsync<T>(token, args, options, package: null);

    /// <summary>Calls a function with the arguments as they will be; what is unknown among them the function gets as unknown.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeAsync<T>(token, args, options, registerPackageRequest);

    /// <summary>As <see cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions)"/>, for a function whose result is an object with one entry.</summary>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Functions.InvokeSingleAsync<T>(token, args, options, package: null);

    /// <summary>As <see cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions)"/>, for a function whose result is an object with one entry.</summary>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeSingleAsync<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function whose result nobody needs.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Functions.InvokeAsync(token, args, options, package: null);

    /// <summary>Calls a function whose result nobody needs.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeAsync(token, args, options, registerPackageRequest);

    /// <summary>Calls a method of a resource, or a function that takes resources.</summary>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Deployment.Methods.Call<T>(token, args, self, options, package: null);

    /// <summary>Calls a method of a resource, or a function that takes resources.</summary>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Methods.Call<T>(token, args, self, options, registerPackageRequest);

    /// <summary>Calls a method whose result nobody needs.</summary>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Deployment.Methods.Call(token, args, self, options, package: null);

    /// <summary>Calls a method whose result nobody needs.</summary>
    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Methods.Call(token, args, self, options, registerPackageRequest);

    /// <summary>Lets a function change arguments and options of all calls of functions from now on, those that providers make included.</summary>
    /// <param name="transform">The function.</param>
    public void RegisterInvokeTransform(InvokeTransform transform) => Deployment.Transforms.Register(transform);
}
