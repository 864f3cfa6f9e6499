using System.Globalization;
using System.Text;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Rules.Logs;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

public sealed class TheTimeline
{
    [Fact]
    public void Has_a_lane_for_each_host_and_a_table_by_day()
    {
        var html = Html(Report("Oct 31 08:00:00 xs-01 kernel: Out of memory: Killed process 1234 (xapi)\n"));

        Assert.Contains("<text x=\"8\" y=\"49\">xs-01</text>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"rowgroup\" class=\"group\" colspan=\"5\">2026-10-31</th>", html, StringComparison.Ordinal);
        Assert.Contains($"<tr><th scope=\"row\">08:00:00</th><td>host&#x27;s own</td><td>xs-01</td><td>{new NoOutOfMemory().Descriptor.Title} (XL9034)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_a_crash_by_a_cross()
    {
        var html = Html(Report("x\n", report => report.With("var/crash/20261030-010203-UTC/xen.log", "x\n")));

        Assert.Contains("class=\"event fault\"", html, StringComparison.Ordinal);
        Assert.Contains("<td>crash: var/crash/20261030-010203-UTC</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_many_events_by_the_hour()
    {
        var log = new StringBuilder();
        for (var second = 0; second < 1_000; second++)
        {
            log.Append(CultureInfo.InvariantCulture, $"Oct 31 08:{second / 60:00}:{second % 60:00} xs-01 kernel: Out of memory: Killed process 1234 (xapi)\n");
        }

        var html = Html(Report(log.ToString()));

        Assert.Contains("<th scope=\"row\">08:00:00 to 08:16:39</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">1000</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_which_hosts_no_logs_were_read()
    {
        var html = Reports.Html(Reports.Run(SamplePool.Fleet()));

        Assert.Contains("Logs were not read of 2 hosts", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_sound_in_a_browser_with_the_drawings_beside_it()
    {
        var html = Html(Report("Oct 31 08:00:00 xs-01 kernel: Out of memory: Killed process 1234 (xapi)\n", report => report.With("var/crash/20261030-010203-UTC/xen.log", "x\n")));

        foreach (var (width, scheme) in new[] { (1280, "dark"), (390, "light") })
        {
            var visit = Browser.Open(html, width, scheme);

            Assert.Empty(visit.Errors);
            Assert.Equal("", string.Join('\n', visit.Violations));
            Assert.False(visit.Overflows);
        }
    }

    private static StatusReport Report(string log, Action<ReportBuilder>? more = null)
    {
        var report = ReportBuilder.Usual(
            new PoolBuilder("lab").Host("xs-01", host => host.Bond("bond0", members: ["eth0", "eth1"], network: "Trunk", bond => bond.Interface(pif => pif.Management()))).Write(), "xs-01")
            .With("var/log/kern.log", log);
        more?.Invoke(report);
        return report.Build();
    }

    private static string Html(StatusReport report)
    {
        var catalog = RuleCatalog.Of([.. SampleRules.Catalog.Rules, new NoOutOfMemory()]);
        using var folder = new TemporaryFolder();
        folder.Write(new[] { report }.Pack(ReportForm.Folder));
        var fleet = InputReader.Read([folder.Path], EvidenceOptions.Default with { Signatures = [.. new NoOutOfMemory().Descriptor.Needs.LogSignatures] });
        return Reports.Html(Reports.Run(fleet, catalog), Reports.Options with { Catalog = catalog });
    }
}
