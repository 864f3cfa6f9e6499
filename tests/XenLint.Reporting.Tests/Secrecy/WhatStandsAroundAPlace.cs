using System.Text;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

public sealed class WhatStandsAroundAPlace
{
    [Fact]
    public void A_short_row_is_shown_whole()
    {
        var pif = SamplePool.Capture().PIFs[0];

        var around = Excerpt.Around(pif.IpConfigurationMode, 512)!;

        Assert.Equal((pif.Place.Start, pif.Place.Length), (around.Start, around.Length));
    }

    [Fact]
    public void There_is_nothing_around_a_whole_row() => Assert.Null(Excerpt.Around(SamplePool.Capture().PIFs[0].Place, 512));

    [Fact]
    public void An_absent_value_is_shown_as_its_row()
    {
        var pif = SamplePool.Capture().PIFs[0];

        Assert.StartsWith("<row ref=", Excerpt.Of(pif.Gateway, 512)!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(64)]
    [InlineData(40)]
    public void A_long_row_is_cut_between_attributes(int maximum)
    {
        var host = SamplePool.Capture().Hosts[0];
        foreach (Place place in new[] { host.NameLabel, host.Hostname, host.SoftwareVersion.Place, host.OtherConfig["multipathing"] })
        {
            if (Excerpt.Around(place, maximum) is { } around)
            {
                Assert.InRange(around.Length, place.Length + 1, maximum);
                Assert.True(around.Start <= place.Start && around.End >= place.End);
            }
        }
    }

    [Fact]
    public void A_context_is_found_for_nearly_every_value_whatever_the_row_holds()
    {
        var long1 = new string('x', 3000);
        var capture = new Capture(SamplePool.Database(
            $"""<database><table name="host"><row ref="OpaqueRef:h" address="{long1}" name__label="ü" hostname="管" other_config="(('a'%.'{long1}') ('k'%.'v&amp;v') ('b'%.'{long1}'))" uuid="u"/></table></database>"""));
        var host = capture.Hosts.Readable.Single();

        Assert.Equal("name__label=\"ü\" hostname=\"管\"", Excerpt.Around(host.NameLabel, 512)!.Text);
        Assert.Contains("('k'%.'v&amp;v')", Excerpt.Around(host.OtherConfig["k"], 512)!.Text, StringComparison.Ordinal);
        Assert.Equal(512, Excerpt.Around(host.OtherConfig["k"], 512)!.Length);
        Assert.Null(Excerpt.Around(host.Address, 512));
        Assert.Equal(513, Excerpt.Of(host.Address, 512)!.Text.Length);
    }

    [Fact]
    public void A_window_into_a_long_value_hides_a_secret_that_begins_before_it()
    {
        var padding = new string('x', 600);
        var capture = new Capture(SamplePool.Database(
            $"""<database><table name="host"><row ref="OpaqueRef:h" other_config="(('password'%.'{padding}hunter2') ('k'%.'v') ('token'%.'hunter2{padding}'))"/></table></database>"""));

        var text = Excerpt.Around(capture.Hosts.Readable.Single().OtherConfig["k"], 128)!.Text;

        Assert.Equal("***') ('k'%.'v') ('token'%.'***", text);
    }

    [Theory]
    [InlineData("server 192.0.2.1\nkeys password hunter2\n", 20, "***")]
    [InlineData("server 192.0.2.1\r\npool example.org\r\n", 2, "rver")]
    public void A_line_of_another_file_is_hidden_when_it_names_a_secret(string text, int start, string shown) =>
        Assert.Equal(shown, Excerpt.Of(new Place(new SourceFile("etc/chrony.conf", Encoding.UTF8.GetBytes(text)), start, 4), 512)!.Text);

    [Fact]
    public void Nothing_is_shown_of_a_row_that_no_record_stands_for()
    {
        var file = new SourceFile("pool.xml", Encoding.UTF8.GetBytes(SamplePool.Xml));

        Assert.Null(Excerpt.Of(new Place(file, SamplePool.Xml.IndexOf("OpaqueRef:pbd", StringComparison.Ordinal), 4), 512));
    }
}
