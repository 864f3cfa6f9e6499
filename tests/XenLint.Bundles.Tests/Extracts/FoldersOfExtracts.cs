using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>Where extracts are written, and what is left alone there.</summary>
public sealed class FoldersOfExtracts
{
    [Theory]
    [InlineData("../../x", "x")]
    [InlineData("CON", "pool-con")]
    [InlineData("con.txt", "pool-con.txt")]
    [InlineData("..", "pool")]
    [InlineData("/etc/passwd", "etc-passwd")]
    [InlineData("東京", "pool")]
    [InlineData("Lab  Süd & Co.", "lab-s-d-co")]
    public void A_name_from_the_input_is_no_way_out(string name, string folder)
    {
        using var extract = new Extract();
        Assert.Equal(0, extract.Run(new PoolBuilder("lab").Host("h").PoolRow(row => row.Set("name_label", name)).Write()));

        Assert.Equal([folder], Directory.GetDirectories(extract.Folder).Select(Path.GetFileName));
        Assert.Equal([folder], extract.Files.Select(file => file.Split('/')[0]).Distinct());
    }

    [Fact]
    public void Hosts_with_bad_or_equal_names_get_folders_of_their_own()
    {
        var pool = new PoolBuilder("lab").Host("../XS").Host("xs").Host("NUL");
        var dump = pool.Write(DumpForm.BugTool);
        var reports = new[] { "../XS", "xs", "NUL" }.Select(host => ReportBuilder.Usual(dump, host).Build()).ToList();
        using var extract = new Extract();
        Assert.Equal(0, extract.Run(reports.Pack(ReportForm.TarGz)));

        Assert.Equal(["host-nul", "xs", "xs-2"], Directory.GetDirectories(Path.Combine(extract.Folder, "lab", "hosts")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Single(extract.Check().Pools);
    }

    [Fact]
    public void Pools_with_one_name_keep_their_folders_apart_also_on_different_days()
    {
        var first = new PoolBuilder("a").Host("h").PoolRow(row => row.Set("name_label", "lab")).Write();
        var second = new PoolBuilder("b").Host("h").PoolRow(row => row.Set("name_label", "Lab")).Write();
        using var extract = new Extract();
        extract.Run(first);
        var before = extract.State;
        extract.Run(second);

        Assert.Superset(before.ToHashSet(), extract.State.ToHashSet());
        Assert.Equal(["lab", "lab-2"], Directory.GetDirectories(extract.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(2, extract.Check().Pools.Count);
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused()
    {
        using var extract = new Extract();
        extract.Plant("frankfurt-production/notes.txt", "mine");

        Assert.Equal(2, extract.Run(ExamplePool.Build().Write()));
        Assert.Contains("is not empty and was not made by 'xenlint extract'", extract.Error, StringComparison.Ordinal);
        Assert.Equal(["frankfurt-production/notes.txt"], extract.Files);
    }

    [Fact]
    public void What_an_earlier_extract_had_goes_and_what_is_foreign_stays()
    {
        using var extract = new Extract();
        extract.Run(Ward.Sick.Pack(ReportForm.TarGz));
        extract.Plant("ward/hosts/xs-02/notes.txt", "mine");
        Assert.Equal(0, extract.Run(Ward.Sick.Take(1).ToList().Pack(ReportForm.TarGz)));

        Assert.Equal(["ward/hosts/xs-02/notes.txt"], extract.Files.Where(file => file.StartsWith("ward/hosts/xs-02/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_list_that_was_tampered_with_removes_nothing_elsewhere()
    {
        using var extract = new Extract();
        extract.Run(ExamplePool.Build().Write());
        extract.Plant("precious.txt", "mine");
        var marker = extract.Text("frankfurt-production/capture.json");
        extract.Plant("frankfurt-production/capture.json", marker.Replace("\"database.xml\"", "\"database.xml\", \"../precious.txt\"", StringComparison.Ordinal));
        Assert.Equal(0, extract.Run(ExamplePool.Build().Write()));

        Assert.Contains("precious.txt", extract.Files);
    }

    [Fact]
    public void A_file_that_the_extract_has_lost_is_told()
    {
        using var extract = new Extract();
        extract.Run(Ward.Sick.Pack(ReportForm.TarGz));
        File.Delete(Path.Combine(extract.Folder, "ward/hosts/xs-01/chronyc-tracking.out"));
        var check = extract.Check();

        Assert.Contains("partial", check.Inputs);
        Assert.DoesNotContain(check.Findings, finding => finding.Rule == "XL0001");
    }

    [Fact]
    public void Nothing_readable_ends_with_3_and_a_part_with_4_when_strict()
    {
        using var extract = new Extract();
        Assert.Equal(3, extract.Run([new PackedFile("a.xml", "nothing"u8.ToArray())]));
        var whole = ExamplePool.Build().Write().FileBytes;
        Assert.Equal(4, extract.Run([new PackedFile("a.xml", whole[..(whole.Length / 2)])], "--strict"));
    }
}
