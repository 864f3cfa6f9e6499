using XenLint.Model;

namespace XenLint.Testing;

public sealed class SamplesTests
{
    public static TheoryData<string> Samples => ["example-pool.xml", "example-report.tar.bz2"];

    /// <summary>With <c>XENLINT_UPDATE_SAMPLES=1</c> the files are written first.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void The_committed_example_is_what_the_builders_write(string name)
    {
        var path = Path.Combine(RepositoryFolder.Path, "samples", name);
        var written = name == "example-pool.xml" ? ExamplePool.Build().Write().Content : ExampleReport.Build().Pack(ReportForm.TarBz2).Single().Content;
        if (Environment.GetEnvironmentVariable("XENLINT_UPDATE_SAMPLES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, written);
        }

        Assert.True(
            File.Exists(path) && written.AsSpan().SequenceEqual(File.ReadAllBytes(path)),
            $"samples/{name} differs from what the builders write; run this test with XENLINT_UPDATE_SAMPLES=1 and commit the file.");
    }

    [Fact]
    public void The_example_report_is_small() =>
        Assert.InRange(new FileInfo(Path.Combine(RepositoryFolder.Path, "samples", "example-report.tar.bz2")).Length, 10_000, 200_000);

    [Fact]
    public void The_example_has_the_faults_that_the_readme_shows()
    {
        var capture = ExamplePool.Build().Write().Capture();
        Assert.Equal(["fra-xs-03"], HostsWhere(capture, host => host.ManagementPIFs.Any(pif => pif.IpConfigurationMode == IpConfigurationMode.DHCP)));
        Assert.Equal(["fra-xs-02"], HostsWhere(capture, host => !host.EffectiveMultipathing));
        Assert.Equal(["fra-xs-02"], HostsWhere(capture, host => host.NtpMode == HostNtpMode.Disabled));
        Assert.Equal(["Backup"], capture.PIFs
            .Where(pif => pif.EffectiveMtu > 1500 && ReferenceEquals(pif.Base, pif.Host!.ManagementBase))
            .Select(pif => pif.Network!.DisplayName).Distinct());
        Assert.Equal(["SAN silver"], capture.PBDs
            .Where(pbd => pbd.OtherConfig.Keys.Any(key => key.StartsWith("mpath-", StringComparison.Ordinal) && pbd.OtherConfig[key] == "[1, 1]"))
            .Select(pbd => pbd.DisplayName));
    }

    [Fact]
    public void Nothing_in_the_example_is_malformed_or_points_nowhere()
    {
        var capture = ExamplePool.Build().Write().Capture();
        Assert.Empty(ValueGrammar.Violations(capture));
        var references = capture.Database.Tables.Values.SelectMany(table => table.Rows.Select(index => StoredText.DecodeXml(table[index].Reference))).ToHashSet();
        foreach (var table in capture.Database.Tables.Values)
        {
            foreach (var row in table.Rows.Select(index => table[index]))
            {
                foreach (var column in table.Info!.Columns.Where(column => column.Kind == ColumnKind.Reference && row.SlotOf(column) >= 0))
                {
                    var target = StoredText.Decode(row.ValueBytes(row.SlotOf(column)));
                    Assert.True(target is "" or "OpaqueRef:NULL" || references.Contains(target), $"{column} points nowhere: {target}");
                }
            }
        }
    }

    private static IEnumerable<string> HostsWhere(Capture capture, Func<Host, bool> holds) => capture.Hosts.Where(holds).Select(host => host.DisplayName);
}
