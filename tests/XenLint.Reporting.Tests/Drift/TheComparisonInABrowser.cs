namespace XenLint.Reporting.Tests;

/// <summary>The page of a comparison as people see it: in a real browser, from the disk, without a network.</summary>
public sealed class TheComparisonInABrowser
{
    [Theory]
    [InlineData(1280, "light", true)]
    [InlineData(1280, "dark", true)]
    [InlineData(390, "light", false)]
    [InlineData(390, "dark", true)]
    public void Loads_nothing_complains_about_nothing_and_can_be_read_by_everybody(int width, string scheme, bool withScript)
    {
        var visit = Browser.Open(SampleDrift.Html(SampleDrift.Compared()), width, scheme, withScript);

        Assert.Empty(visit.Errors);
        Assert.Empty(visit.Requests);
        Assert.Equal("", string.Join('\n', visit.Violations));
        Assert.False(visit.Overflows);
    }

    [Fact]
    public void Is_sound_when_nothing_differs()
    {
        var visit = Browser.Open(SampleDrift.Html(SampleDrift.Of(SamplePool.Xml, SamplePool.Xml)));

        Assert.Empty(visit.Errors);
        Assert.Equal("", string.Join('\n', visit.Violations));
    }
}
