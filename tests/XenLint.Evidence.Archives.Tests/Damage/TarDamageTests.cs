using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>The kinds of damage that the field sends, one by one.</summary>
public sealed class TarDamageTests
{
    private static string Name(string name) => $"{Sample.Top}/{name}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_log_that_shrank_while_it_was_collected_costs_only_what_it_lost(bool gnu)
    {
        var tar = new TarBuilder().Gnu(Name("first"), "first");
        tar.Short(Name("var/log/SMlog"), Sample.Text("line of SMlog\n", 50), told: 400_000, gnu);
        var next = tar.Position;
        for (var number = 0; number < 5; number++)
        {
            _ = gnu ? tar.Gnu(Name($"after{number}"), Sample.Text("x", 700)) : tar.Pax(Name($"after{number}"), Sample.Text("x", 700), ("mtime", "1.5"));
        }

        var seen = Recorder.Stream(tar.Build());
        Assert.Equal([5, 700, 700, 700, 700, 700, 700], seen.Files.Select(file => file.Content!.Length));
        Assert.Equal(MemberState.Truncated, seen["SMlog"].State);
        Assert.Equal("has 700 of 400000 bytes: the next member begins in the middle of it", seen["SMlog"].End.Message);
        var problem = Assert.Single(seen.Problems);
        Assert.Equal(next, problem.Offset);
        Assert.Equal($"399300 bytes of in!/{Name("var/log/SMlog")}", problem.Lost);
        Assert.Equal(ReadStatus.Partial, seen.Report.Status);
    }

    [Fact]
    public void A_log_that_was_emptied_while_it_was_collected_is_not_taken_for_an_archive()
    {
        var tar = new TarBuilder().Short(Name("var/log/SMlog"), [], told: 3000).Gnu(Name("after"), "after").Gnu(Name("last"), "last");
        var seen = Recorder.Stream(tar.Build(), choose: _ => MemberChoice.Enter);

        Assert.Equal([MemberState.Truncated, MemberState.Skipped, MemberState.Skipped], seen.Members.Select(member => member.State));
    }

    [Fact]
    public void The_next_header_right_before_the_told_end_is_found()
    {
        for (var missing = 1; missing < 40; missing++)
        {
            var tar = new TarBuilder().Short(Name("a"), Sample.Noise(1000 - missing, 3), told: 1000).Gnu(Name("b"), "b").Gnu(Name("c"), "c");
            var seen = Recorder.Stream(tar.Build());
            Assert.Equal([1000 - missing, 1, 1], seen.Files.Select(file => file.Content!.Length));
        }
    }

    [Fact]
    public void A_damaged_header_costs_its_member_only()
    {
        var tar = new TarBuilder().Gnu(Name("a"), "a").Gnu(Name("b"), Sample.Text("b", 2000)).Gnu(Name("c"), "c").Build();
        tar[1024 + 130] ^= 4;
        var seen = Recorder.Stream(tar);

        Assert.Equal(["a", "c"], seen.Files.Select(file => file.Text));
        var problem = Assert.Single(seen.Problems);
        Assert.Equal(1024, problem.Offset);
        Assert.Equal("it holds bytes that are no header where a member should begin; the next member was found at byte 3584", problem.What);
        Assert.Equal("the members in the 2560 bytes between", problem.Lost);
    }

    [Fact]
    public void A_damaged_first_header_does_not_hide_the_archive()
    {
        var tar = new TarBuilder().Gnu(Name("a"), "a").Gnu(Name("b"), "b").Build();
        tar[0] ^= 4;

        Assert.Equal(["b"], Recorder.Stream(tar).Files.Select(file => file.Text));
    }

    [Fact]
    public void A_damaged_header_of_an_old_archive_is_passed_on_block_boundaries()
    {
        var tar = new TarBuilder().Old("top/a", "a").Old("top/b", "b").Old("top/c", "c").Build();
        tar[1024] ^= 4;

        Assert.Equal(["a", "c"], Recorder.Stream(tar).Files.Select(file => file.Text));
    }

    [Fact]
    public void A_hole_of_zeros_is_not_taken_for_the_end()
    {
        var tar = new TarBuilder().Gnu(Name("a"), "a").Gnu(Name("b"), "b").Gnu(Name("c"), "c").Build();
        tar.AsSpan(1024, 1024).Clear();
        var seen = Recorder.Stream(tar);

        Assert.Equal(["a", "c"], seen.Files.Select(file => file.Text));
        Assert.Equal(ReadStatus.Partial, seen.Report.Status);
        Assert.Equal("whatever stood where the zeros are", Assert.Single(seen.Problems).Lost);
    }

    [Fact]
    public void A_cut_says_which_member_has_how_much()
    {
        var tar = new TarBuilder().Gnu(Name("a"), "a").Gnu(Name("b"), Sample.Text("b", 5000)).BuildOpen();
        var seen = Recorder.Stream(tar[..3000]);

        Assert.Equal("has 1464 of 5000 bytes: the archive ends in the middle of it", seen["b"].End.Message);
        Assert.Equal(
            $"in at byte 3000: it ends without the two blocks of zeros that mark an end; lost: everything behind this place (in!/{Name("b")} has 1464 of 5000 bytes)",
            Assert.Single(seen.Problems).ToString());
    }

    [Fact]
    public void An_archive_inside_that_is_cut_is_told_by_both()
    {
        var inner = new TarBuilder().Gnu(Name("etc/systemd/a"), Sample.Text("a", 3000)).Build();
        var tar = new TarBuilder().Gnu(Name("etc/systemd.tar"), inner).BuildOpen();
        var seen = Recorder.Stream(tar[..2000]);

        Assert.Equal(MemberState.Truncated, seen["systemd/a"].State);
        Assert.Equal([ReadStatus.Partial, ReadStatus.Partial], seen.Reports.Select(report => report.Status));
    }

    [Fact]
    public void A_damaged_block_of_bzip2_costs_the_members_in_it()
    {
        var files = Enumerable.Range(0, 30).Select(number => (Name: Name($"file{number:00}"), Content: Sample.Noise(20_000, (uint)number + 1))).ToList();
        var packed = Pack.Bzip2(Pack.Tar(files), level: 1);
        packed[packed.Length / 2] ^= 1;
        var seen = Recorder.Stream(packed);

        var whole = seen.Files.Where(file => file.State == MemberState.Read).ToList();
        Assert.InRange(whole.Count, 22, 25);
        Assert.All(whole, file => Assert.Equal(files.Single(one => one.Name == file.Name).Content, file.Content));
        Assert.Equal("file29", whole[^1].Name[^6..]);
        var problem = Assert.Single(seen.Problems);
        Assert.Contains("damaged block, at compressed byte", problem.What, StringComparison.Ordinal);
        Assert.Contains("the next member was found at byte", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_that_holds_headers_of_a_foreign_archive_is_left_alone()
    {
        var foreign = new TarBuilder().Gnu("other/x", "x").Build();
        var content = Sample.Text("not a header\n", 3).Concat(foreign).ToArray();
        var seen = Recorder.Stream(new TarBuilder().Gnu(Name("core"), content).Gnu(Name("b"), "b").Build());

        Assert.Equal([MemberState.Read, MemberState.Read], seen.Files.Select(file => file.State));
        Assert.Equal(content, seen["core"].Content);
    }

    [Fact]
    public void A_header_that_tells_an_absurd_length_does_not_allocate_it()
    {
        var tar = new TarBuilder().Header("top/a"u8.ToArray(), long.MaxValue / 2, '0').Raw(Sample.Noise(3000, 1)).BuildOpen();
        var file = Assert.Single(Recorder.Stream(tar).Files);

        Assert.Equal((MemberState.Truncated, 3000L), (file.State, file.End.Bytes));
    }

    [Fact]
    public void Extension_headers_of_absurd_length_are_passed_over()
    {
        var tar = new TarBuilder().Header("././@LongLink"u8.ToArray(), 5_000_000, 'L', gnu: true).Raw(new byte[5_000_192]).Gnu("top/a", "a")
            .Header("././@PaxHeader"u8.ToArray(), 3 << 20, 'x').Raw(new byte[3 << 20]).Gnu("top/b", "b").RawRecords("no records at all").Gnu("top/c", "c").Build();
        var seen = Recorder.Stream(tar);

        Assert.Equal([MemberState.OverLimit, MemberState.Read, MemberState.Read], seen.Files.Select(file => file.State));
        Assert.Equal(
            [ArchiveProblemKind.Damaged, ArchiveProblemKind.Damaged, ArchiveProblemKind.OverLimit], seen.Problems.Select(problem => problem.Kind));
    }
}
