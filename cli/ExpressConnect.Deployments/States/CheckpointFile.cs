using System.Security.Cryptography;
using System.Text;
using ExpressConnect.Deployments.Secrets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Deployments.States;

/// <summary>The file that holds the state of one stack.</summary>
internal static class CheckpointFile
{
    /// <summary>Stands for the content of a file that does not exist.</summary>
    public const string NoContent = "-";

    /// <summary>The bytes of the file, or null if there is none.</summary>
    /// <exception cref="DeploymentException">The file cannot be read, or there is only a compressed one.</exception>
    public static byte[]? Load(StackFiles files)
    {
        try
        {
            return File.ReadAllBytes(files.Checkpoint);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return files.CompressedCheckpoints.FirstOrDefault(File.Exists) is { } compressed
                ? throw new DeploymentException(
                    $"The state of stack {files.Stack.Stack} is compressed: {compressed}. Unpack it to {files.Checkpoint} and remove the compressed file.",
                    e)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"The state of stack {files.Stack.Stack} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>What tells one content from another.</summary>
    public static string Fingerprint(byte[]? content) =>
        content is null ? NoContent : Convert.ToHexStringLower(SHA256.HashData(content));

    public static Snapshot Read(byte[]? content, StackFiles files, ISecretsProvider secrets)
    {
        if (content is null)
        {
            return Snapshot.Empty;
        }

        try
        {
            var root = JsonText.Parse(Encoding.UTF8.GetString(content)) as JObject ?? throw new FormatException("it is no JSON object");
            DeploymentJson.CheckVersion(root);
            var checkpoint = root["checkpoint"] ?? throw new FormatException("there is no 'checkpoint'");
            return checkpoint["latest"] is { Type: not JTokenType.Null } latest
                ? DeploymentJson.ReadDeployment(latest, secrets)
                : Snapshot.Empty;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidCastException)
        {
            var backup = File.Exists(files.Backup) ? $" The state before the last change is in {files.Backup}." : "";
            throw new DeploymentException($"The state in {files.Checkpoint} cannot be read: {e.Message.TrimEnd('.')}.{backup}", e);
        }
    }

    public static byte[] Write(Snapshot snapshot, StackName stack, ISecretsProvider secrets)
    {
        var deployment = DeploymentJson.WriteDeployment(snapshot, secrets, out var features);
        return Encoding.UTF8.GetBytes(JsonText.Write(json =>
        {
            json.WriteStartObject();
            DeploymentJson.WriteVersion(json, features);
            json.WritePropertyName("checkpoint");
            json.WriteStartObject();
            json.WritePropertyName("stack");
            json.WriteValue(stack.ToString());
            json.WritePropertyName("latest");
            json.WriteRawValue(deployment);
            json.WriteEndObject();
            json.WriteEndObject();
        }));
    }
}
