using XenLint.Evidence;
using XenLint.Testing;

namespace XenLint.Model.Tests.Clocks;

/// <summary>What is known of the only host of a pool from its database and its status report.</summary>
internal static class ReportedHost
{
    public static HostEvidence With(Action<ReportBuilder> report, Action<HostBuilder>? host = null, int schema = PoolBuilder<PoolBuilder>.UsualSchema)
    {
        var pool = new PoolBuilder("lab").Schema(schema).Host("xs-01", host);
        var dump = pool.Write();
        var builder = ReportBuilder.Bare("xs-01", dump.Capture().Hosts.Single().Uuid).Database(dump);
        report(builder);
        using var folder = new TemporaryFolder();
        folder.Write(new[] { builder.Build() }.Pack(ReportForm.Folder));
        return InputReader.Read([folder.Path], EvidenceOptions.Default).Captures.Single().HostEvidence.Single();
    }
}
