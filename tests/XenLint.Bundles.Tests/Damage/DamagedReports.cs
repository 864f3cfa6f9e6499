using System.Collections.Concurrent;
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
    private const int Cases = 20;

    /// <summary>A run takes a fraction of a second.</summary>
    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(60);

    private static readonly ReportForm[] Cuttable =
        [ReportForm.Tar, ReportForm.PaxTar, ReportForm.TarBz2, ReportForm.TarGz, ReportForm.Zip, ReportForm.XenCenterZip, ReportForm.ZipOfTarBz2];

    /// <summary>Forms that have checksums of what they hold. Plain tar archives have none: what is changed there is simply another text.</summary>
    private static readonly ReportForm[] Guarded = [ReportForm.TarBz2, ReportForm.TarGz, ReportForm.Zip, ReportForm.XenCenterZip, ReportForm.XenCenterZipOfTars];

    private static readonly ConcurrentDictionary<(ReportForm Form, bool IsSick), (PackedFile File, Check Check)> Whole = new();

    public static TheoryData<ReportForm, bool> FormsToCut => new(Cuttable.SelectMany(form => new[] { (form, true), (form, false) }));

    public static TheoryData<ReportForm, bool> FormsToChange => new(Guarded.SelectMany(form => new[] { (form, true), (form, false) }));

    [Theory]
    [MemberData(nameof(FormsToCut))]
    public void Cut_anywhere(ReportForm form, bool isSick)
    {
        var (file, whole) = Of(form, isSick);
        Properties.HoldFor(Gen.Choose(0, file.Content.Length - 1), length => Expect(whole, Run(file, Testing.Damage.CutAt(file.Content, length))), Cases);
    }

    [Theory]
    [MemberData(nameof(FormsToChange))]
    public void Changed_anywhere(ReportForm form, bool isSick)
    {
        var (file, whole) = Of(form, isSick);
        Properties.HoldFor(ChangeOf(file), change => Expect(whole, Run(file, Testing.Damage.ChangedAt(file.Content, change.At, change.Bits))), Cases);
    }

    [Theory]
    [InlineData(ReportForm.Tar)]
    [InlineData(ReportForm.PaxTar)]
    public void Changed_anywhere_where_nothing_guards_the_contents_the_run_ends_in_order(ReportForm form)
    {
        var (file, _) = Of(form, isSick: true);
        Properties.HoldFor(ChangeOf(file), change => ExpectOrder(Run(file, Testing.Damage.ChangedAt(file.Content, change.At, change.Bits))), Cases);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(512)]
    public void A_log_that_was_emptied_while_it_was_read_hides_nothing_behind_it(int missing)
    {
        var whole = Check.Of(Builder().Build().Pack(ReportForm.Tar));
        var damaged = Check.Of(Builder().Short("var/log/xensource.log", missing).Build().Pack(ReportForm.Tar));

        Assert.Equal(whole.Faults, damaged.Faults);
        Assert.Contains(damaged.Findings, finding => finding.Rule == "XL0002");

        static ReportBuilder Builder() => ReportBuilder.Usual(ExamplePool.Build().Write(), "fra-xs-01").Collected(CollectorAge.Since2013);
    }

    private static Gen<(int At, byte Bits)> ChangeOf(PackedFile file) =>
        from at in Gen.Choose(0, file.Content.Length - 1)
        from bits in Gen.Choose(1, 255)
        select (at, (byte)bits);

    private static (PackedFile File, Check Check) Of(ReportForm form, bool isSick) => Whole.GetOrAdd((form, isSick), static key =>
    {
        var file = (key.IsSick ? Ward.Sick : Ward.Healthy).Take(key.Form == ReportForm.XenCenterZip ? 2 : 1).ToList().Pack(key.Form).Single();
        return (file, Check.Of([file]));
    });

    private static void Expect(Check whole, Check damaged)
    {
        ExpectOrder(damaged);
        Assert.All(damaged.Faults, finding => Assert.True(whole.Faults.Any(finding.IsLike), $"Not in the whole report: {finding}"));
        if (damaged.Code != 3 && damaged.Inputs.All(status => status == "read"))
        {
            Assert.Equal(whole.Faults, damaged.Faults);
        }
    }

    private static void ExpectOrder(Check damaged)
    {
        Assert.True(damaged.Code is 0 or 1 or 3, $"The exit code is {damaged.Code}. {damaged.Error}");
        Assert.Equal(damaged.Code == 3, damaged.Pools.Count == 0);
        Assert.DoesNotContain(damaged.Findings, finding => finding.Rule == "XL0001");
        Assert.Equal(damaged.Code == 1, damaged.Findings.Any(finding => finding.Severity == "error"));
        if (damaged.Code != 3 && damaged.Inputs.Any(status => status is not ("read" or "ignored")))
        {
            Assert.Contains(damaged.Findings, finding => finding.Rule == "XL0002");
        }
    }

    private static Check Run(PackedFile file, byte[] content)
    {
        var run = Task.Run(() => Check.Of(file, content));
        Assert.True(run.Wait(Endless), "The run does not end.");
        return run.Result;
    }
}
