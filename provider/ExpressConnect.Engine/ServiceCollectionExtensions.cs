using Microsoft.Extensions.DependencyInjection;

namespace ExpressConnect.Engine;

/// <summary>Wiring of the engine.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Makes the in-process resource engine the <see cref="IExpressConnect"/> of the services; opened on first use.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Where the world is kept.</param>
    public static IServiceCollection AddExpressConnectEngine(this IServiceCollection services, EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services.AddSingleton<IExpressConnect>(_ => ExpressConnectEngine.OpenAsync(options).GetAwaiter().GetResult());
    }
}
