using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

public sealed class WaivedFindings
{
    private const int Disks = 12;
    private static readonly AnalysisResult Flooded = Flood.Of(Disks);

    /// <summary>Some of the flood's disks, each meant by its uuid, its name or its name and class.</summary>
    private static readonly Gen<ImmutableArray<WaivedObject>> Objects =
        Gen.Choose(0, (3 * Disks) - 1).ListOf().Select(numbers => numbers.Distinct().Select(Object).ToImmutableArray());

    [Fact]
    public void Stay_in_the_result_and_no_longer_count()
    {
        var result = Decided.Waived();

        var waived = Assert.Single(result.Findings, finding => finding.State == FindingState.Waived);
        Assert.Equal("pool/host[xs-01]/PIF[eth0]", waived.Subject.LogicalPath);
        Assert.Equal(Reports.Run(SamplePool.Fleet()).Captures[0].Findings.Length, result.Captures[0].Findings.Length);
        Assert.Contains("; 1 waived", Reports.Text(result, new TextOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_exactly_those_that_a_waiver_means() => Properties.HoldFor(Objects, objects =>
    {
        var result = Waive(objects);

        Assert.All(result.Captures[0].Findings, finding => Assert.Equal(objects.Any(meant => meant.Matches(finding.Subject)), finding.State == FindingState.Waived));
        Assert.Equal(Flooded.Captures[0].Findings.Select(finding => finding.Fingerprint), result.Captures[0].Findings.Select(finding => finding.Fingerprint));
    });

    [Fact]
    public void Are_none_once_their_waivers_have_expired_and_each_of_those_is_told() => Properties.HoldFor(Objects, objects =>
    {
        var result = Waive(objects, expires: new DateOnly(2026, 1, 31));

        Assert.DoesNotContain(result.Findings, finding => finding.State == FindingState.Waived);
        Assert.Equal(objects.Length, result.RunFindings.Count(finding => finding.Rule == ToolRule.WaiverExpired));
    });

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    [InlineData("2026-02-02", true)]
    public void Are_waived_up_to_and_on_the_last_day(string expires, bool isWaived) =>
        Assert.Equal(isWaived, Waive([Object(0)], WaiverGrammar.Date(expires)).Findings.Any(finding => finding.State == FindingState.Waived));

    [Fact]
    public void An_expired_waiver_says_how_many_findings_count_again()
    {
        var told = Assert.Single(Decided.Waived().RunFindings, finding => finding.Rule == ToolRule.WaiverExpired);

        Assert.Equal("The waiver of XL2901 for 66666666-0000-4000-8000-000000000001 ended on 2026-01-31; 1 finding counts again.", told.Message);
        Assert.Equal("configuration", told.Subject.Class);
        Assert.Equal(12, told.Place.Lines.Start.Line + 1);
    }

    [Fact]
    public void A_waiver_that_matches_nothing_is_told_when_its_rule_has_looked_at_everything()
    {
        var unused = WaiverFile.Empty.With(new Waiver("XL2902", new WaivedObject(null, null, "no such disk"), "r"));

        Assert.Single(WaiverMatching.Apply(Flooded, unused, Decided.Settings).Findings, finding => finding.Rule == ToolRule.WaiverUnmatched);
        Assert.DoesNotContain(
            WaiverMatching.Apply(Flooded, unused, Decided.Settings with { Host = new HostSelector("xs-01") }).Findings,
            finding => finding.Rule == ToolRule.WaiverUnmatched);
    }

    [Theory]
    [InlineData("XL5901")]
    [InlineData("XL9901")]
    [InlineData("XL8999")]
    public void Nothing_is_said_of_a_waiver_whose_rule_was_not_evaluated_or_crashed_or_did_not_run(string rule)
    {
        var file = WaiverFile.Empty.With(new Waiver(rule, new WaivedObject(null, null, "xs-01"), "r"));

        Assert.Empty(WaiverMatching.Apply(Reports.Run(SamplePool.Fleet()), file, Decided.Settings).RunFindings);
    }

    private static AnalysisResult Waive(ImmutableArray<WaivedObject> objects, DateOnly? expires = null) => WaiverMatching.Apply(
        Flooded,
        objects.Aggregate(WaiverFile.Empty, (file, meant) => file.With(new Waiver("XL2902", meant, "r") { Expires = expires, Place = new Place(Source, 0, 1) })),
        Decided.Settings);

    private static SourceFile Source { get; } = new("w.json", "{}"u8.ToArray());

    private static WaivedObject Object(int number)
    {
        var disk = Flooded.Captures[0].Findings[number / 3].Subject;
        return (number % 3) switch
        {
            0 => new WaivedObject(disk.Uuid!.ToUpperInvariant(), null, null),
            1 => new WaivedObject(null, null, disk.Name),
            _ => new WaivedObject(null, "vdi", disk.LogicalPath),
        };
    }
}
