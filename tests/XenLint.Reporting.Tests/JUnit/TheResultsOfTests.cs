using System.Xml.Linq;
using XenLint.Analysis;

namespace XenLint.Reporting.Tests;

/// <summary>Findings on a page for results of tests.</summary>
public sealed class TheResultsOfTests
{
    [Fact]
    public void Have_a_suite_for_each_pool_and_one_for_inputs_that_gave_none()
    {
        var names = Suites(Reports.Run(SamplePool.TroubledFleet())).Select(suite => suite.Attribute("name")!.Value).ToList();

        Assert.Equal(3, names.Count);
        Assert.Equal("Inputs that gave no pool", names[0]);
        Assert.StartsWith("Pool lab-pool (XenServer 8.4.0, 2 hosts", names[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Name_the_rule_as_the_class_and_the_object_as_the_case_and_say_all_in_the_body()
    {
        var found = Cases(Reports.Run(SamplePool.Fleet()), "XL1901").First(testCase => testCase.Element("failure") is not null);

        Assert.Equal("pool/host[xs-01]/PIF[eth0].ip_configuration_mode", found.Attribute("name")!.Value);
        Assert.Equal("pools/lab/xapi-db.xml", found.Attribute("file")!.Value);
        var failure = found.Element("failure")!;
        Assert.Equal("error", failure.Attribute("type")!.Value);
        Assert.StartsWith("Interface 'eth0' of host 'xs-01'", failure.Attribute("message")!.Value, StringComparison.Ordinal);
        var lines = failure.Value.Split('\n');
        Assert.Equal("error XL1901: Interface 'eth0' of host 'xs-01' gets its address from a server; hosts of a pool must keep a fixed address.", lines[0]);
        Assert.Equal("object: pool/host[xs-01]/PIF[eth0].ip_configuration_mode", lines[1]);
        Assert.StartsWith("at: pools/lab/xapi-db.xml:1:", lines[2], StringComparison.Ordinal);
        Assert.Contains("with: pool/host[xs-01]", lines);
        Assert.Contains(
            "fix (xe, risk high, interrupts the management connection): xe pif-reconfigure-ip uuid=44444444-0000-4000-8000-000000000001 mode=static IP=<ip>", lines);
        Assert.Contains(lines, line => line.StartsWith("fingerprint: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Skip_what_nobody_could_judge_and_say_why_and_what_helps()
    {
        var skipped = Assert.Single(Cases(Reports.Run(SamplePool.Fleet()), "XL5901")).Element("skipped")!;

        Assert.StartsWith("2 objects not evaluated: member-absent", skipped.Attribute("message")!.Value, StringComparison.Ordinal);
        Assert.Contains("collect with: xen-bugtool --yestoall", skipped.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Let_a_rule_pass_that_found_nothing() =>
        Assert.Empty(Assert.Single(Cases(Reports.Run(SamplePool.Fleet()), "XL3901")).Elements());

    [Fact]
    public void Show_a_crash_and_an_unreadable_input_as_errors()
    {
        var root = JUnitResults.Read(Reports.JUnit(Reports.Run(SamplePool.TroubledFleet())));

        Assert.Equal(
            ["XL0001", "XL0002"],
            root.Descendants("error").Select(error => error.Parent!.Attribute("classname")!.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Skip_what_is_waived_or_known_with_the_reason()
    {
        var skipped = JUnitResults.Read(Reports.JUnit(Decided.Compared())).Descendants("skipped").Select(element => element.Attribute("message")!.Value).ToList();

        Assert.Contains("waived: Fixed addresses come with the new switches | <b> (OPS-1234)", skipped);
        Assert.Contains("known to the baseline", skipped);
    }

    [Fact]
    public void Keep_two_findings_of_one_rule_on_one_object_apart()
    {
        var catalog = RuleCatalog.Of(new SampleRules.SampleRule("XL1998", "Twice", context =>
        {
            context.Report(context.Capture.Pool!.Place, message: [], discriminator: "a");
            context.Report(context.Capture.Pool!.Place, message: [], discriminator: "b");
        })
        {
            Title = "Twice",
            Message = "Twice.",
            Category = Category.Networking,
        });

        var names = Cases(Reports.Run(SamplePool.Fleet(), catalog), "XL1998").Select(testCase => testCase.Attribute("name")!.Value).ToList();

        Assert.Equal("pool", names[0]);
        Assert.Matches("^pool #[0-9a-f]{8}$", names[1]);
    }

    [Fact]
    public void Have_a_case_for_each_of_many_findings() =>
        Assert.Equal(3_000, JUnitResults.Read(Reports.JUnit(Flood.Of(3_000))).Descendants("failure").Count());

    private static IEnumerable<XElement> Suites(AnalysisResult result) => JUnitResults.Read(Reports.JUnit(result)).Elements("testsuite");

    private static IEnumerable<XElement> Cases(AnalysisResult result, string rule) =>
        Suites(result).Elements("testcase").Where(testCase => testCase.Attribute("classname")!.Value == rule);
}
