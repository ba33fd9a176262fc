namespace ExpressConnect.Engine.Tests;

public sealed class AccessPointListTests
{
    private static AccessPointList Shipped => AccessPoints.Shipped;

    [Fact]
    public void An_access_point_is_found_by_its_id()
    {
        Assert.True(Shipped.TryGet("ap-cn-beijing-ft-A", out var point));
        Assert.Equal(("Beijing-Fengtai-A", "cn-beijing", "Beijing", "alibaba"), (point.Name, point.RegionId, point.City, point.Kind));
        Assert.Equal((39.86, 116.29, "CNIX", true, "recommended"), (point.Latitude, point.Longitude, point.HostOperator, point.ThirdPartyFee, point.Status));
        Assert.False(Shipped.TryGet("ap-cn-moon-A", out _));
        Assert.False(Shipped.TryGet(null, out _));
    }

    [Fact]
    public void A_partner_access_point_has_no_id_and_is_found_by_name_or_by_partner_and_city()
    {
        var point = Assert.Single(Shipped.Named("PCCW Hamburg"));
        Assert.Equal((null, "PCCW", "Hamburg"), (point.Id, point.Partner, point.City));
        Assert.Same(point, Assert.Single(Shipped.OfPartner("PCCW", "Hamburg")));
        Assert.All(Shipped.All.Where(p => p.Kind == AccessPointKind.Partner), p => Assert.Null(p.Id));
    }

    [Fact]
    public void What_is_no_longer_listed_has_no_status()
    {
        Assert.Equal((false, (string?)null), (Shipped.ById["ap-cn-beijing-dx-B"].ListedNow, Shipped.ById["ap-cn-beijing-dx-B"].Status));
        Assert.All(Shipped.All, point => Assert.Equal(point.ListedNow, point.Status == AccessPointStatus.Recommended));
    }

    [Fact]
    public void Every_row_says_what_and_where_it_is()
    {
        Assert.Equal(529, Shipped.All.Count);
        Assert.All(Shipped.All, point =>
        {
            Assert.All([point.Name, point.City, point.ProvinceCountry], Assert.NotEmpty);
            Assert.Contains(point.Kind, new[] { AccessPointKind.Alibaba, AccessPointKind.Partner });
            Assert.InRange(point.Latitude, -90, 90);
            Assert.InRange(point.Longitude, -180, 180);
            Assert.NotEqual((0d, 0d), (point.Latitude, point.Longitude));
            Assert.True(point.RegionId is null || Regions.TryGet(point.RegionId, out _), point.RegionId);
            Assert.Contains(point.CoordBasis, new[] { "site", "district", "city" });
        });
    }
}
