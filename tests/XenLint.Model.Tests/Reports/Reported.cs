using XenLint.Evidence;
using XenLint.Testing;

namespace XenLint.Model.Tests.Reports;

/// <summary>What a capture knows of a host whose report was written, packed and read.</summary>
internal static class Reported
{
    /// <summary>The host of this pool's name, with a report that has nothing but what is put in.</summary>
    public static HostEvidence Host(PoolBuilder pool, string name, Action<ReportBuilder> build)
    {
        var report = ReportBuilder.Bare(name, pool.UuidOf("host", name)).Database(pool.Write());
        build(report);
        using var folder = new TemporaryFolder();
        folder.Write(new[] { report.Build() }.Pack(ReportForm.Folder));
        return InputReader.Read([folder.Path], EvidenceOptions.Default).Captures.Single().HostEvidence.Single(evidence => evidence.DisplayName == name);
    }

    /// <summary>A host alone in its pool.</summary>
    public static HostEvidence Host(Action<ReportBuilder> build) => Host(new PoolBuilder("lab").Host("xs-01"), "xs-01", build);
}
