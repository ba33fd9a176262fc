using Pulumirpc;

namespace Pulumi;

/// <summary>Messages to the people who run the program. They are sent in the background, in order.</summary>
public static class Log
{
    /// <summary>A message for those who ask for details.</summary>
    /// <param name="message">The text.</param>
    /// <param name="resource">The resource that it is about; null for the stack.</param>
    /// <param name="streamId">Messages of one stream are shown as one; 0 for none.</param>
    /// <param name="ephemeral">Whether it is only shown while the operation runs.</param>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Add(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <summary>A message.</summary>
    /// <param name="message">The text.</param>
    /// <param name="resource">The resource that it is about; null for the stack.</param>
    /// <param name="streamId">Messages of one stream are shown as one; 0 for none.</param>
    /// <param name="ephemeral">Whether it is only shown while the operation runs.</param>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Add(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <summary>A warning.</summary>
    /// <param name="message">The text.</param>
    /// <param name="resource">The resource that it is about; null for the stack.</param>
    /// <param name="streamId">Messages of one stream are shown as one; 0 for none.</param>
    /// <param name="ephemeral">Whether it is only shown while the operation runs.</param>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Add(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>An error. The program goes on, but ends as failed.</summary>
    /// <param name="message">The text.</param>
    /// <param name="resource">The resource that it is about; null for the stack.</param>
    /// <param name="streamId">Messages of one stream are shown as one; 0 for none.</param>
    /// <param name="ephemeral">Whether it is only shown while the operation runs.</param>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Add(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>An exception as an error. The program goes on, but ends as failed.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource that it is about; null for the stack.</param>
    /// <param name="streamId">Messages of one stream are shown as one; 0 for none.</param>
    /// <param name="ephemeral">Whether it is only shown while the operation runs.</param>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Add(LogSeverity.Error, exception.ToString(), resource, streamId, ephemeral);

    private static void Add(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        Deployment.Required.Log.Add(severity, message, resource, streamId, ephemeral);
}
