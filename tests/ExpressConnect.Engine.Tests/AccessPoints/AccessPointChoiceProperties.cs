using CsCheck;

namespace ExpressConnect.Engine.Tests;

public sealed class AccessPointChoiceProperties
{
    private static readonly Gen<Place> Anywhere = Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (latitude, longitude) => new Place(latitude, longitude));
    private static readonly AccessPointChoice Choice = new(AccessPoints.Shipped);

    [Fact]
    public void Distances_are_the_same_both_ways_and_never_longer_than_half_the_globe() => Gen.Select(Anywhere, Anywhere).Sample((one, other) =>
        one.DistanceTo(other) == other.DistanceTo(one) && one.DistanceTo(one) == 0 && one.DistanceTo(other) is >= 0 and <= 20016);

    [Fact]
    public void From_bare_coordinates_the_answer_is_never_farther_than_any_runner_up() => Anywhere.Sample(place =>
    {
        var offered = Choice.For(place);
        return offered.All(candidate => candidate.DistanceKm >= offered[0].DistanceKm);
    });

    [Fact]
    public void From_a_city_the_answer_is_never_farther_than_a_runner_up_that_is_offered_for_the_same_reason() =>
        Gen.Int[0, AccessPoints.All.Count - 1].Select(at => Place.Of(AccessPoints.All[at])).Sample(place =>
        {
            var offered = Choice.For(place);
            return offered.Zip(offered.Skip(1)).All(pair => (pair.First.Reason, pair.First.DistanceKm).CompareTo((pair.Second.Reason, pair.Second.DistanceKm)) <= 0);
        });

    [Fact]
    public void Nothing_is_better_than_the_answer() => Gen.Select(Anywhere, Gen.Bool).Sample((place, partners) =>
    {
        var wishes = new AccessPointWishes { IncludePartners = partners };
        return Choice.BetterThan(Choice.For(place, wishes)[0].AccessPoint, place, wishes) is null;
    });
}
