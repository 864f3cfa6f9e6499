using System.Diagnostics;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>What inputs may not do. Each limit has one message in one form, and the rest is still read.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Too_many_members_end_the_archive_and_not_the_one_around_it()
    {
        var inner = Pack.Tar(Enumerable.Range(0, 10).Select(number => ($"top/{number}", new byte[] { 1 })));
        var seen = Recorder.Stream(Pack.Tar(("a.tar", inner), ("last", [1])), limits: new ArchiveLimits { MembersPerArchive = 4 });

        Assert.Equal(5, seen.Files.Count());
        Assert.Equal(MemberState.Read, seen["last"].State);
        var problem = Assert.Single(seen.Problems);
        Assert.Equal("stopped reading in!/a.tar at byte 4096 because it holds more than 4 members; raise with --limit-members", problem.What);
        Assert.Equal(ReadStatus.OverLimit, seen.Report.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Too_many_members_of_a_zip_are_not_even_listed(bool isFile)
    {
        var zip = Pack.Zip(Enumerable.Range(0, 100).Select(number => ($"top/{number}", new byte[] { 1 })));
        var limits = new ArchiveLimits { MembersPerArchive = 7 };
        var seen = isFile ? Recorder.File(zip, limits: limits) : Recorder.Stream(zip, limits: limits);

        Assert.Equal(7, seen.Members.Count);
        Assert.Contains("--limit-members", Assert.Single(seen.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_nested_too_deep_are_named_and_what_lies_beside_them_is_read()
    {
        var archive = Pack.Tar(("core", "core"u8.ToArray()));
        for (var level = 5; level > 1; level--)
        {
            archive = level % 2 == 0 ? Pack.Zip(($"level{level}.tar", archive), ("beside", [1])) : Pack.Tar(($"level{level}.zip", archive), ("beside", [1]));
        }

        var seen = Recorder.Stream(archive);
        Assert.Equal(4, seen.Files.Count(file => file.Name == "beside" && file.State == MemberState.Read));
        Assert.DoesNotContain(seen.Members, member => member.Name == "core");
        Assert.Equal(
            "stopped reading in!/level2.tar!/level3.zip!/level4.tar!/level5.zip at its beginning because archives are nested deeper than 4; raise with --limit-nesting",
            Assert.Single(seen.Problems).What);
        Assert.Contains(Recorder.Stream(archive, limits: new ArchiveLimits { NestingDepth = 5 }).Members, member => member.Name == "core");
    }

    [Theory]
    [InlineData("gz")]
    [InlineData("bz2")]
    [InlineData("zip")]
    public void A_bomb_is_stopped_by_its_ratio(string kind)
    {
        var zeros = new byte[2 << 20];
        var bomb = kind switch { "gz" => Pack.Gzip(zeros), "bz2" => Pack.Bzip2(zeros), _ => Pack.Zip(("zeros", zeros)) };
        var seen = Recorder.File(bomb, $"bomb.{kind}", new ArchiveLimits { RatioFreeBytes = 1 << 18, Ratio = 100 });

        var member = Assert.Single(seen.Members);
        Assert.Equal(MemberState.OverLimit, member.State);
        Assert.InRange(member.End.Bytes, 0, 1 << 19);
        Assert.Matches(@"^stopped reading .* at byte \d+ because it expands to more than 100 times its \d+ compressed bytes; raise with --limit-ratio$", Assert.Single(seen.Problems).What);
        Assert.Equal(ReadStatus.OverLimit, seen.Report.Status);
    }

    [Fact]
    public void A_bomb_costs_the_others_nothing()
    {
        var zip = Pack.Zip(("bomb", new byte[8 << 20]), ("after", "after"u8.ToArray()));
        var seen = Recorder.File(zip, limits: new ArchiveLimits { RatioFreeBytes = 1 << 20, Ratio = 100 });

        Assert.Equal([MemberState.OverLimit, MemberState.Read], seen.Members.Select(member => member.State));
    }

    [Fact]
    public void All_streams_share_one_allowance()
    {
        var zip = Pack.Zip(Enumerable.Range(0, 10).Select(number => ($"top/{number}", Sample.Noise(100_000, 3))));
        var seen = Recorder.File(zip, limits: new ArchiveLimits { ExpandedBytes = 350_000 });

        Assert.Equal(3, seen.Members.Count(member => member.State == MemberState.Read));
        Assert.All(seen.Problems, problem => Assert.Contains("--limit-expanded-bytes", problem.What, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bomb_of_bombs_ends_soon_and_small()
    {
        var zeros = Pack.Bzip2(new byte[1 << 20]);
        var bomb = Pack.Bzip2(Pack.Tar(Enumerable.Range(0, 40).Select(number => ($"bomb{number}.bz2", zeros))));
        var clock = Stopwatch.StartNew();
        var seen = Recorder.Stream(bomb, limits: new ArchiveLimits { ExpandedBytes = 4 << 20 });

        Assert.Equal(ReadStatus.OverLimit, seen.Report.Status);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_gzip_that_holds_itself_over_and_over_ends_at_the_nesting_limit()
    {
        var packed = "core"u8.ToArray();
        for (var layer = 0; layer < 9; layer++)
        {
            packed = Pack.Gzip(packed);
        }

        Assert.Equal(ArchiveProblemKind.NestedTooDeep, Assert.Single(Recorder.Stream(packed).Problems).Kind);
    }

    [Fact]
    public void A_name_that_is_too_long_costs_its_member_only()
    {
        var limits = new ArchiveLimits { NameBytes = 150 };
        var seen = Recorder.Stream(new TarBuilder().Gnu("top/" + new string('n', 300), "x").Pax("top/" + new string('p', 300), "x").Gnu("top/b", "b").Build(), limits: limits);

        Assert.Equal([MemberState.OverLimit, MemberState.OverLimit, MemberState.Read], seen.Members.Select(member => member.State));
        var problem = Assert.Single(seen.Problems);
        Assert.Equal("stopped reading a member at its name because its name is longer than 150 bytes; raise with --limit-name-bytes (and so is 1 more in in)", problem.What);
    }

    [Fact]
    public void The_search_behind_damage_is_bounded()
    {
        var tar = new TarBuilder().Gnu("top/a", "a").Raw(Sample.Noise(500_000, 2)).Gnu("top/b", "b").Build();
        var seen = Recorder.Stream(tar, limits: new ArchiveLimits { SearchBytes = 100_000 });

        Assert.Single(seen.Members);
        Assert.Contains("--limit-search-bytes", Assert.Single(seen.Problems).What, StringComparison.Ordinal);
        Assert.Equal(2, Recorder.Stream(tar).Members.Count);
    }

    [Fact]
    public void The_list_of_problems_is_bounded()
    {
        var tar = new TarBuilder();
        for (var number = 0; number < 100; number++)
        {
            tar.Short($"top/{number}", [1, 2, 3], told: 10);
        }

        var report = Recorder.Stream(tar.Gnu("top/last", "x").Build()).Report;
        Assert.Equal(21, report.Problems.Count);
        Assert.Equal("80 more problems of this kind are not listed", report.Problems[^1].What);
        Assert.Equal(101, report.Members);
    }
}
