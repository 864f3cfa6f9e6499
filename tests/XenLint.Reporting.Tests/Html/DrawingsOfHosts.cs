using System.Text.RegularExpressions;
using System.Xml.Linq;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

public sealed partial class DrawingsOfHosts
{
    [Fact]
    public void Are_two_for_each_host_closed_and_named()
    {
        var html = Html(Pool());
        var drawings = Drawings(html);

        Assert.Equal(2, drawings.Count(drawing => TitleOf(drawing).Contains("xs-01", StringComparison.Ordinal)));
        Assert.All(drawings, drawing =>
        {
            Assert.Equal("img", drawing.Attribute("role")!.Value);
            Assert.Equal(
                [drawing.Element("title")!.Attribute("id")!.Value, drawing.Element("desc")!.Attribute("id")!.Value],
                drawing.Attribute("aria-labelledby")!.Value.Split(' '));
        });
        Assert.DoesNotMatch("<details class=\"wiring\"[^>]* open", html);
    }

    [Fact]
    public void Show_what_is_wrong_by_shape_words_and_a_cross()
    {
        var drawing = Drawings(Html(Pool(eth1: pif => pif.Link(false)))).First(drawing => TitleOf(drawing).StartsWith("Networks", StringComparison.Ordinal));
        var box = Assert.Single(drawing.Elements("g"), group => group.Elements("path").Any());

        Assert.Contains("no link", box.Element("title")!.Value, StringComparison.Ordinal);
        Assert.Contains("\u2715 no link", box.Elements("text").Select(text => text.Value));
        Assert.Equal("box fault", box.Element("path")!.Attribute("class")!.Value);
        Assert.Contains(drawing.Elements("path"), path => path.Attribute("class")!.Value == "link fault");
    }

    [Fact]
    public void Have_no_mark_where_nothing_is_wrong() => Assert.DoesNotContain("box fault", Html(Pool()), StringComparison.Ordinal);

    [Fact]
    public void Have_twins_that_tell_the_same()
    {
        var html = Html(Pool(eth1: pif => pif.Link(false)));

        Assert.Contains("<caption>Ports of xs-01</caption>", html, StringComparison.Ordinal);
        Assert.Contains("<caption>Networks of xs-01</caption>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"error\">no link <span class=\"mark\">\u2715</span></td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_long_names_and_keep_them_whole_beside()
    {
        var name = string.Concat(Enumerable.Repeat("Grand-M\u00E8re \u7BA1\u7406 ", 20)).Trim();
        var drawing = Drawings(Html(Pool(network: name))).First(drawing => TitleOf(drawing).StartsWith("Networks", StringComparison.Ordinal));
        var box = Assert.Single(drawing.Elements("g"), group => group.Element("title")!.Value.StartsWith(name, StringComparison.Ordinal));

        Assert.EndsWith("\u2026", box.Elements("text").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Give_way_to_tables_where_there_is_too_much_to_draw()
    {
        var pool = Pool(more: host =>
        {
            for (var tag = 100; tag < 200; tag++)
            {
                host.VLAN(tag, on: "bond0", network: FormattableString.Invariant($"VLAN network {tag}"));
            }
        });
        var html = Html(pool);

        Assert.DoesNotContain(Drawings(html), drawing => TitleOf(drawing) == "Networks of xs-01");
        Assert.Contains("Too much to draw: 105 parts. The tables tell it.", html, StringComparison.Ordinal);
        Assert.Contains("more rows are left out; those with a fault come first.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_to_the_findings_about_what_they_show_and_findings_lead_to_them()
    {
        var html = Reports.Html(Reports.Run(SamplePool.Fleet()));
        var finding = Reports.Run(SamplePool.Fleet()).Findings.First(finding => finding.Subject is { Class: "PIF", Name: "eth0" });
        var anchor = $"f-{finding.Fingerprint[..16]}";

        var card = Regex.Match(html, $"id=\"{anchor}\".*?</li>", RegexOptions.Singleline).Value;
        var place = Regex.Match(card, "Drawn in: <a href=\"#(?<id>[^\"]+)\">networks of xs-01</a>").Groups["id"].Value;
        var box = Drawings(html).SelectMany(drawing => drawing.Elements("g")).Single(group => group.Attribute("id")?.Value == place);

        Assert.StartsWith("Management", box.Element("title")!.Value, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#{anchor}\">{finding.Rule.Id} eth0</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_captures_each_finding_leads_into_its_own()
    {
        var html = Reports.Html(Reports.Run(new Fleet([.. SamplePool.Fleet("a.xml").Inputs, .. SamplePool.TroubledFleet().Inputs])));
        var ids = Regex.Matches(html, " id=\"(?<id>[^\"]+)\"").Select(match => match.Groups["id"].Value).ToList();
        var links = Regex.Matches(html, "href=\"#(?<id>[^\"]+)\"").Select(match => match.Groups["id"].Value).ToList();

        Assert.Contains(links, link => link.StartsWith("topology-1-", StringComparison.Ordinal));
        Assert.Contains(links, link => link.StartsWith("topology-2-", StringComparison.Ordinal));
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(links.Except(ids));
    }

    [Fact]
    public void Many_hosts_side_by_side_are_compared_in_words_too()
    {
        var pool = new PoolBuilder("large");
        for (var number = 1; number <= 12; number++)
        {
            var build = number is 3 or 7 ? "odd" : "usual";
            pool.Host(FormattableString.Invariant($"xs-{number:00}"), host => host.Software("build_number", build));
        }

        Assert.Contains("<li>Build: xs-03, xs-07 differ.</li>", Html(pool), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_64_hosts_stay_small()
    {
        var pool = new PoolBuilder("large");
        for (var number = 1; number <= 64; number++)
        {
            pool.Host(FormattableString.Invariant($"xs-{number:00}"), host => Wire(host));
        }

        var html = Html(pool);

        Assert.Equal(64, Drawings(html).Count(drawing => TitleOf(drawing).StartsWith("Networks", StringComparison.Ordinal)));
        Assert.True(html.Length < 3_000_000, FormattableString.Invariant($"{html.Length} characters"));
    }

    private static PoolBuilder Pool(Action<PIFBuilder>? eth1 = null, string network = "Office clients", Action<HostBuilder>? more = null) =>
        new PoolBuilder("lab").Host("xs-01", host =>
        {
            Wire(host, network);
            eth1?.Invoke(PortOf(host, "eth1"));
            more?.Invoke(host);
        }).SR("Local storage", type: "ext", sr => sr.PBD("xs-01"));

    private static void Wire(HostBuilder host, string network = "Office clients") => host
        .Bond("bond0", members: ["eth0", "eth1"], network: "Trunk", bond => bond.Mode("lacp").Interface(pif => pif.Management()))
        .VLAN(70, on: "bond0", network: network);

    private static PIFBuilder PortOf(HostBuilder host, string device)
    {
        PIFBuilder? port = null;
        host.PIF(device, pif => port = pif);
        return port!;
    }

    private static string Html(PoolBuilder pool) =>
        Reports.Html(Reports.Run(new Fleet([new InputStatus("pool.xml", InputKind.Dump, ReadStatus.Read) { Capture = pool.Write().Capture() }])));

    /// <summary>Inline SVG is written so that a parser of XML can read it too.</summary>
    private static List<XElement> Drawings(string html) => [.. Svg().Matches(html).Select(match => XElement.Parse(match.Value))];

    private static string TitleOf(XElement drawing) => drawing.Element("title")!.Value;

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();
}
