using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>Names that try to lead somewhere else, or are written in another way than ours.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("../etc/passwd")]
    [InlineData("top/../../x")]
    [InlineData("..")]
    [InlineData("..\\..\\windows\\x")]
    [InlineData("top/a\u001B[2Jb")]
    [InlineData("top/line\nfeed")]
    [InlineData("top/\u202Egnp.exe")]
    [InlineData("top/\u0085next")]
    public void A_name_that_is_not_trusted_is_refused_and_shown_harmlessly(string name)
    {
        foreach (var seen in new[]
        {
            Recorder.Stream(new TarBuilder().Gnu(name, "evil").Gnu("top/b", "b").Build()), Recorder.Stream(new ZipBuilder().Add(name, [1]).Add("top/b", [1]).Build()),
        })
        {
            Assert.Equal([MemberState.Refused, MemberState.Read], seen.Members.Select(member => member.State));
            var problem = Assert.Single(seen.Problems);
            Assert.Equal(ArchiveProblemKind.UnsafeName, problem.Kind);
            Assert.DoesNotContain(problem.ToString() + seen.Members[0].Path, letter => char.IsControl(letter) || letter == '\u202E');
        }
    }

    [Fact]
    public void A_NUL_in_a_PAX_name_is_refused()
    {
        var seen = Recorder.Stream(new TarBuilder().Pax("top/x", "x", ("path", "top/xapi-db.xml\0.txt")).Build());

        Assert.Equal((MemberState.Refused, "top/xapi-db.xml\\u0000.txt"), (seen.Members[0].State, seen.Members[0].Name));
    }

    [Theory]
    [InlineData("/top/a", "top/a")]
    [InlineData("//top/a", "top/a")]
    [InlineData("C:/top/a", "top/a")]
    [InlineData("c:\\top\\a", "top/a")]
    [InlineData("\\\\server\\top", "server/top")]
    public void A_root_or_drive_is_taken_off_and_told(string name, string expected)
    {
        var seen = Recorder.Stream(new ZipBuilder().Add(name, [1]).Build());

        Assert.Equal(expected, Assert.Single(seen.Files).Name);
        Assert.Contains(seen.Problems, problem => problem.Kind is ArchiveProblemKind.AbsoluteName or ArchiveProblemKind.BackslashName);
        Assert.Equal(ReadStatus.Read, seen.Report.Status);
    }

    [Theory]
    [InlineData("./top/a")]
    [InlineData("././top//./a")]
    public void Dots_and_empty_parts_vanish_without_a_word(string name)
    {
        var seen = Recorder.Stream(new TarBuilder().Gnu(name, "a").Build());

        Assert.Equal("top/a", Assert.Single(seen.Files).Name);
        Assert.Empty(seen.Problems);
    }

    [Fact]
    public void Backslashes_separate_in_a_zip_from_Windows_and_are_letters_in_one_from_Linux()
    {
        var windows = Recorder.File(new ZipBuilder().Add("top\\var\\", [], madeBy: 0).Add("top\\var\\a", [1], madeBy: 0).Build());
        Assert.Equal(["top/var", "top/var/a"], windows.Members.Select(member => member.Name));
        Assert.Equal(MemberKind.Folder, windows.Members[0].Member.Kind);
        Assert.Equal(ArchiveProblemKind.BackslashName, Assert.Single(windows.Problems).Kind);

        var linux = Recorder.Stream(new TarBuilder().Gnu("top/etc/systemd/dev-disk\\x2dby.device", "x").Build());
        Assert.Equal("top/etc/systemd/dev-disk\\x2dby.device", Assert.Single(linux.Files).Name);
        Assert.Empty(linux.Problems);
    }

    [Fact]
    public void Names_that_differ_in_case_are_both_read_and_told_once()
    {
        var seen = Recorder.Stream(new TarBuilder().Gnu("top/A", "1").Gnu("top/a", "2").Gnu("top/B", "3").Gnu("top/b", "4").Build());

        Assert.Equal(["1", "2", "3", "4"], seen.Files.Select(file => file.Text));
        Assert.Equal(ArchiveProblemKind.CaseCollision, Assert.Single(seen.Problems).Kind);
    }
}
