using XenLint.Model;

namespace XenLint.Evidence;

public sealed class MultipathConfigurationTests
{
    private static readonly MultipathConfiguration Sample = Parse(StorageSamples.Configuration)!;

    [Fact]
    public void The_last_of_repeated_settings_counts_and_comments_do_not()
    {
        var defaults = Assert.Single(Sample.Defaults);

        Assert.Equal("no", defaults["user_friendly_names"]);
        Assert.Equal("20", defaults["polling_interval"]);
        Assert.Equal(["5", "20"], defaults.Settings.Where(setting => setting.Name == "polling_interval").Select(setting => setting.Value.Value));
        Assert.True(defaults["find_multipaths"].IsAbsent);
    }

    [Fact]
    public void A_text_in_quotes_keeps_braces_comment_signs_and_doubled_quotes()
    {
        var blacklist = Assert.Single(Sample.Blacklist);

        Assert.Equal("^(ram|raw|loop|fd|md|dm-|sr|scd|st|nbd|rbd|td|xvd)[0-9]*", blacklist["devnode"]);
        Assert.Equal("#LOGICAL \"VOLUME\"", Assert.Single(blacklist.Named("device"))["product"]);
    }

    [Fact]
    public void Sections_inside_sections_are_found_with_the_brace_on_the_same_line_or_on_the_next()
    {
        Assert.Equal(["NETAPP", "QNAP"], Sample.Devices.Select(device => device["vendor"].Value));
        Assert.Equal("mpath-db", Assert.Single(Sample.Multipaths)["alias"]);
    }

    [Fact]
    public void A_word_alone_is_a_setting_without_a_value() =>
        Assert.True(Assert.Single(Sample.Root.Settings, setting => setting.Name == "overrides").Value.IsAbsent);

    [Fact]
    public void A_value_stands_at_its_bytes_without_quotes()
    {
        Assert.Equal("LUN.*", FactPlaces.TextAt(Sample.Devices.First()["product"]));
        Assert.Equal("device", FactPlaces.TextAt(Sample.Devices.First().Place));
    }

    [Fact]
    public void A_file_with_comments_only_is_a_configuration_without_settings() =>
        Assert.Empty(Parse("# Site settings for multipathd\n")!.Root.Settings);

    [Fact]
    public void What_stands_before_a_cut_is_read() =>
        Assert.Equal("NETAPP", Assert.Single(Parse("devices {\n\tdevice {\n\t\tvendor \"NETAPP\"\n\t\tproduct")!.Devices)["vendor"]);

    [Theory]
    [InlineData("}\n")]
    [InlineData("{\n}\n")]
    [InlineData("defaults {\n} }\n")]
    [InlineData("defaults \"{\" {\n")]
    [InlineData("<html>\n")]
    [InlineData("a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{")]
    public void Braces_that_do_not_match_and_other_texts_are_no_configuration(string text) => Assert.Null(Parse(text));

    private static MultipathConfiguration? Parse(string text) => MultipathConfigurationParser.Parse(Member.Of(text));
}
