using System.Globalization;
using System.Security.Cryptography;

namespace ExpressConnect.Cli;

/// <summary>A fault of ours: users get an id, a file explains it.</summary>
internal static class Defect
{
    /// <summary>Writes the fault to a file of the user's folder and says where.</summary>
    public static void Report(Exception fault, TextWriter error)
    {
        var id = RandomNumberGenerator.GetHexString(8, lowercase: true);
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".expressconnect", "log");
        var file = Path.Combine(folder, $"{id}.txt");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:O}\n{fault}\n"));
            error.WriteLine($"internal error: {id}. This is a fault of expressconnect, not of your program; {file} explains it. Please report it with that file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"internal error: {fault.GetType().Name}: {fault.Message} This is a fault of expressconnect, not of your program; {folder} cannot be written for details.");
        }
    }
}
