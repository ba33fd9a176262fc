using ExpressConnect.Engine.Tests.Rules;
using static ExpressConnect.Engine.Tests.SmallList;

namespace ExpressConnect.Engine.Tests;

[RuleCase("LOC-01")]
public sealed class OwnCityTests
{
    [Fact]
    public void Shows_that_Alibabas_in_the_city_comes_before_a_nearer_one_of_a_partner_and_of_another_city()
    {
        var dataCentre = Langfang with { City = "Beijing", ProvinceCountry = "Beijing, China" };
        var partner = Tianjin with { Name = "Tianxian Beijing", City = "Beijing", ProvinceCountry = "Beijing, China", Latitude = 39.6 };
        var best = For(dataCentre, Beijing, partner, Point("Langfang-A", "Langfang", "Hebei, China", 39.51, 116.69))[0];
        Assert.Equal((Beijing, AccessPointReason.OwnCity), (best.AccessPoint, best.Reason));
        Assert.False(best.IsHosted);
        Assert.Empty(best.Note);
    }
}

[RuleCase("LOC-02")]
public sealed class PartnerInOwnCityTests
{
    [Fact]
    public void Shows_that_a_partners_in_the_city_comes_before_Alibabas_elsewhere_with_a_note()
    {
        var best = For(Place.Of(Tianjin), Beijing, Tianjin)[0];
        Assert.Equal((Tianjin, AccessPointReason.PartnerInOwnCity), (best.AccessPoint, best.Reason));
        Assert.StartsWith("Ask Tianxian for details", best.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_that_partners_are_left_out_on_request()
    {
        var offered = new AccessPointChoice(All).For(Place.Of(Tianjin), new AccessPointWishes { IncludePartners = false });
        Assert.Equal([Beijing.Name, Shanghai.Name], offered.Names());
    }
}

[RuleCase("LOC-03")]
public sealed class NearestOfEitherKindTests
{
    [Fact]
    public void Shows_the_nearest_of_either_kind()
    {
        var near = Langfang with { Latitude = 39.2, Longitude = 117.1 };
        Assert.Equal([Tianjin.Name, Beijing.Name, Shanghai.Name], new AccessPointChoice(All).For(near).Names());
        Assert.Equal([Beijing.Name, Tianjin.Name, Shanghai.Name], new AccessPointChoice(All).For(Langfang).Names());
    }

    [Fact]
    public void Shows_that_without_a_city_only_the_distance_counts()
    {
        var offered = For(new Place(39.14, 117.18), Tianjin, Point("Tianjin-Jinnan-A", "Tianjin", "Tianjin, China", 38.99, 117.39));
        Assert.Equal(["Tianxian Tianjin", "Tianjin-Jinnan-A"], offered.Names());
        Assert.All(offered, candidate => Assert.Equal(AccessPointReason.Nearest, candidate.Reason));
    }
}

[RuleCase("LOC-04")]
public sealed class DistanceTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(0, 0, 0, 180, 20015)]
    [InlineData(90, 0, -90, 77, 20015)]
    [InlineData(0, 179.5, 0, -179.5, 111)]
    [InlineData(39.91, 116.40, 31.23, 121.47, 1068)] // Beijing, Shanghai
    [InlineData(51.51, -0.13, 40.71, -74.01, 5570)] // London, New York
    public void Shows_the_length_of_the_great_circle(double latitude, double longitude, double otherLatitude, double otherLongitude, int km) =>
        Assert.Equal(km, new Place(latitude, longitude).DistanceTo(new Place(otherLatitude, otherLongitude)));
}

[RuleCase("LOC-05")]
public sealed class EqualsTests
{
    private static readonly AccessPoint Plain = Point("D", "Beijing", "Beijing, China", 39.86, 116.29);

    [Fact]
    public void Shows_recommended_before_hot_and_never_what_takes_no_lines()
    {
        var offered = For(
            Langfang,
            Plain with { Name = "A", Status = AccessPointStatus.Hot, ThirdPartyFee = false },
            Plain with { Name = "B", Status = AccessPointStatus.Full },
            Plain with { Name = "C", Status = AccessPointStatus.Disabled },
            Plain with { Name = "E", Status = null },
            Plain);
        Assert.Equal(["D", "A"], offered.Names());
    }

    [Fact]
    public void Shows_the_customers_carrier_before_an_unknown_one_before_another_and_then_the_fee()
    {
        var list = new AccessPointList(
        [
            Plain with { Name = "A", LineOperators = ["CT"], ThirdPartyFee = false },
            Plain with { Name = "B", ThirdPartyFee = true },
            Plain with { Name = "C" },
            Plain with { Name = "D", ThirdPartyFee = false },
            Plain with { Name = "E", LineOperators = ["CU"], ThirdPartyFee = true },
        ]);
        Assert.Equal(["E", "D", "C", "B", "A"], new AccessPointChoice(list).For(Langfang, new AccessPointWishes { LineOperator = "CU" }).Names());
        Assert.Equal(["A", "D", "C", "B", "E"], new AccessPointChoice(list).For(Langfang).Names());
    }

    [Fact]
    public void Shows_that_only_equals_are_ordered_so() =>
        Assert.Equal(["far", "near"], For(Langfang, Plain with { Name = "near", Latitude = 39.8 }, Plain with { Name = "far", Status = AccessPointStatus.Hot, Latitude = 39.7 }).Names());
}

[RuleCase("LOC-07")]
public sealed class RegionsPlayNoPartTests
{
    [Fact]
    public void Shows_the_same_choice_whatever_the_regions()
    {
        var elsewhere = new AccessPointList(All.All.Select(point => point with { RegionId = "eu-central-1" }));
        foreach (var dataCentre in new[] { Langfang, Place.Of(Beijing), Place.Of(Tianjin), Place.Of(Shanghai) })
        {
            Assert.Equal(new AccessPointChoice(All).For(dataCentre).Names(), new AccessPointChoice(elsewhere).For(dataCentre).Names());
        }
    }
}

[RuleCase("LOC-09")]
public sealed class CityNotRegionTests
{
    [Fact]
    public void Shows_that_a_site_in_Langfang_is_not_in_the_city_of_the_region_it_belongs_to()
    {
        var langfang = Point("Beijing-Langfang-A", "Langfang", "Hebei, China", 39.51, 116.69) with { RegionId = "cn-beijing" };
        var best = For(AccessPoints.Shipped.Cities.Find("Beijing"), langfang)[0];
        Assert.Equal(AccessPointReason.Nearest, best.Reason);
        Assert.InRange(best.DistanceKm, 40, 60);
    }

    [Fact]
    public void Shows_that_cities_of_one_name_are_two()
    {
        var vienna = Point("Vienna-A", "Vienna", "Austria", 48.21, 16.37);
        Assert.Equal(AccessPointReason.OwnCity, For(Place.Of(vienna), vienna)[0].Reason);
        Assert.Equal(AccessPointReason.Nearest, For(AccessPoints.Shipped.Cities.Find("Vienna, VA"), vienna)[0].Reason);
    }
}

[RuleCase("LOC-10")]
public sealed class HostedChoiceTests
{
    [Fact]
    public void Shows_that_a_partners_yields_a_hosted_circuit()
    {
        var best = For(Place.Of(Tianjin), Tianjin)[0];
        Assert.True(best.IsHosted);
        Assert.Contains("confirmed in your account as a hosted one", best.Note, StringComparison.Ordinal);
        Assert.StartsWith("Ask the partner for details", For(Place.Of(Tianjin), Tianjin with { Partner = null })[0].Note, StringComparison.Ordinal);
    }
}

[RuleCase("LOC-11")]
public sealed class ListWithADateTests
{
    [Fact]
    public void Shows_that_the_choice_is_made_from_the_list_at_hand()
    {
        Assert.Equal(Beijing, new AccessPointChoice(All).For(Langfang)[0].AccessPoint);
        Assert.Equal("Langfang", new AccessPointChoice(AccessPoints.Shipped).For(Langfang)[0].AccessPoint.City);
    }
}

public sealed class BetterAccessPointTests
{
    private static readonly AccessPointChoice Choice = new(All);

    [Fact]
    public void A_line_to_a_farther_city_has_a_better_access_point() =>
        Assert.Equal((Beijing, AccessPointReason.Nearest), Choice.BetterThan(Shanghai, Langfang) is { } better ? (better.AccessPoint, better.Reason) : default);

    [Fact]
    public void The_nearest_one_is_as_good_as_any() => Assert.Null(Choice.BetterThan(Beijing, Langfang));

    [Fact]
    public void Another_site_of_the_same_city_is_not_better() =>
        Assert.Null(Choice.BetterThan(Beijing with { Name = "Beijing-Changping-A", Latitude = 40.22 }, Langfang));

    [Fact]
    public void A_partner_is_not_better_where_partners_are_not_wanted()
    {
        Assert.Equal(Tianjin, Choice.BetterThan(Beijing, Place.Of(Tianjin))?.AccessPoint);
        Assert.Null(Choice.BetterThan(Beijing, Place.Of(Tianjin), new AccessPointWishes { IncludePartners = false }));
    }
}
