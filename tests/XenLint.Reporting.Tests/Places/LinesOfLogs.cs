using System.Text;
using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Logs;

namespace XenLint.Reporting.Tests;

/// <summary>A line of a log is all that is kept of it; every report gives its place in the whole file, however long that is.</summary>
public sealed class LinesOfLogs
{
    private const long Bytes = 5_000_000_000;
    private const long Units = 4_999_999_000;
    private const int Lines = 41_000_000;
    private const string Text = "Jan  5 09:00:00 xs-01 SM: \u00E9\U0001F600 No space left on device";

    private static readonly AnalysisResult Result = Run(Text);

    [Fact]
    public void The_report_for_programs_gives_its_place_in_the_whole_file()
    {
        var finding = JsonDocument.Parse(Reports.Json(Result)).RootElement.GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("ruleId").GetString() == "XL9043");
        var location = finding.GetProperty("location");

        Assert.Equal("bug-report-1/var/log/SMlog.1", location.GetProperty("path").GetString());
        Assert.Equal(Bytes, location.GetProperty("byteOffset").GetInt64());
        Assert.Equal(Encoding.UTF8.GetByteCount(Text), location.GetProperty("byteLength").GetInt32());
        Assert.Equal((Lines + 1, 1), (location.GetProperty("line").GetInt32(), location.GetProperty("column").GetInt32()));
        Assert.Equal((Lines + 1, Text.Length + 1), (location.GetProperty("endLine").GetInt32(), location.GetProperty("endColumn").GetInt32()));
        var related = Assert.Single(finding.GetProperty("related").EnumerateArray());
        Assert.Equal(("member", $"var/log/SMlog.1:{Lines + 3}"), (related.GetProperty("class").GetString(), related.GetProperty("name").GetString()));
    }

    [Fact]
    public void Sarif_gives_the_same_place_with_the_line_and_no_checksum_of_a_piece()
    {
        var run = Reports.SarifRun(Result, new SarifOptions());
        var region = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        Assert.Equal((Bytes, Units), (region.GetProperty("byteOffset").GetInt64(), region.GetProperty("charOffset").GetInt64()));
        Assert.Equal(Text, region.GetProperty("snippet").GetProperty("text").GetString());
        var log = Assert.Single(run.GetProperty("artifacts").EnumerateArray(), artifact => artifact.GetProperty("location").GetProperty("uri").GetString()!.EndsWith("SMlog.1", StringComparison.Ordinal));
        Assert.False(log.TryGetProperty("hashes", out _) || log.TryGetProperty("length", out _));
    }

    [Fact]
    public void The_report_for_people_names_the_line() =>
        Assert.Contains($"var/log/SMlog.1:{Lines + 1}:1", Reports.Text(Result, new TextOptions()), StringComparison.Ordinal);

    [Fact]
    public void A_line_that_names_a_secret_is_not_shown() =>
        Assert.DoesNotContain("hunter2", Reports.Sarif(Run($"{Text} password=hunter2"), new SarifOptions()), StringComparison.Ordinal);

    [Fact]
    public void A_wider_region_of_a_piece_is_counted_outwards()
    {
        var file = new SourceFile("x", Encoding.UTF8.GetBytes("ab\u00E9\U0001F600cd"), new SourceOrigin(Bytes, Lines, Units));
        var region = PlaceRegion.Of(new Place(file, 4, 4));

        Assert.Equal(PlaceRegion.Of(new Place(file, 1, 9)), region.WidenTo(file, 1, 10));
    }

    private static AnalysisResult Run(string text)
    {
        var rule = new NoFullFileSystem();
        var signature = rule.Descriptor.Needs.LogSignatures.Single();
        var logs = new HostLogs([], [new LogMatches(signature)
        {
            Logs = [new LogCoverage(LogKind.StorageManager, [new LogFile("bug-report-1/var/log/SMlog.1", 1) { Bytes = 2 * Bytes, Lines = 2 * Lines }])],
            Sightings = [new(null, 1, ""), new(null, 1, "")],
            Events = [Event(0), Event(2)],
        }]);
        var report = new HostReport("bug-report-1", [], name => new ReportMember { Name = name, Path = name.Name, Status = MemberStatus.Absent }, (_, _) => null)
        {
            Files = [],
            Identity = new HostIdentity("22222222-0000-4000-8000-000000000001", "xs-01", null),
            TakenAt = null,
            Losses = [],
            Logs = logs,
        };
        var capture = new Capture(SamplePool.Database(SamplePool.Xml), reports: [report]);
        return Reports.Run(new Fleet([new InputStatus("bug-report-1", InputKind.Bundle, ReadStatus.Read) { Capture = capture }]), RuleCatalog.Of(rule));

        LogEvent Event(int line)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var piece = new SourceFile("bug-report-1/var/log/SMlog.1", bytes, new SourceOrigin(Bytes + line * bytes.Length, Lines + line, Units + line * text.Length));
            return new LogEvent(signature, LogKind.StorageManager, null, "", 1, new Place(piece, 0, bytes.Length));
        }
    }
}
