namespace ExpressConnect.Engine.Tests;

public sealed class CitiesTests
{
    private static readonly Cities Cities = AccessPoints.Shipped.Cities;

    [Theory]
    [InlineData("Beijing", "Beijing", "Beijing, China")]
    [InlineData("  hong KONG ", "Hong Kong", "Hong Kong, China")]
    [InlineData("Xian", "Xi'an", "Shaanxi, China")]
    [InlineData("Vienna, Austria", "Vienna", "Austria")]
    [InlineData("vienna, va", "Vienna", "VA, United States")]
    [InlineData("Vienna, VA, United States", "Vienna", "VA, United States")]
    [InlineData("Johor Bahru", "Johor Bahru", "Malaysia")]
    public void A_city_is_found_by_name(string name, string city, string provinceCountry)
    {
        var place = Cities.Find(name);
        Assert.Equal((city, provinceCountry), (place.City, place.ProvinceCountry));
    }

    [Fact]
    public void Its_coordinates_are_those_of_the_centre()
    {
        Assert.Equal((39.91, 116.40), (Math.Round(Cities.Find("Beijing").Latitude, 2), Math.Round(Cities.Find("Beijing").Longitude, 2)));
        var two = new Cities([SmallList.Beijing, SmallList.Beijing with { Id = null, Latitude = 40.06 }]);
        Assert.Equal(39.96, two.Find("Beijing").Latitude, 5);
    }

    [Theory]
    [InlineData("Bejing", "no city is known that is called \"Bejing\"", "If you mean \"Beijing\", write that; otherwise give latitude and longitude")]
    [InlineData("Rostok", "no city is known that is called \"Rostok\"", "\"Rostock\"")]
    [InlineData("Vienna", "2 cities are called \"Vienna\"", "Write \"Vienna, Austria\" or \"Vienna, VA, United States\".")]
    [InlineData("Vienna, France", "no city is known that is called \"Vienna, France\"", "\"Vienna, Austria\"")]
    [InlineData("Atlantis-on-Sea", "no city is known that is called \"Atlantis-on-Sea\"", "Use a city of getAccessPoints or getRegions, or give latitude and longitude")]
    [InlineData("", "no city is known that is called \"\"", "give latitude and longitude")]
    public void A_name_that_is_no_citys_or_two_is_refused_with_what_to_write(string name, string detail, string remedy)
    {
        var error = Assert.Throws<ExpressConnectException>(() => Cities.Find(name));
        Assert.StartsWith(detail, error.Detail, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }
}
