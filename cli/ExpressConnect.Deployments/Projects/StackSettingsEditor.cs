using System.Text;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>
/// Changes single values of <c>Pulumi.STACK.yaml</c>. Only the lines of the value are written anew: comments, order and spelling of
/// everything else stay.
/// </summary>
/// <param name="file">The file; made when the first value comes.</param>
/// <param name="project">The project's name: the namespace of keys without one.</param>
public sealed class StackSettingsEditor(string file, string project)
{
    /// <summary>Sets a value.</summary>
    /// <param name="key">Its key; as path, <c>NAME.field[0]</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="isPath">Whether the key is a path into a structure. Then <c>true</c> and numbers are no texts.</param>
    /// <param name="secrets">Encrypts the value; null to write it in the open.</param>
    /// <exception cref="DeploymentException">The key is none, the file is not fit for it, or there is no passphrase. Nothing is written then.</exception>
    public void Set(string key, string value, bool isPath = false, StackSecrets? secrets = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (full, path) = ConfigPlace.Parse(key, project, isPath);
        string? salt = null;
        YamlNode node;
        if (secrets is null)
        {
            node = isPath ? ConfigYaml.Typed(value) : ConfigYaml.Text(value);
        }
        else
        {
            var (ciphertext, used) = secrets.EncryptSetting(value);
            (node, salt) = (new YamlMappingNode(ConfigValues.Secure, ConfigYaml.Text(ciphertext)), used);
        }

        var text = SettingsText.Load(file, project);
        try
        {
            text.Set(full, old => ConfigYaml.With(path.IsEmpty ? null : old, path.AsSpan(), node));
        }
        catch (FormatException e)
        {
            throw new DeploymentException($"'{key}' cannot be set in {file}: {e.Message}.", ExitStatus.ConfigurationError);
        }

        if (salt is not null)
        {
            text.SetSalt(salt);
        }

        Write(text);
    }

    /// <summary>Removes a value.</summary>
    /// <param name="key">Its key, as for <see cref="Set"/>.</param>
    /// <param name="isPath">Whether the key is a path into a structure.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="DeploymentException">The key is none, or the file is not fit for it. Nothing is written then.</exception>
    public bool Remove(string key, bool isPath = false)
    {
        var (full, path) = ConfigPlace.Parse(key, project, isPath);
        var text = SettingsText.Load(file, project);
        if (text.Find(full) is null)
        {
            return false;
        }

        if (path.IsEmpty)
        {
            text.Remove(full);
        }
        else
        {
            var isRemoved = false;
            text.Set(full, old =>
            {
                isRemoved = ConfigYaml.Remove(old!, path.AsSpan());
                return old!;
            });
            if (!isRemoved)
            {
                return false;
            }
        }

        Write(text);
        return true;
    }

    private void Write(SettingsText text)
    {
        try
        {
            StackFiles.WriteAtomically(file, Encoding.UTF8.GetBytes(text.ToString()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"{file} cannot be written: {e.Message}", e);
        }
    }
}
