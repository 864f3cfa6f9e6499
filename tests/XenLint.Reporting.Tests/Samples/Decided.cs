using System.Text;
using XenLint.Analysis;

namespace XenLint.Reporting.Tests;

/// <summary>The sample run with waivers of every kind, and compared with a baseline that knows a part of it and more.</summary>
internal static class Decided
{
    /// <summary>One waiver that holds, one that has expired, one that nobody needs any more.</summary>
    public const string Waivers = """
        {
          "schema": "xenlint-waivers/1",
          "waivers": [
            {
              "rule": "XL1901",
              "object": { "name": "pool/host[xs-01]/PIF[eth0]" },
              "reason": "Fixed addresses come with the new switches | <b>",
              "ticket": "OPS-1234",
              "expires": "2027-03-31",
              "created": "2026-01-05"
            },
            {
              "rule": "XL2901",
              "object": { "uuid": "66666666-0000-4000-8000-000000000001" },
              "reason": "Nobody reads descriptions",
              "expires": "2026-01-31"
            },
            {
              "rule": "XL3901",
              "object": { "class": "pool", "name": "lab-pool" },
              "reason": "The coordinator comes next week"
            }
          ]
        }
        """;

    public static AnalysisSettings Settings { get; } = new() { RunDate = new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero) };

    public static WaiverFile File { get; } = WaiverFile.Parse("xenlint.waivers.json", Waivers, SampleRules.Catalog);

    /// <summary>The sample pool with its waivers.</summary>
    public static AnalysisResult Waived() => WaiverMatching.Apply(Reports.Run(SamplePool.Fleet(), settings: Settings), File, Settings);

    /// <summary>The same, compared with a run that had one finding less, one more, and another pool.</summary>
    public static AnalysisResult Compared() => Compare(Waived());

    /// <summary>Any result, compared with that run.</summary>
    public static AnalysisResult Compare(AnalysisResult result) => Earlier().Compare(result, Settings);

    private static Baseline Earlier()
    {
        var known = BaselineOf(Reports.Json(Reports.Run(SamplePool.Fleet()))).Entries;
        var first = known.First(entry => entry.RuleId == "XL2901");
        return new(
        [
            .. known.Where(entry => entry.RuleId != "XL8901"),
            first with { Fingerprint = new string('a', 64), Message = "Storage repository 'old-lun' has no description." },
            first with { Fingerprint = new string('b', 64), Message = "A finding of another pool.", Pool = "33333333-0000-4000-8000-000000000003" },
        ]);
    }

    public static Baseline BaselineOf(string report) => BaselineReader.Read(Encoding.UTF8.GetBytes(report)).Baseline;
}
