namespace ProviderKit;

/// <summary>Every enum and nested object that a provider's properties name, by name.</summary>
internal sealed class TypeTable
{
    private readonly SortedDictionary<string, object> _types = new(StringComparer.Ordinal);

    public TypeTable(ProviderDefinition provider)
    {
        Add(provider.Settings);
        foreach (var resource in provider.Resources)
        {
            Add(resource.Inputs);
            Add(resource.Outputs);
        }

        foreach (var function in provider.Functions)
        {
            Add(function.Arguments);
            Add(function.Result);
        }
    }

    /// <summary><see cref="EnumShape"/> or <see cref="RecordShape"/> by C# name.</summary>
    public IReadOnlyDictionary<string, object> All => _types;

    private void Add(RecordShape shape)
    {
        foreach (var property in shape.Properties)
        {
            if (property.Values is { } values)
            {
                _types[values.Name] = values;
            }

            Add(property.Codec.Type);
        }
    }

    private void Add(TypeShape type)
    {
        switch (type)
        {
            case TypeShape.List list:
                Add(list.Items);
                break;
            case TypeShape.Map map:
                Add(map.Values);
                break;
            case TypeShape.Object nested:
                var shape = nested.Shape();
                if (_types.TryAdd(shape.Name, shape))
                {
                    Add(shape);
                }
                else if (!ReferenceEquals(_types[shape.Name], shape))
                {
                    throw new InvalidOperationException($"Two types are called {shape.Name}.");
                }

                break;
        }
    }
}
