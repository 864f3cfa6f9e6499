using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

public sealed class ZipTests
{
    private static readonly byte[] Log = Sample.Text("a line of the log\n", 500);

    [Theory]
    [InlineData(Descriptor.Signed)]
    [InlineData(Descriptor.SignedLarge)]
    [InlineData(Descriptor.Bare)]
    public void Lengths_behind_the_content_are_found_without_a_directory(Descriptor descriptor)
    {
        var zip = new ZipBuilder().Add("top/a", Log, flags: 8, descriptor: descriptor).Add("top/empty", [], flags: 8, descriptor: descriptor)
            .Add("top/noise", Sample.Noise(200_000, 3), flags: 8, descriptor: descriptor).Add("top/b", "b"u8.ToArray());
        foreach (var seen in new[] { Recorder.Stream(zip.Build()), Recorder.File(zip.Build()), Recorder.File(zip.BuildOpen()) })
        {
            Assert.All(seen.Files, file => Assert.Equal(MemberState.Read, file.State));
            Assert.Equal([9000, 0, 200_000, 1], seen.Files.Select(file => file.Content!.Length));
        }
    }

    [Fact]
    public void A_stored_archive_of_unknown_length_inside_does_not_end_its_member()
    {
        var inner = new ZipBuilder().Add("inner/x", Log, flags: 8).Add("inner/y", "y"u8.ToArray(), method: 0, flags: 8).Build();
        var outer = new ZipBuilder().Add("inner.zip", inner, method: 0, flags: 8).Add("last", "last"u8.ToArray()).Build();
        var seen = Recorder.Stream(outer);

        Assert.Empty(seen.Problems);
        Assert.Equal(["in!/inner.zip!/inner/x", "in!/inner.zip!/inner/y", "in!/last"], seen.Files.Select(file => file.Path));
        Assert.Equal(["y", "last"], seen.Files.Skip(1).Select(file => file.Text));
    }

    [Fact]
    public void A_skipped_member_of_unknown_length_is_passed_over()
    {
        var zip = new ZipBuilder().Add("top/big", Sample.Noise(300_000, 5), flags: 8).Add("top/b", "b"u8.ToArray()).Build();
        var seen = Recorder.Stream(zip, choose: member => member.Name == "top/b" ? MemberChoice.Read : MemberChoice.Skip);

        Assert.Equal([MemberState.Skipped, MemberState.Read], seen.Members.Select(member => member.State));
    }

    [Fact]
    public void What_is_not_claimed_is_never_inflated()
    {
        var zip = Pack.Zip(("top/wanted", Log), ("top/other", Sample.Text("zeros", 200_000)));
        var limits = new ArchiveLimits { ExpandedBytes = Log.Length };
        var seen = Recorder.File(zip, limits: limits, choose: member => member.Name == "top/wanted" ? MemberChoice.Read : MemberChoice.Skip);

        Assert.Empty(seen.Problems);
        Assert.Equal(Log, seen["wanted"].Content);
    }

    [Fact]
    public void The_zip_of_XenCenter_gives_folders_and_files_of_all_hosts()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("2025-06-02-11-20-45-bugtool-dt16/");
            zip.CreateEntry("2025-06-02-11-20-45-bugtool-dt16/bug-report-1/");
            using (var stream = zip.CreateEntry("2025-06-02-11-20-45-bugtool-dt16/bug-report-1/xapi-db.xml").Open())
            {
                stream.Write("<database/>"u8);
            }
        }

        var seen = Recorder.File(output.ToArray());
        Assert.Equal([MemberKind.Folder, MemberKind.Folder, MemberKind.File], seen.Members.Select(member => member.Member.Kind));
        Assert.Equal("2025-06-02-11-20-45-bugtool-dt16/bug-report-1", seen.Members[1].Name);
        Assert.Empty(seen.Problems);
    }

    [Fact]
    public void An_encrypted_member_is_refused_with_what_to_do_and_the_rest_is_read()
    {
        var zip = new ZipBuilder().Add("top/secret", Log, flags: 1).Add("top/secret2", Log, flags: 1).Add("top/b", "b"u8.ToArray()).Build();
        foreach (var seen in new[] { Recorder.File(zip), Recorder.Stream(zip) })
        {
            Assert.Equal([MemberState.Refused, MemberState.Refused, MemberState.Read], seen.Members.Select(member => member.State));
            var problem = Assert.Single(seen.Problems);
            Assert.Equal(ArchiveProblemKind.Encrypted, problem.Kind);
            Assert.StartsWith("it is encrypted and was not read; pack it again without a password (and so is 1 more in ", problem.What, StringComparison.Ordinal);
            Assert.Equal(ReadStatus.Partial, seen.Report.Status);
        }
    }

    [Theory]
    [InlineData(9, "Deflate64")]
    [InlineData(14, "LZMA")]
    [InlineData(93, "Zstandard")]
    [InlineData(95, "xz")]
    public void An_unknown_compression_is_named(int method, string name)
    {
        var seen = Recorder.File(new ZipBuilder().Add("top/a", Log, method: method).Add("top/b", "b"u8.ToArray()).Build());

        Assert.Equal([MemberState.Refused, MemberState.Read], seen.Members.Select(member => member.State));
        Assert.Contains(name, Assert.Single(seen.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_checksum_is_told_and_the_rest_is_read()
    {
        var content = Encoding.UTF8.GetBytes("stored as it is, stored as it is");
        var zip = new ZipBuilder().Add("top/a", content, method: 0).Add("top/b", "b"u8.ToArray()).Build();
        zip[zip.AsSpan().IndexOf(content)] ^= 1;
        foreach (var seen in new[] { Recorder.File(zip), Recorder.Stream(zip) })
        {
            Assert.Equal([MemberState.Damaged, MemberState.Read], seen.Members.Select(member => member.State));
            Assert.Contains("checksum", Assert.Single(seen.Problems).What, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_member_that_expands_beyond_its_told_length_is_stopped_there()
    {
        var zip = new ZipBuilder().Add("top/a", Log, toldSize: 100).Build();
        var file = Assert.Single(Recorder.File(zip).Members);

        Assert.Equal(MemberState.Damaged, file.State);
        Assert.Equal(100, file.Content!.Length);
    }

    [Fact]
    public void Exact_times_are_UTC_and_DOS_times_are_without_a_zone()
    {
        byte[] unixTime = [0x55, 0x54, 5, 0, 1, 0x00, 0xF1, 0x53, 0x65];
        var seen = Recorder.File(new ZipBuilder().Add("a", [1], extra: unixTime).Add("b", [1]).Build());

        Assert.Equal(DateTime.UnixEpoch.AddSeconds(0x6553F100), seen["a"].Member.Modified);
        Assert.Equal(DateTimeKind.Utc, seen["a"].Member.Modified!.Value.Kind);
        Assert.Equal(new DateTime(2024, 5, 14, 9, 30, 14), seen["b"].Member.Modified);
        Assert.Equal(DateTimeKind.Unspecified, seen["b"].Member.Modified!.Value.Kind);
    }

    [Fact]
    public void A_Unix_link_in_a_zip_is_not_followed()
    {
        var seen = Recorder.File(new ZipBuilder().Add("top/link", "/etc/shadow"u8.ToArray(), attributes: 0xA1FF0000).Build());

        Assert.Equal(MemberKind.Link, Assert.Single(seen.Members).Member.Kind);
        Assert.Equal(ArchiveProblemKind.Link, Assert.Single(seen.Problems).Kind);
    }

    [Fact]
    public void Something_before_the_archive_does_not_hide_it()
    {
        var zip = Pack.Zip(Sample.Files);
        var seen = Recorder.File([.. "#!/bin/sh\nexit\n"u8, .. zip]);

        Assert.Equal(Sample.Files.Count, seen.Files.Count(file => file.State == MemberState.Read));
        Assert.Empty(seen.Problems);
    }

    [Fact]
    public void An_empty_zip_is_read()
    {
        var seen = Recorder.File(Pack.Zip());

        Assert.Equal(ReadStatus.Read, seen.Report.Status);
        Assert.Equal(0, seen.Report.Members);
    }

    [Fact]
    public void The_library_reads_the_same_members()
    {
        var names = Gen.Elements("a", "top/b", "top/var/log/xensource.log", "x/\u00FC", "top/long-" + new string('n', 200));
        var files =
            from name in names
            from length in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 3000), Gen.Choose(60_000, 140_000))
            from isNoise in Gen.Elements(true, false)
            select (Name: name, Content: isNoise ? Sample.Noise(length, (uint)length + 1) : new byte[length]);
        var cases = from list in Gen.ListOf(files) from isStreamed in Gen.Elements(true, false) select (List: list, IsStreamed: isStreamed);
        var property = Prop.ForAll(Arb.From(cases), sample =>
        {
            var archive = Pack.Zip(sample.List, sample.IsStreamed);
            using var judge = new ZipArchive(new MemoryStream(archive));
            var expected = judge.Entries.Select(entry => (entry.FullName, entry.Length)).ToList();
            return new[] { Recorder.File(archive), Recorder.Stream(archive) }.All(seen =>
                seen.Files.Select(file => (file.Name, (long)file.Content!.Length)).SequenceEqual(expected)
                && seen.Files.Zip(sample.List).All(pair => pair.First.State == MemberState.Read && pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content)));
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), property);
    }
}
