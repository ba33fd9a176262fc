using Grpc.Core;
using Pulumi.Protocol;

namespace ExpressConnect.Provider.Tests;

public sealed class AccessPointFunctionTests
{
    [Fact]
    public async Task Access_points_are_listed_and_narrowed()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var all = await run.InvokeAsync("getAccessPoints", PropertyMap.Empty);
        Assert.Contains("ap-cn-beijing-ft-A", Texts(all, "ids"));
        Assert.Equal(Texts(all, "names").Order(StringComparer.Ordinal), Texts(all, "names"));
        Assert.Equal(529, Points(all).Count);

        var langfang = await run.InvokeAsync("getAccessPoints", PropertyMap.Of(("city", "langfang"), ("regionId", "cn-beijing"), ("kind", "alibaba"), ("status", "recommended")));
        Assert.Equal(["Beijing-Langfang-A", "Beijing-Langfang-C"], Texts(langfang, "names"));
        Assert.Empty(Texts(langfang, "ids"));
        Assert.All(Points(langfang), point => Assert.Equal(("Langfang", "cn-beijing", "Hebei, China"), (point["city"], point["regionId"], point["provinceCountry"])));
    }

    [Fact]
    public async Task Access_points_are_found_by_id_and_by_name()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var ids = new PropertyValue.Array(["ap-cn-beijing-ft-A", "ap-cn-moon-A"]);
        Assert.Equal(["Beijing-Fengtai-A"], Texts(await run.InvokeAsync("getAccessPoints", PropertyMap.Of(("ids", ids))), "names"));
        Assert.Equal(
            ["PCCW Hamburg"],
            Texts(await run.InvokeAsync("getAccessPoints", PropertyMap.Of(("nameRegex", "^(PCCW|Zenlayer) Ham(burg)?$"), ("kind", "partner"))), "names"));
    }

    [Fact]
    public async Task A_type_of_port_leaves_out_only_what_is_known_not_to_sell_it()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var all = Texts(await run.InvokeAsync("getAccessPoints", PropertyMap.Empty), "names");
        var selling = Texts(await run.InvokeAsync("getAccessPoints", PropertyMap.Of(("portType", "1000Base-LX"))), "names");
        Assert.Equal(all, selling);
        var other = Points(await run.InvokeAsync("getAccessPoints", PropertyMap.Of(("portType", "100GBase-LR"))));
        Assert.Equal(all.Count - 1, other.Count);
        Assert.All(other, point => Assert.Empty(((PropertyValue.Array)point["supportPortTypes"]).Items));
    }

    [Fact]
    public async Task The_nearest_access_point_is_in_the_city_itself()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var answer = await run.InvokeAsync("getNearestAccessPoint", PropertyMap.Of(("city", "Beijing"), ("maxResults", 3d)));
        var best = Properties(answer["best"]);
        Assert.Equal(("ownCity", "Beijing"), (best["reason"], Properties(best["accessPoint"])["city"]));
        var runnersUp = Offers(answer);
        Assert.Equal(2, runnersUp.Count);
        Assert.All(runnersUp, offer => Assert.True(Km(offer) >= Km(best)));
    }

    [Fact]
    public async Task A_partners_comes_with_a_note_and_only_where_partners_count()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var answer = await run.InvokeAsync("getNearestAccessPoint", PropertyMap.Of(("city", "Hamburg")));
        var best = Properties(answer["best"]);
        Assert.Equal(("partnerInOwnCity", "partner"), (best["reason"], Properties(best["accessPoint"])["kind"]));
        Assert.StartsWith("\"Ask ", best["note"].ToString(), StringComparison.Ordinal);
        Assert.False(answer.ContainsKey("accessPointId"));

        answer = await run.InvokeAsync("getNearestAccessPoint", PropertyMap.Of(("city", "Hamburg"), ("includePartners", false)));
        best = Properties(answer["best"]);
        Assert.Equal(("nearest", "Frankfurt"), (best["reason"], Properties(best["accessPoint"])["city"]));
    }

    [Fact]
    public async Task Coordinates_do_without_a_city()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var best = Properties((await run.InvokeAsync("getNearestAccessPoint", PropertyMap.Of(("latitude", 53.55d), ("longitude", 9.99d))))["best"]);
        Assert.Equal(("nearest", "Hamburg"), (best["reason"], Properties(best["accessPoint"])["city"]));
    }

    [Theory]
    [InlineData("getAccessPoints", "kind", "own", "Use one of alibaba, partner, or leave it out.")]
    [InlineData("getAccessPoints", "status", "open", "Use one of recommended, hot, full, disabled, or leave it out.")]
    [InlineData("getAccessPoints", "portType", "10GBase", "Use one of 100Base-T, 1000Base-T, 1000Base-LX, ")]
    [InlineData("getAccessPoints", "regionId", "cn-moon", "there is no region that is called cn-moon")]
    [InlineData("getAccessPoints", "city", "Bejing", "If you mean \"Beijing\", write that")]
    [InlineData("getAccessPoints", "nameRegex", "Beijing-(", "nameRegex \"Beijing-(\" is no regular expression that can be used")]
    [InlineData("getAccessPoints", "nameRegex", "(?=Beijing)", "look-around and back-references are not available")]
    [InlineData("getNearestAccessPoint", "city", "Atlantis", "no city is known that is called \"Atlantis\"")]
    [InlineData("getNearestAccessPoint", "lineOperator", "CT", "Give city, or latitude and longitude")]
    [InlineData("getNearestAccessPoint", "latitude", 53.55d, "latitude and longitude are not given together")]
    [InlineData("getNearestAccessPoint", "maxResults", 0d, "maxResults is 0")]
    public async Task An_argument_that_means_nothing_is_refused_with_what_to_do(string function, string argument, object value, string words)
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        PropertyValue given = value is double number ? number : (string)value;
        var error = await Assert.ThrowsAsync<RpcException>(() => run.InvokeAsync(function, PropertyMap.Of((argument, given))));
        Assert.Contains(words, error.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_beyond_the_poles_is_refused()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => run.InvokeAsync("getNearestAccessPoint", PropertyMap.Of(("latitude", 116.4d), ("longitude", 39.9d))));
        Assert.Contains("latitude 116.4 and longitude 39.9 are no place on the Earth", error.Status.Detail, StringComparison.Ordinal);
    }

    private static PropertyMap Properties(PropertyValue value) => ((PropertyValue.Object)value).Properties;

    private static double Km(PropertyMap offer) => ((PropertyValue.Number)offer["distanceKm"]).Value;

    private static List<PropertyMap> Points(PropertyMap result) => [.. ((PropertyValue.Array)result["accessPoints"]).Items.Select(Properties)];

    private static List<PropertyMap> Offers(PropertyMap result) => [.. ((PropertyValue.Array)result["runnersUp"]).Items.Select(Properties)];

    private static List<string> Texts(PropertyMap result, string name) => [.. ((PropertyValue.Array)result[name]).Items.Select(text => text.ToString().Trim('"'))];
}
