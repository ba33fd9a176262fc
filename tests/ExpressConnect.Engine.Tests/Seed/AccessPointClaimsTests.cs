using static ExpressConnect.Engine.Tests.SmallList;

namespace ExpressConnect.Engine.Tests.Seed;

/// <summary>The claims of the product text on access points, one by one, on the access points of its picture.</summary>
public sealed class AccessPointClaimsTests
{
    private static readonly AccessPointChoice Choice = new(All);

    [Fact]
    public void SEED_13_Only_an_access_point_near_the_data_centre_is_chosen()
    {
        var offered = Choice.For(Langfang);
        Assert.Equal([Beijing.Name, Tianjin.Name, Shanghai.Name], offered.Names());
        Assert.Equal([52, 59, 1000], offered.Select(candidate => candidate.DistanceKm));
    }

    [Fact]
    public void SEED_15_Access_points_are_Alibabas_own_or_partners() =>
        Assert.Equal(["alibaba", "partner"], AccessPoints.All.Select(point => point.Kind).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void SEED_16_All_Alibaba_access_points_can_be_viewed()
    {
        var listed = AccessPoints.All.Where(point => point is { Kind: AccessPointKind.Alibaba, ListedNow: true }).ToList();
        Assert.Equal(130, listed.Count);
        Assert.All(listed, point => Assert.Equal(AccessPointStatus.Recommended, point.Status));
    }

    [Fact]
    public void SEED_17_One_in_the_data_centres_city_is_chosen_directly() =>
        Assert.Equal((Beijing, AccessPointReason.OwnCity), First(Place.Of(Beijing)));

    /// <summary>The dedicated line is the partner's: the circuit on it is hosted.</summary>
    [Fact]
    public void SEED_18_A_partner_access_point_has_its_line_to_Alibaba() =>
        Assert.Equal([Tianjin.Name], Choice.For(Langfang).Where(candidate => candidate.IsHosted).Names());

    [Fact]
    public void SEED_19_Without_one_of_Alibabas_a_partners_is_chosen_and_the_partner_asked()
    {
        Assert.Equal((Tianjin, AccessPointReason.PartnerInOwnCity), First(Place.Of(Tianjin)));
        Assert.Contains("Ask Tianxian for details", Choice.For(Place.Of(Tianjin))[0].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void SEED_20_Without_any_in_the_city_the_nearest_is_chosen_and_a_farther_one_is_noticed()
    {
        Assert.Equal((Beijing, AccessPointReason.Nearest), First(Langfang));
        Assert.Equal(Beijing, Choice.BetterThan(Shanghai, Langfang)?.AccessPoint);
    }

    [Fact]
    public void SEED_21_Data_centres_in_Beijing_and_Langfang_use_one_access_point_in_Beijing()
    {
        Assert.Equal(Beijing, First(All.Cities.Find("Beijing")).Point);
        Assert.Equal(Beijing, First(Langfang).Point);
    }

    [Fact]
    public void SEED_22_A_data_centre_in_Tianjin_uses_a_partners() => Assert.Equal(Tianjin, First(All.Cities.Find("Tianjin")).Point);

    private static (AccessPoint Point, AccessPointReason Reason) First(Place dataCentre)
    {
        var best = Choice.For(dataCentre)[0];
        return (best.AccessPoint, best.Reason);
    }
}
