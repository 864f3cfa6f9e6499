using System.Text.RegularExpressions;

namespace XenLint.Reporting.Tests;

public sealed partial class TheReportToHandOver
{
    [Fact]
    public void Tells_of_what_it_is_how_complete_and_what_matters_most()
    {
        var html = Reports.Html(Decided.Compared(), look: new HtmlOptions { Title = "Review of lab", Customer = "Example & Sons", Reviewer = "A. Reviewer" });

        Assert.Contains("<title>Review of lab</title>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Example &amp; Sons</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>A. Reviewer</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Completeness</dt>", html, StringComparison.Ordinal);
        Assert.Contains("What matters most", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_text_around_a_value_with_the_value_marked()
    {
        var html = Reports.Html(Reports.Run(SamplePool.Fleet()));

        Assert.Contains("<mark>DHCP</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_what_is_waived_with_the_reason_and_what_is_gone()
    {
        var html = Reports.Html(Decided.Compared());

        Assert.Contains("<td>Fixed addresses come with the new switches | &lt;b&gt;</td><td>OPS-1234</td><td>2027-03-31</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>Storage repository &#x27;old-lun&#x27; has no description.</td>", html, StringComparison.Ordinal);
        Assert.Contains("<caption>In the baseline, and not looked at in this run</caption>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"decisions\"", Reports.Html(Reports.Run(SamplePool.Fleet())), StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_no_secret_away() =>
        Assert.DoesNotContain(SamplePool.Secret, Reports.Html(Reports.Run(SamplePool.TroubledFleet())), StringComparison.Ordinal);

    [Fact]
    public void Is_the_same_for_the_same_run() => Assert.Equal(Reports.Html(Decided.Compared()), Reports.Html(Decided.Compared()));

    [Fact]
    public void Names_nothing_that_a_browser_would_load()
    {
        var html = Reports.Html(Reports.Run(SamplePool.TroubledFleet()));

        Assert.DoesNotMatch(@"(?i)\s(src|action|data|poster|srcset)=", html);
        Assert.DoesNotMatch(@"(?i)<(img|link|iframe|object|embed|base|video|audio)\b", html);
        Assert.All(Regex.Matches(html, "href=\"([^\"]*)\"").Select(match => match.Groups[1].Value), target => Assert.StartsWith("#", target, StringComparison.Ordinal));
        Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
        Assert.Contains("default-src &#x27;none&#x27;", html, StringComparison.Ordinal);
    }

    /// <summary>Whatever a name says, the page has the same elements; in another order, since hosts stand in the order of their names.</summary>
    [Fact]
    public void Has_no_element_that_a_name_made()
    {
        var harmless = Elements(Reports.Html(HostileRun.With("harmless")));

        Assert.All(HostileRun.Names.Where(name => name.Trim().Length > 0 && name.AsSpan().IndexOfAny('\n', '\'') < 0), name =>
            Assert.Equal(harmless, Elements(Reports.Html(HostileRun.With(name)))));
    }

    [Fact]
    public void Says_of_a_flood_what_it_leaves_out()
    {
        var html = Reports.Html(Flood.Of(20_010), Reports.Options with { Catalog = Flood.Catalog });

        Assert.Contains("10 more are in the reports in JSON and SARIF.", html, StringComparison.Ordinal);
    }

    /// <summary>The names of all elements. Marks depend on whether a text stands twice, so they are no part of it.</summary>
    private static List<string> Elements(string html) =>
        [.. Tag().Matches(Body().Match(html).Value).Select(match => match.Groups[1].Value).Where(tag => tag is not ("mark" or "/mark")).Order(StringComparer.Ordinal)];

    [GeneratedRegex("<(/?[a-z0-9]+)")]
    private static partial Regex Tag();

    [GeneratedRegex("<body>.*</footer>", RegexOptions.Singleline)]
    private static partial Regex Body();
}
