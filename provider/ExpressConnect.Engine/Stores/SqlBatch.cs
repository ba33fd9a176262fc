using System.Text;

namespace ExpressConnect.Engine;

/// <summary>Statements about one record that go to the store in one command: on a server the way there costs more than the work.</summary>
/// <param name="key">Key of the record, which statements name <c>@key</c>.</param>
internal sealed class SqlBatch(string key)
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, string Value)> _values = [("@key", key)];

    public string Text => _text.ToString();

    public IReadOnlyList<(string Name, string Value)> Values => _values;

    public void Add(string statement, params ReadOnlySpan<(string Name, string Value)> values)
    {
        _text.Append(statement).Append(';');
        _values.AddRange(values);
    }

    /// <summary>Adds a statement in which <c>@name</c> and <c>@value</c> are those of an entry.</summary>
    public void Add(string statement, IndexEntry entry)
    {
        var (name, value) = ($"@name{_values.Count}", $"@value{_values.Count}");
        Add(statement.Replace("@name", name, StringComparison.Ordinal).Replace("@value", value, StringComparison.Ordinal), (name, entry.Index), (value, entry.Value));
    }
}
