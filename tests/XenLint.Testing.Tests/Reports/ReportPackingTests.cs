using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ICSharpCode.SharpZipLib.BZip2;

namespace XenLint.Testing;

/// <summary>What the packers write, read back by others: the tar and zip readers of .NET, and the bzip2 reader of SharpZipLib.</summary>
public sealed class ReportPackingTests
{
    private const string LongPath = "var/log/a-folder-with-a-rather-long-name/another-folder-with-a-rather-long-name/and-a-file-that-belongs-there.log";

    private static readonly StatusReport First = Report("fra-xs-01", "one");
    private static readonly StatusReport Second = Report("fra: the second one", "two");

    public static TheoryData<ReportForm> Forms => [.. Enum.GetValues<ReportForm>()];

    [Theory]
    [InlineData(ReportForm.Tar, TarEntryFormat.Gnu)]
    [InlineData(ReportForm.PaxTar, TarEntryFormat.Pax)]
    [InlineData(ReportForm.UstarTar, TarEntryFormat.Ustar)]
    public void Tar_archives_hold_the_members_in_their_order(ReportForm form, TarEntryFormat format)
    {
        var entries = ReadTar(First.Pack(form).Single().Content);
        Assert.All(entries, entry => Assert.Equal(format, entry.Format));
        Assert.Equal(Contents(First), entries.Select(entry => (entry.Name, entry.Text)));
    }

    [Fact]
    public void A_pax_header_stands_before_every_member_and_tells_fractions_of_seconds()
    {
        var entries = ReadTar(First.Pack(ReportForm.PaxTar).Single().Content);
        Assert.Equal(PoolClock.Capture, entries.Single(entry => entry.Name.EndsWith("chronyc-tracking.out", StringComparison.Ordinal)).Modified, TimeSpan.FromSeconds(0.1));
        Assert.Contains("mtime=1793512800.0876085\n", Encoding.UTF8.GetString(First.Pack(ReportForm.PaxTar).Single().Content), StringComparison.Ordinal);
    }

    [Fact]
    public void Compressed_tar_archives_unpack_to_the_tar_archive()
    {
        var tar = First.Pack(ReportForm.Tar).Single().Content;
        Assert.Equal(tar, Unpack(new BZip2InputStream(new MemoryStream(First.Pack(ReportForm.TarBz2).Single().Content))));
        Assert.Equal(tar, Unpack(new GZipStream(new MemoryStream(First.Pack(ReportForm.TarGz).Single().Content), CompressionMode.Decompress)));
    }

    [Fact]
    public void The_collectors_zip_has_no_folders_and_stores_the_smallest_files()
    {
        using var zip = Zip(First.Pack(ReportForm.Zip).Single());
        Assert.Equal(Contents(First), zip.Entries.Select(entry => (entry.FullName, Read(entry))));
        Assert.Equal(zip.GetEntry($"{First.Name}/etc/xensource/pool.conf")!.Length, zip.GetEntry($"{First.Name}/etc/xensource/pool.conf")!.CompressedLength);
    }

    [Fact]
    public void A_zip_without_its_directory_is_the_beginning_of_the_whole_one()
    {
        var whole = First.Pack(ReportForm.Zip).Single().Content;
        var open = First.Pack(ReportForm.ZipWithoutDirectory).Single().Content;
        Assert.Equal(whole[..open.Length], open);
        Assert.Equal("PK\x01\x02"u8, whole.AsSpan(open.Length, 4));
        Assert.ThrowsAny<InvalidDataException>(() => new ZipArchive(new MemoryStream(open)));
    }

    [Fact]
    public void XenCenter_writes_one_folder_for_each_host_with_names_that_windows_allows()
    {
        var file = new[] { First, Second }.Pack(ReportForm.XenCenterZip).Single();
        using var zip = Zip(file);
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal("status-report-2026-11-01-06-01-00.zip", file.Path);
        Assert.Contains("2026-11-01-06-01-00-bugtool-fra-xs-01/", names);
        Assert.Contains($"2026-11-01-06-01-00-bugtool-fra_ the second one/{Second.Name}/etc/xensource/installed-repos/xs_main/repository.xml", names);
        Assert.DoesNotContain(names, name => name.Contains(':', StringComparison.Ordinal));
        Assert.Equal(
            "Server 'fra-xs-01' is a coordinator of pool 'lab'\r\nServer 'fra: the second one' is a supporter of pool 'lab'\r\n",
            Read(zip.GetEntry("2026-11-01-06-01-00-Coordinators.txt")!));
    }

    [Fact]
    public void XenCenter_packs_the_archives_themselves_when_it_cannot_unpack_them()
    {
        using var zip = Zip(new[] { First, Second }.Pack(ReportForm.XenCenterZipOfTars).Single());
        using var inner = zip.GetEntry("2026-11-01-06-01-00-bugtool-fra-xs-01.tar")!.Open();
        Assert.Equal(First.Pack(ReportForm.Tar).Single().Content, Unpack(inner));
    }

    [Fact]
    public void A_zip_that_somebody_made_has_folders_around_the_reports()
    {
        using var zip = Zip(new[] { First, Second }.Pack(ReportForm.RepackedZip).Single());
        Assert.NotNull(zip.GetEntry($"case 4711/from fra-xs-01/{First.Name}/inventory.xml"));
        Assert.Equal(0, zip.GetEntry("case 4711/from fra-xs-01/")!.Length);
    }

    [Fact]
    public void A_zip_of_compressed_archives_holds_one_for_each_host()
    {
        using var zip = Zip(new[] { First, Second }.Pack(ReportForm.ZipOfTarBz2).Single());
        Assert.Equal([$"fra-xs-01/{First.Name}.tar.bz2", $"fra: the second one/{Second.Name}.tar.bz2"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void A_folder_holds_the_members_as_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write(First.Pack(ReportForm.Folder));
        Assert.Equal("one", File.ReadAllText(Path.Combine(folder.Path, "host-1", First.Name, "chronyc-tracking.out")));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_report_gives_the_same_bytes(ReportForm form)
    {
        var again = new[] { Report("fra-xs-01", "one"), Report("fra: the second one", "two") }.Pack(form);
        var files = new[] { First, Second }.Pack(form);
        Assert.Equal(files.Select(file => file.Path), again.Select(file => file.Path));
        Assert.All(files.Zip(again), pair => Assert.Equal(pair.First.Content, pair.Second.Content));
    }

    [Fact]
    public void A_member_that_is_short_puts_what_follows_out_of_step()
    {
        Assert.Equal(0, HeaderOfLog(Builder("xs-01", "one").Build()) % 512);
        Assert.Equal(1, HeaderOfLog(Builder("xs-01", "one").Short(LongPath, 5).Build()) % 512);

        // The member holds 6 bytes; one is left, and no padding behind it.
        static int HeaderOfLog(StatusReport report) =>
            report.Pack(ReportForm.Tar).Single().Content.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"{report.Name}/xen-bugtool.log"));
    }

    [Fact]
    public void A_duplicate_stands_behind_the_first()
    {
        var report = Builder("xs-01", "one").Again("chronyc-tracking.out", "again").Build();
        var texts = ReadTar(report.Pack(ReportForm.Tar).Single().Content).Where(entry => entry.Name.EndsWith("chronyc-tracking.out", StringComparison.Ordinal)).Select(entry => entry.Text);
        Assert.Equal(["one", "again"], texts);
    }

    private static StatusReport Report(string host, string text) => Builder(host, text).Build();

    private static ReportBuilder Builder(string host, string text) => ReportBuilder.Bare(host, "u").Of("lab")
        .With("chronyc-tracking.out", text).With("etc/xensource/pool.conf", "master").Modified("etc/xensource/pool.conf", PoolClock.Installed)
        .With("etc/xensource/installed-repos/xs:main/repository.xml", "<repository/>").Empty("pvs.out").With(LongPath, "a log\n");

    private static List<(string Name, string Text)> Contents(StatusReport report) =>
        [.. report.Members.Select(member => ($"{report.Name}/{member.Path}", Encoding.UTF8.GetString(member.Content)))];

    private static List<(string Name, string Text, TarEntryFormat Format, DateTimeOffset Modified)> ReadTar(byte[] archive)
    {
        using var tar = new TarReader(new MemoryStream(archive));
        var entries = new List<(string, string, TarEntryFormat, DateTimeOffset)>();
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            entries.Add((entry.Name, entry.DataStream is null ? "" : new StreamReader(entry.DataStream).ReadToEnd(), entry.Format, entry.ModificationTime));
        }

        return entries;
    }

    private static ZipArchive Zip(PackedFile file) => new(new MemoryStream(file.Content));

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Unpack(Stream stream)
    {
        using var output = new MemoryStream();
        stream.CopyTo(output);
        stream.Dispose();
        return output.ToArray();
    }
}
