using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>What does not change in the pool does not change in the extract.</summary>
public sealed class AnExtractIsStable
{
    [Fact]
    public void Extracting_twice_makes_no_difference()
    {
        using var extract = new Extract();
        Assert.Equal(0, extract.Run(Ward.Sick.Pack(ReportForm.TarBz2)));
        var before = extract.State;
        Assert.Equal(0, extract.Run(Ward.Sick.Pack(ReportForm.XenCenterZip)));

        Assert.Equal(before.Where(file => !file.Contains("capture.json", StringComparison.Ordinal)), extract.State.Where(file => !file.Contains("capture.json", StringComparison.Ordinal)));
        before = extract.State;
        Assert.Equal(0, extract.Run(Ward.Sick.Pack(ReportForm.XenCenterZip)));
        Assert.Equal(before, extract.State);
    }

    [Fact]
    public void Renaming_a_machine_changes_one_line()
    {
        using var extract = new Extract();
        extract.Run(Pool().Write());
        var before = extract.Lines;
        extract.Run(Pool(row => row.Set("name__label", "mail-renamed")).Write());

        Assert.Single(extract.Lines.Except(before));
        Assert.Equal(before.Count, extract.Lines.Count);
    }

    [Fact]
    public void Moved_rows_and_new_metrics_change_nothing()
    {
        using var extract = new Extract();
        extract.Run(Pool().Write());
        var (before, lines) = (extract.State, extract.Lines);
        var moved = Pool(row => row.Set("memory__target", "12345").Set("domid", "77").Set("current_operations", "(('OpaqueRef:1' 'clean_shutdown'))"));
        moved.Manifest("generation_count", "987654");
        foreach (var host in new[] { "fra-xs-01", "fra-xs-02", "fra-xs-03" })
        {
            moved.Row("host_metrics", host, row => row.Set("last_updated", PoolClock.Capture.AddHours(1).ToString("yyyyMMdd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)).Set("memory__free", "4711"));
        }

        extract.Run(moved.Write(DumpForm.Resaved));

        Assert.Empty(extract.Lines.Except(lines));
        Assert.Equal(before, extract.State);
    }

    [Fact]
    public void Use_of_storage_changes_a_line_only_when_it_passes_a_step()
    {
        using var extract = new Extract();
        extract.Run(Used(810).Write());
        var before = extract.State;
        extract.Run(Used(849).Write());
        Assert.Equal(before, extract.State);
        var lines = extract.Lines;
        extract.Run(Used(850).Write());

        Assert.Equal(["lab/database.xml:       physical_utilisation=\"850\""], extract.Lines.Except(lines));
        Assert.Equal(lines.Count, extract.Lines.Count);
    }

    [Fact]
    public void Places_are_lines_that_a_person_can_read()
    {
        using var extract = new Extract();
        extract.Run(Pool().Write());

        Assert.All(extract.Lines.Where(line => line.Contains("database.xml: ", StringComparison.Ordinal)), line => Assert.True(line.Count(letter => letter == '=') < 40));
        Assert.Contains("frankfurt-production/database.xml:       name__label=\"mail-01\"", extract.Lines);
    }

    private static PoolBuilder Used(long bytes) => new PoolBuilder("lab").Host("xs-01").SR("Files", type: "nfs", sr => sr.Size(1000, bytes).PBDs());

    private static PoolBuilder Pool(Action<VMBuilder>? change = null) => ExamplePool.Build().VM("mail-01", change);
}
