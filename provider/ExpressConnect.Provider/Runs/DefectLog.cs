namespace ExpressConnect.Provider;

/// <summary>Where the details of defects are kept, under the ids that messages name.</summary>
internal static class DefectLog
{
    private static readonly Lock s_gate = new();

    /// <summary>Keeps the details.</summary>
    /// <returns>Where; null when it could not be written.</returns>
    public static string? Write(string id, Exception exception)
    {
        var file = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".expressconnect", "defects.log");
        try
        {
            lock (s_gate)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.AppendAllText(file, $"{TimeProvider.System.GetUtcNow().ToText()} {id} {exception}\n");
            }

            return file;
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
