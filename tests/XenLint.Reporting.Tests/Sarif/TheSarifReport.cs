using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

public sealed class TheSarifReport
{
    [Fact]
    public void Gives_each_pool_a_run_with_its_id_as_category_and_what_has_no_pool_one_of_its_own()
    {
        var ids = JsonDocument.Parse(Reports.Sarif(Reports.Run(SamplePool.TroubledFleet()), new SarifOptions())).RootElement.GetProperty("runs").EnumerateArray()
            .Select(run => run.GetProperty("automationDetails").GetProperty("id").GetString());

        Assert.Equal([$"xenlint/{SamplePool.Uuid}/", "xenlint/22222222-aaaa-4000-8000-000000000002/", "xenlint/"], ids);
    }

    [Fact]
    public void Encodes_the_number_of_a_second_capture()
    {
        var fleet = new Fleet(new[] { "a.xml", "b.xml" }.Select(path => new InputStatus(path, InputKind.Dump, ReadStatus.Read) { Capture = SamplePool.Capture(path) }));

        Assert.Equal($"xenlint/{SamplePool.Uuid}%232/", Reports.SarifRun(Reports.Run(fleet), new SarifOptions(), run: 1).GetProperty("automationDetails").GetProperty("id").GetString());
    }

    [Fact]
    public void A_run_with_a_crashed_rule_is_not_successful_and_one_without_is()
    {
        Assert.False(Invocation(Reports.Run(SamplePool.Fleet())).GetProperty("executionSuccessful").GetBoolean());
        Assert.True(Invocation(Flood.Of(1)).GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void States_which_severities_were_overridden()
    {
        var settings = new AnalysisSettings { CommandLineLevels = new Dictionary<string, ReportDiagnostic> { ["XL2901"] = ReportDiagnostic.Error } };
        var result = Reports.Run(SamplePool.Fleet(), settings: settings);

        var sarif = JsonDocument.Parse(Reports.Sarif(result, new SarifOptions(), Reports.Options with { Settings = settings }));

        var overridden = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("ruleConfigurationOverrides").EnumerateArray());
        Assert.Equal("XL2901", overridden.GetProperty("descriptor").GetProperty("id").GetString());
        Assert.Equal("error", overridden.GetProperty("configuration").GetProperty("level").GetString());
    }

    [Fact]
    public void Every_region_is_exactly_what_its_offsets_say()
    {
        var bytes = SamplePool.Capture().Database.Source.Bytes;
        var text = Encoding.UTF8.GetString(bytes.Span);
        foreach (var result in Reports.SarifRun(Reports.Run(SamplePool.Fleet()), new SarifOptions()).GetProperty("results").EnumerateArray())
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            foreach (var name in new[] { "region", "contextRegion" })
            {
                if (place.TryGetProperty(name, out var region))
                {
                    var byBytes = Encoding.UTF8.GetString(bytes.Span.Slice(region.GetProperty("byteOffset").GetInt32(), region.GetProperty("byteLength").GetInt32()));
                    var byChars = text.Substring(region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32());
                    var byColumns = text[(region.GetProperty("startColumn").GetInt32() - 1)..(region.GetProperty("endColumn").GetInt32() - 1)];
                    Assert.Equal((byBytes, byBytes), (byChars, byColumns));
                }
            }
        }
    }

    [Fact]
    public void Fingerprints_are_the_findings_own()
    {
        var result = Reports.Run(SamplePool.Fleet());

        var prints = Reports.SarifRun(result, new SarifOptions()).GetProperty("results")[0].GetProperty("partialFingerprints");

        var expected = result.Captures[0].Findings[0].Fingerprint;
        Assert.Equal($"{expected[..16]}:1", prints.GetProperty("primaryLocationLineHash").GetString());
        Assert.Equal(expected, prints.GetProperty("xenlintObjectIdentity/v1").GetString());
    }

    [Fact]
    public void A_name_cannot_make_a_link_of_a_message()
    {
        var message = Result("XL8901").GetProperty("message");

        Assert.Contains("\\[click\\](http", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("\\[click\\](http", message.GetProperty("arguments")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Related_objects_are_linked_from_the_message() =>
        Assert.Contains("Related: [host xs-01](1), [network Management", Result("XL1901").GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);

    [Fact]
    public void The_profile_for_github_holds_no_text_of_the_files()
    {
        var sarif = Reports.Sarif(Reports.Run(SamplePool.TroubledFleet()), new SarifOptions { Profile = SarifProfile.GitHub });

        Assert.All(
            new[] { "snippet", "contextRegion", "\"artifacts\"", "logicalLocations", "suppressions", "evidence", "taxonomies", "OpaqueRef" },
            word => Assert.DoesNotContain(word, sarif, StringComparison.Ordinal));
    }

    [Fact]
    public void Holds_no_folder_of_the_machine()
    {
        const string path = "/home/ann/cases/4711/lab.xml";
        var source = new SourceFile(path, Encoding.UTF8.GetBytes(SamplePool.Xml[..1500]));
        var capture = new Capture(Evidence.DatabaseReader.Read(source, Evidence.DatabaseLimits.Default).Database!);
        var fleet = new Fleet(
        [
            new InputStatus(path, InputKind.Dump, ReadStatus.Partial, $"{path} is cut off.") { Capture = capture, Damage = new Place(source, 1500, 0) },
            new InputStatus("/home/ann/none.xml", InputKind.Dump, ReadStatus.Failed, "there is no such file '/home/ann/none.xml'; check the path."),
        ]);
        var result = Reports.Run(fleet, RuleCatalog.Of(Rules.RulesAssembly.Assembly));

        Assert.All(
            new[] { SarifProfile.Full, SarifProfile.GitHub },
            profile => Assert.DoesNotContain("/home/", Reports.Sarif(result, new SarifOptions { Profile = profile, SourceRoot = "/srv/tree" }), StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_name_is_cut_without_splitting_a_character()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 5000));
        var capture = new Capture(SamplePool.Database(SamplePool.Xml.Replace("name__label=\"san-lun-0\"", $"name__label=\"{name}\"", StringComparison.Ordinal)));

        var sarif = Reports.Sarif(Reports.Run(new Fleet([new InputStatus("x", InputKind.Dump, ReadStatus.Read) { Capture = capture }])), new SarifOptions());

        Assert.DoesNotContain("\uFFFD", sarif, StringComparison.Ordinal);
        var message = JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .First(result => result.GetProperty("ruleId").GetString() == "XL2901").GetProperty("message");
        Assert.InRange(message.GetProperty("text").GetString()!.Length, 150, 1000);
    }

    [Fact]
    public void Is_the_same_bytes_whatever_the_number_of_threads()
    {
        var once = Reports.Sarif(Reports.Run(SamplePool.TroubledFleet(), settings: new AnalysisSettings { Jobs = 1 }), new SarifOptions());

        Assert.Equal(once, Reports.Sarif(Reports.Run(SamplePool.TroubledFleet(), settings: new AnalysisSettings { Jobs = 8 }), new SarifOptions()));
    }

    private static JsonElement Invocation(AnalysisResult result) => Reports.SarifRun(result, new SarifOptions()).GetProperty("invocations")[0];

    private static JsonElement Result(string rule) => Reports.SarifRun(Reports.Run(SamplePool.Fleet()), new SarifOptions()).GetProperty("results").EnumerateArray()
        .First(result => result.GetProperty("ruleId").GetString() == rule);
}
