using Pulumirpc;

namespace ProviderKit;

/// <summary>Messages to the people who run the engine, under one resource or under the stack.</summary>
public sealed class ResourceLog
{
    private readonly EngineLink _engine;
    private readonly string _urn;

    internal ResourceLog(EngineLink engine, string urn)
    {
        _engine = engine;
        _urn = urn;
    }

    /// <summary>Says what may be of interest.</summary>
    /// <param name="message">One topic; several lines are fine.</param>
    public Task Info(string message) => _engine.LogAsync(LogSeverity.Info, message, _urn);

    /// <summary>Warns of what works and is probably not wanted.</summary>
    /// <param name="message">One topic; several lines are fine.</param>
    public Task Warning(string message) => _engine.LogAsync(LogSeverity.Warning, message, _urn);

    /// <summary>Shows an error. It fails nothing: only an answer can.</summary>
    /// <param name="message">One topic; several lines are fine.</param>
    public Task Error(string message) => _engine.LogAsync(LogSeverity.Error, message, _urn);

    /// <summary>Says what is going on; the next status takes its place.</summary>
    /// <param name="message">A few words.</param>
    public Task Status(string message) => _engine.LogAsync(LogSeverity.Info, message, _urn, ephemeral: true);

    /// <summary>For who asked for details.</summary>
    /// <param name="message">Details.</param>
    public Task Debug(string message) => _engine.LogAsync(LogSeverity.Debug, message, _urn);
}
