using System.Globalization;

namespace XenLint.Testing;

/// <summary>Packs reports into files. Forms that hold one host each put it below <c>host-1/</c>, <c>host-2/</c>, in the order given.</summary>
public static class ReportPacking
{
    /// <summary>Packs one report.</summary>
    public static IReadOnlyList<PackedFile> Pack(this StatusReport report, ReportForm form) => Pack([report], form);

    /// <summary>Packs the reports of several hosts. The first is the pool's coordinator.</summary>
    public static IReadOnlyList<PackedFile> Pack(this IReadOnlyList<StatusReport> reports, ReportForm form) => form switch
    {
        ReportForm.Folder => [.. reports.SelectMany((report, index) => report.Members.Select(member => new PackedFile($"{Folder(index)}/{report.Name}/{member.Path}", member.Content))).DistinctBy(file => file.Path)],
        ReportForm.Tar => Each(reports, "tar", report => TarPacking.Pack(report, TarDialect.Gnu)),
        ReportForm.PaxTar => Each(reports, "tar", report => TarPacking.Pack(report, TarDialect.Pax)),
        ReportForm.UstarTar => Each(reports, "tar", report => TarPacking.Pack(report, TarDialect.Ustar)),
        ReportForm.TarBz2 => Each(reports, "tar.bz2", report => Testing.Pack.Bzip2(TarPacking.Pack(report, TarDialect.Gnu))),
        ReportForm.TarGz => Each(reports, "tar.gz", report => Testing.Pack.Gzip(TarPacking.Pack(report, TarDialect.Gnu))),
        ReportForm.Zip => Each(reports, "zip", report => ZipPacking.Collector(report).Build()),
        ReportForm.ZipWithoutDirectory => Each(reports, "zip", report => ZipPacking.Collector(report).BuildOpen()),
        ReportForm.XenCenterZip => [XenCenterPacking.Pack(reports, areUnpacked: true)],
        ReportForm.XenCenterZipOfTars => [XenCenterPacking.Pack(reports, areUnpacked: false)],
        ReportForm.RepackedZip => [new("case-4711.zip", ZipPacking.Folders(reports.SelectMany(report => report.Members
            .Select(member => ($"case 4711/from {report.Host}/{report.Name}/{member.Path}", member.Content)))))],
        ReportForm.ZipOfTarBz2 => [new("case-4711.zip", Testing.Pack.Zip(reports.Select(report =>
            ($"{report.Host}/{report.Name}.tar.bz2", Testing.Pack.Bzip2(TarPacking.Pack(report, TarDialect.Gnu))))))],
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>What only the paths of one report have in them, when several are packed.</summary>
    internal static string MarkOf(this ReportForm form, StatusReport report, int index) => form switch
    {
        ReportForm.XenCenterZip => $"-bugtool-{XenCenterPacking.FolderName(report.Host)}/",
        ReportForm.XenCenterZipOfTars => $"-bugtool-{XenCenterPacking.FolderName(report.Host)}.tar!/",
        ReportForm.RepackedZip => $"/from {report.Host}/",
        ReportForm.ZipOfTarBz2 => $"!/{report.Host}/",
        _ => $"/{Folder(index)}/",
    };

    private static List<PackedFile> Each(IEnumerable<StatusReport> reports, string suffix, Func<StatusReport, byte[]> pack) =>
        [.. reports.Select((report, index) => new PackedFile($"{Folder(index)}/{report.Name}.{suffix}", pack(report)))];

    private static string Folder(int index) => string.Create(CultureInfo.InvariantCulture, $"host-{index + 1}");
}
