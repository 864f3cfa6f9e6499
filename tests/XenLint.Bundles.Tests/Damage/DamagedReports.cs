using FsCheck;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>
/// Reports that are cut anywhere, and reports with a byte changed anywhere: the run ends as it should, nothing is found that the whole
/// report would not show, and when something is no longer found the run says that a part is lost.
/// </summary>
public sealed class DamagedReports
{
    private const int Cases = 40;

    /// <summary>A run takes a fraction of a second.</summary>
    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<ReportForm, PackedFile> Files = Enum.GetValues<ReportForm>().Except([ReportForm.Folder])
        .ToDictionary(form => form, form => SickPool.Reports.Take(form is ReportForm.XenCenterZip ? 2 : 1).ToList().Pack(form).Single());

    private static readonly Dictionary<ReportForm, Check> Whole = Files.ToDictionary(file => file.Key, file => Check.Of([file.Value]));

    public static TheoryData<ReportForm> Cuttable =>
        [ReportForm.Tar, ReportForm.PaxTar, ReportForm.TarBz2, ReportForm.TarGz, ReportForm.Zip, ReportForm.XenCenterZip, ReportForm.ZipOfTarBz2];

    /// <summary>Forms that have checksums of what they hold. Plain tar archives have none: what is changed there is simply another text.</summary>
    public static TheoryData<ReportForm> Checked => [ReportForm.TarBz2, ReportForm.TarGz, ReportForm.Zip, ReportForm.XenCenterZip, ReportForm.XenCenterZipOfTars];

    [Theory]
    [MemberData(nameof(Cuttable))]
    public void Cut_anywhere(ReportForm form) => Properties.HoldFor(
        Gen.Choose(0, Files[form].Content.Length - 1),
        length => Expect(form, Testing.Damage.CutAt(Files[form].Content, length)),
        Cases);

    [Theory]
    [MemberData(nameof(Checked))]
    public void Changed_anywhere(ReportForm form) => Properties.HoldFor(
        Change(form),
        change => Expect(form, Testing.Damage.ChangedAt(Files[form].Content, change.At, change.Bits)),
        Cases);

    [Theory]
    [InlineData(ReportForm.Tar)]
    [InlineData(ReportForm.PaxTar)]
    public void Changed_anywhere_where_nothing_guards_the_contents_the_run_ends_in_order(ReportForm form) => Properties.HoldFor(
        Change(form),
        change => ExpectOrder(Run(form, Testing.Damage.ChangedAt(Files[form].Content, change.At, change.Bits))),
        Cases);

    private static Gen<(int At, byte Bits)> Change(ReportForm form) =>
        from at in Gen.Choose(0, Files[form].Content.Length - 1)
        from bits in Gen.Choose(1, 255)
        select (at, (byte)bits);

    private static void Expect(ReportForm form, byte[] content)
    {
        var damaged = Run(form, content);
        ExpectOrder(damaged);
        var invented = damaged.Faults.Select(finding => finding.Claim).Except(Whole[form].Faults.Select(finding => finding.Claim)).ToList();
        Assert.True(invented.Count == 0, $"Not in the whole report: {string.Join('\n', invented)}");
        var isTold = damaged.Code == 3 || damaged.Inputs.Any(status => status != "read");
        var lost = Whole[form].Faults.Select(finding => finding.Claim).Except(damaged.Faults.Select(finding => finding.Claim)).ToList();
        Assert.True(isTold || lost.Count == 0, $"Lost without a word: {string.Join('\n', lost)}");
    }

    private static void ExpectOrder(Check damaged)
    {
        Assert.True(damaged.Code is 0 or 1 or 3, $"The exit code is {damaged.Code}. {damaged.Error}");
        Assert.Equal(damaged.Code == 3, damaged.Pools.Count == 0);
        Assert.DoesNotContain(damaged.Findings, finding => finding.Rule == "XL0001");
        Assert.Equal(damaged.Code == 1, damaged.Findings.Any(finding => finding.Severity == "error"));
        if (damaged.Inputs.Any(status => status is not ("read" or "ignored")))
        {
            Assert.Contains(damaged.Findings, finding => finding.Rule == "XL0002");
        }
    }

    private static Check Run(ReportForm form, byte[] content)
    {
        var run = Task.Run(() => Check.Of(Files[form], content));
        Assert.True(run.Wait(Endless), "The run does not end.");
        return run.Result;
    }
}
