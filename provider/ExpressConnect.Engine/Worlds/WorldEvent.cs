using System.Text.Json.Serialization;

namespace ExpressConnect.Engine;

/// <summary>Something that happened in the world.</summary>
/// <param name="Time">When, by the clock of the world.</param>
/// <param name="What"><c>created</c>, <c>updated</c>, <c>deleted</c>, <c>adopted</c>, <c>connected</c>, <c>frozen</c>, <c>activated</c>, <c>status</c>.</param>
/// <param name="Kind">Kind of the resource, such as <c>Vpc</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the program; empty when it has none.</param>
/// <param name="Account">Account that owns it.</param>
/// <param name="Region">Region that it lies in.</param>
/// <param name="Detail">More, such as the new status; never a secret.</param>
public sealed record WorldEvent(DateTimeOffset Time, string What, string Kind, string Id, string Name, string Account, string Region, string Detail)
{
    /// <summary>Place in the log; 0 for the end of a transient status that nobody has written yet.</summary>
    [JsonIgnore]
    public long Number { get; init; }
}
