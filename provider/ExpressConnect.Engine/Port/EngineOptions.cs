namespace ExpressConnect.Engine;

/// <summary>Where an engine keeps its world.</summary>
public sealed record EngineOptions
{
    /// <summary>
    /// <c>sqlite:PATH</c>, <c>postgresql://USER:PASSWORD@HOST:PORT/DATABASE</c> or <c>memory:</c>, which lives and dies with the
    /// engine. A leading <c>~/</c> is the user's home; a relative path is relative to <see cref="Directory"/>.
    /// </summary>
    public string Store { get; init; } = DefaultStore;

    /// <summary>What a relative path of the store is relative to; null: the current directory.</summary>
    public string? Directory { get; init; }

    /// <summary>Where pictures of previews are kept while they last; null: the system's folder for temporary files.</summary>
    public string? ScratchDirectory { get; init; }

    /// <summary>Whether the picture of a run is an object of this engine, because no other process takes part in it.</summary>
    public bool PicturesInProcess { get; init; }

    /// <summary>What the clock of the world runs on.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The store when none is named.</summary>
    public const string DefaultStore = "sqlite:~/.expressconnect/world.db";
}
