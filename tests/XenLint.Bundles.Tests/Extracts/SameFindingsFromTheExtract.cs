using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>A check of an extract gives what a check of the input gives.</summary>
public sealed class SameFindingsFromTheExtract
{
    public static TheoryData<ReportForm> Forms => [.. Enum.GetValues<ReportForm>()];

    public static TheoryData<string> Corpus
    {
        get
        {
            var bundles = RepositoryFolder.Shared is { } shared && Path.Combine(shared, "corpus", "bundles") is var folder && Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is not (".json" or ".md")).Order(StringComparer.Ordinal)
                : Enumerable.Empty<string>();
            return [.. RepositoryFolder.CorpusDumps, .. bundles, RepositoryFolder.PathOf("samples/example-pool.xml"), RepositoryFolder.PathOf("samples/example-report.tar.bz2")];
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Of_a_sick_pool_in_every_container(ReportForm form)
    {
        var files = Ward.Sick.Pack(form);
        using var extract = new Extract();
        Assert.Equal(0, extract.Run(files));

        ExpectSame(Check.Of(files), extract.Check());
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Of_samples_and_genuine_inputs(string path)
    {
        using var extract = new Extract();
        var code = extract.RunOn(path);
        var input = Check.OfPath(path);
        if (code == 3)
        {
            Assert.Equal(3, input.Code);
            return;
        }

        ExpectSame(input, extract.Check());
    }

    /// <summary>Use of storage is kept in steps, and what rules decide by it stays the same.</summary>
    [Fact]
    public void However_full_storage_is()
    {
        var pool = new PoolBuilder("lab").Host("xs-01");
        foreach (var used in new long[] { 0, 1, 49, 50, 799, 800, 801, 849, 850, 851, 899, 900, 949, 950, 999, 1000, 1500 })
        {
            // Of each thick repository the largest disk in use decides, too; here it does not fit a second time from 851 on.
            pool.SR($"Thick {used}", type: "lvmohba", sr => sr.Size(1000, used).PBDs())
                .SR($"Thin {used}", type: "nfs", sr => sr.Size(1000, used).PBDs().VDI($"thin {used}", disk => disk.Size(used + 900)))
                .VM($"vm {used}", vm => vm.On("xs-01").Disk($"Thick {used}", disk => disk.Size(150)));
        }

        var dump = pool.Write();
        using var extract = new Extract();
        Assert.Equal(0, extract.Run(dump));
        var input = Check.Of([new PackedFile("pool.xml", dump.FileBytes)]);

        Assert.Equal(24, input.Findings.Count(finding => finding.Rule == "XL2014"));
        Assert.Equal(8, input.Findings.Count(finding => finding.Rule == "XL2015" && finding.Message.Contains("less than a snapshot", StringComparison.Ordinal)));
        ExpectSame(input, extract.Check());
    }

    [Fact]
    public void Of_reports_whose_evidence_has_gaps()
    {
        var dump = ExamplePool.Build().Write(DumpForm.BugTool);
        var files = ReportBuilder.Usual(dump, "fra-xs-01")
            .Empty("chronyc-tracking.out").TimedOut("multipathd_topology.out").Failed("dmidecode.out").LeftOut("var/log/xensource.log", "xenserver-logs").Altered("etc/chrony.conf", "server 10.9.9.9\n")
            .Build().Pack(ReportForm.TarBz2);
        using var extract = new Extract();
        Assert.Equal(0, extract.Run(files));

        ExpectSame(Check.Of(files), extract.Check());
    }

    [Fact]
    public void Of_logs_with_repeats_rotations_and_lines_without_a_date()
    {
        var dump = ExamplePool.Build().Write(DumpForm.BugTool);
        var kernel = """
            May  1 03:00:00 xs kernel: quiet
            May  1 03:00:01 xs kernel: Out of memory: Kill process 4711 (qemu-dm) score 9 or sacrifice child
            May  1 03:00:02 xs last message repeated 3 times
              and a line that nobody asks for

            """.ReplaceLineEndings("\n");
        var files = ReportBuilder.Usual(dump, "fra-xs-01")
            .With("var/log/kern.log", kernel)
            .Gzipped("var/log/kern.log.1.gz", kernel.Replace("May  1", "Apr 20", StringComparison.Ordinal))
            .Build().Pack(ReportForm.TarBz2);
        using var extract = new Extract();
        Assert.Equal(0, extract.Run(files));
        var input = Check.Of(files);

        Assert.Contains(input.Findings, finding => finding.Rule == "XL9034");
        ExpectSame(input, extract.Check());
        Assert.Equal(
            [.. input.Findings.Where(finding => finding.Rule == "XL9034").Select(finding => finding.Message)],
            extract.Check().Findings.Where(finding => finding.Rule == "XL9034").Select(finding => finding.Message));
        Assert.DoesNotContain(extract.Lines, line => line.Contains("nobody asks for", StringComparison.Ordinal) || line.EndsWith("quiet", StringComparison.Ordinal));
    }

    [Fact]
    public void And_from_an_extract_of_the_extract()
    {
        using var extract = new Extract();
        extract.Run(Ward.Sick.Pack(ReportForm.TarBz2));
        using var again = new Extract();
        Assert.Equal(0, again.RunOn(extract.Folder));

        Assert.Equal(extract.State, again.State);
    }

    private static void ExpectSame(Check input, Check extract)
    {
        Assert.Equal(input.Pools, extract.Pools);
        Assert.Equal(input.Alerts, extract.Alerts);
        Assert.Equal(input.Outcomes, extract.Outcomes);
        Assert.Equal(input.Code, extract.Code);
    }
}
