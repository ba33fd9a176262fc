using System.Diagnostics.CodeAnalysis;

namespace ExpressConnect.Engine;

/// <summary>A list of access points. It is data with a date: the cloud opens sites and closes them.</summary>
public sealed class AccessPointList
{
    /// <summary>A list.</summary>
    /// <param name="points">The access points; ids are unique.</param>
    public AccessPointList(IEnumerable<AccessPoint> points)
    {
        All = [.. points.OrderBy(point => point.Name, StringComparer.Ordinal).ThenBy(point => point.ProvinceCountry, StringComparer.Ordinal)];
        ById = All.Where(point => point.Id is not null).ToDictionary(point => point.Id!);
        Cities = new Cities(All);
    }

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<AccessPoint> All { get; }

    /// <summary>Those whose id is known.</summary>
    public IReadOnlyDictionary<string, AccessPoint> ById { get; }

    /// <summary>The cities that a data centre can be said to be in.</summary>
    public Cities Cities { get; }

    /// <summary>Whether the id is that of an access point of the list.</summary>
    /// <param name="id">Such as <c>ap-cn-beijing-ft-A</c>.</param>
    /// <param name="point">The access point.</param>
    public bool TryGet(string? id, [NotNullWhen(true)] out AccessPoint? point)
    {
        point = null;
        return id is not null && ById.TryGetValue(id, out point);
    }

    /// <summary>Those of that name: at most one, except where a partner has sites in two cities of one name.</summary>
    /// <param name="name">Such as <c>Beijing-Fengtai-A</c> or <c>PCCW Hamburg</c>.</param>
    public IEnumerable<AccessPoint> Named(string name) => All.Where(point => point.Name == name);

    /// <summary>What a partner has in a city.</summary>
    /// <param name="partner">Such as <c>PCCW</c>.</param>
    /// <param name="city">Such as <c>Hamburg</c>.</param>
    public IEnumerable<AccessPoint> OfPartner(string partner, string city) => All.Where(point => point.Partner == partner && point.City == city);
}
