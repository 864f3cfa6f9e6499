using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

public sealed class TarDialectTests
{
    [Fact]
    public void A_GNU_long_name_is_taken_whole()
    {
        var seen = Recorder.Stream(new TarBuilder().Gnu($"top/{Sample.LongPath}", "x").Gnu("top/next", "y").Build());

        Assert.Equal([$"top/{Sample.LongPath}", "top/next"], seen.Files.Select(file => file.Name));
    }

    [Fact]
    public void PAX_records_tell_name_length_and_time()
    {
        var seen = Recorder.Stream(new TarBuilder().Pax($"top/\u00E4{Sample.LongPath}", "abc", ("mtime", "28.6076776")).Build());

        var file = Assert.Single(seen.Files);
        Assert.Equal($"top/\u00E4{Sample.LongPath}", file.Name);
        Assert.Equal(new DateTime(1970, 1, 1, 0, 0, 28, DateTimeKind.Utc).AddTicks(6076776), file.Member.Modified);
        Assert.Equal(3, file.Member.Size);
    }

    [Fact]
    public void A_PAX_length_goes_before_that_of_the_header()
    {
        var tar = new TarBuilder().Records([("size", "5")]).Header("top/a"u8.ToArray(), 0, '0').Raw("12345"u8).Raw(new byte[507]).Gnu("top/b", "b");
        var seen = Recorder.Stream(tar.Build());

        Assert.Equal(["12345", "b"], seen.Files.Select(file => file.Text));
        Assert.Empty(seen.Problems);
    }

    [Fact]
    public void A_global_PAX_header_is_no_member()
    {
        var seen = Recorder.Stream(new TarBuilder().Records([("comment", "made by git")], 'g').Pax("top/a", "a").Build());

        Assert.Equal(["top/a"], seen.Members.Select(member => member.Name));
    }

    [Fact]
    public void A_ustar_prefix_and_name_make_one_name()
    {
        var seen = Recorder.Stream(new TarBuilder().Ustar($"top/{Sample.LongPath[..120]}/file", "x").Build());

        Assert.Equal($"top/{Sample.LongPath[..120]}/file", Assert.Single(seen.Files).Name);
    }

    [Fact]
    public void An_archive_from_before_ustar_is_read()
    {
        var seen = Recorder.Stream(new TarBuilder().Old("top/a", "aaa").Old("top/b", "bbb").Build());

        Assert.Equal(["aaa", "bbb"], seen.Files.Select(file => file.Text));
        Assert.Empty(seen.Problems);
    }

    [Fact]
    public void Links_devices_and_folders_are_named_and_not_followed()
    {
        var tar = new TarBuilder()
            .Special("top/", '5').Special("top/link", '2', "/etc/shadow").Special("top/hard", '1', "top/a").Special("top/null", '3').Special("top/pipe", '6').Gnu("top/a", "a");
        var seen = Recorder.Stream(tar.Build());

        Assert.Equal(
            [MemberKind.Folder, MemberKind.Link, MemberKind.Link, MemberKind.Special, MemberKind.Special, MemberKind.File], seen.Members.Select(member => member.Member.Kind));
        Assert.Equal("a", Assert.Single(seen.Files).Text);
        Assert.Equal(
            ["in!/top/link: it is a link and was not followed (and so is 1 more in in)", "in!/top/null: it is a device, a pipe or a label, and has no content (and so is 1 more in in)"],
            seen.Problems.Select(problem => (problem with { Offset = null }).ToString()));
        Assert.Equal(ReadStatus.Read, seen.Report.Status);
    }

    [Fact]
    public void A_sparse_file_is_refused_and_what_follows_is_read()
    {
        var tar = new TarBuilder().GnuSparse("top/wtmp", new byte[700]).Records([("GNU.sparse.major", "1"), ("GNU.sparse.name", "top/lastlog")])
            .Header("top/GNUSparseFile.1/lastlog"u8.ToArray(), 512, '0').Raw(new byte[512]).Gnu("top/a", "a");
        var seen = Recorder.Stream(tar.Build());

        Assert.Equal([MemberState.Refused, MemberState.Refused, MemberState.Read], seen.Members.Select(member => member.State));
        Assert.Equal("top/lastlog", seen.Members[1].Name);
        var problem = Assert.Single(seen.Problems);
        Assert.Equal(ArchiveProblemKind.Unsupported, problem.Kind);
        Assert.Contains("pack again without --sparse", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeated_names_are_counted_and_told()
    {
        var seen = Recorder.Stream(new TarBuilder().Gnu("top/a", "").Gnu("top/a", "second").Gnu("./top/a", "third").Build());

        Assert.Equal([1, 2, 3], seen.Files.Select(file => file.Member.Occurrence));
        Assert.Equal(ArchiveProblemKind.RepeatedName, Assert.Single(seen.Problems).Kind);
        Assert.Equal(ReadStatus.Read, seen.Report.Status);
    }

    [Fact]
    public void The_tree_of_systemd_inside_is_walked()
    {
        var inner = new TarBuilder().Gnu($"{Sample.Top}/etc/systemd/system/a.service", "[Unit]").Build();
        var seen = Recorder.Stream(new TarBuilder().Gnu($"{Sample.Top}/x", "x").Gnu($"{Sample.Top}/etc/systemd.tar", inner).Build());

        Assert.Equal($"in!/{Sample.Top}/etc/systemd.tar!/{Sample.Top}/etc/systemd/system/a.service", seen["a.service"].Path);
        Assert.Equal(2, seen["a.service"].Member.Depth);
        Assert.Equal(MemberState.Entered, seen["systemd.tar"].State);
        Assert.Empty(seen.Problems);
        Assert.Equal($"in!/{Sample.Top}/etc/systemd.tar", Assert.Single(seen.Report.Inner).Path);
    }

    [Fact]
    public void Joined_archives_are_both_read_and_the_zeros_between_are_told()
    {
        var seen = Recorder.Stream([.. new TarBuilder().Gnu("one/a", "a").Build(), .. new TarBuilder().Gnu("two/b", "b").Build()]);

        Assert.Equal(["a", "b"], seen.Files.Select(file => file.Text));
        Assert.Contains("goes on at byte 10240", Assert.Single(seen.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_behind_the_end_are_told_and_cost_nothing()
    {
        var seen = Recorder.Stream([.. new TarBuilder().Gnu("top/a", "a").Build(), .. "<html>download finished</html>"u8]);

        Assert.Equal(ArchiveProblemKind.TrailingBytes, Assert.Single(seen.Problems).Kind);
        Assert.Equal(ReadStatus.Read, seen.Report.Status);
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_keeps_its_bytes()
    {
        var seen = Recorder.Stream(new TarBuilder().Header([.. "top/caf"u8, 0xE9], 0, '0').Build());

        Assert.Equal("top/caf\u00E9", Assert.Single(seen.Files).Name);
    }
}
