namespace CodeGen.Schemas;

/// <summary>The schema says something that no SDK can be written from.</summary>
internal sealed class SchemaException(string where, string what) : Exception($"{where}: {what}");
