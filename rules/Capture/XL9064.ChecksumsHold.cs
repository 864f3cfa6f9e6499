using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Capture;

/// <summary>XL9064: the files of a report are those that the collector took.</summary>
public sealed class ChecksumsHold : Rule
{
    /// <summary>The collector writes these after its list, or as a container of what it lists.</summary>
    private static readonly HashSet<string> Unlisted = ["inventory.xml", "xen-bugtool.log", "etc/systemd.tar"];

    private static readonly RuleOption<IReadOnlyList<string>> Ignore = RuleOption.Words(
        "ignore",
        "Files that may differ from the list because they change while the collector works; a star stands for any characters.",
        "*.log", "proc/*", "sys/*", "run/*", "var/*");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9064",
        Name = "ChecksumsHold",
        Title = "A file of the report is not the one that the collector took",
        Message = "Report of '{0}': {1}.",
        Why = "The collector notes a checksum of each file. Another one means that the file was edited or damaged afterwards, so what it says may not be what the host said.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [new("xenserver/status-report", "xen-bugtool", "The list names each file with capability and MD5; outputs are hashed from memory, files of the host once more from the disk while the list is written.")],
        Needs = Needs.AllOf(MemberName.CollectorInventory, EvidenceItem.WholeReport),
        Options = [Ignore],
        Remediation = [RemediationStep.Xe("xen-bugtool --yestoall", Risk.None, purpose: "Ask for a fresh report that nobody has edited or unpacked on the way.")],
        Tags = ["evidence", "integrity"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachReport(report =>
    {
        var ignore = new StarPatterns(context.Option(Ignore));
        var listed = report.Fact<CollectorInventory>(MemberName.CollectorInventory).Value.Entries.Where(entry => !ignore.Match(entry.Path)).ToList();
        var files = report.Files.GroupBy(file => SafeName(file.Path)).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var entry in listed.Where(entry => IsAltered(entry, files)).OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            context.Report(
                at: report.PlaceOf(entry.Path),
                message: [report.HostName, $"{entry.Path} was changed after the report was taken (MD5 {files[SafeName(entry.Path)][0].Md5}, the collector noted {entry.Md5})"],
                discriminator: entry.Path);
        }

        ReportMissing(context, report, [.. listed.Where(entry => !files.ContainsKey(SafeName(entry.Path)))]);
        ReportAdded(context, report, ignore);
        return Verdict.Judged;
    });

    /// <summary>A name may be listed twice, when two parts of the report take the same file: one of the checksums must hold.</summary>
    private static bool IsAltered(CollectedFile entry, Dictionary<string, List<ReportFile>> files) =>
        entry.Md5.Length == 32
        && files.TryGetValue(SafeName(entry.Path), out var found)
        && found.TrueForAll(file => file is { IsSound: true, Md5: { } md5 } && md5 != entry.Md5);

    private static void ReportMissing(RuleContext context, HostReport report, IReadOnlyList<CollectedFile> missing)
    {
        // What is lost with a part of the archive is told elsewhere; the list is not wrong about it.
        if (missing.Count > 0 && report.Losses.Count == 0)
        {
            context.Report(
                at: missing[0].Place,
                message: [report.HostName, $"{missing.Count} file(s) of the collector's list are not in the report: {ListText.Of([.. missing.Select(entry => entry.Path)])}"],
                severity: DiagnosticSeverity.Warning,
                discriminator: "missing");
        }
    }

    private static void ReportAdded(RuleContext context, HostReport report, StarPatterns ignore)
    {
        var names = report.Fact<CollectorInventory>(MemberName.CollectorInventory).Value.Entries.Select(entry => SafeName(entry.Path)).ToHashSet(StringComparer.Ordinal);
        var added = report.Files.Select(file => file.Path).Where(path => !Unlisted.Contains(path) && !ignore.Match(path) && !names.Contains(SafeName(path))).ToList();
        if (added.Count > 0)
        {
            context.Report(
                at: report.PlaceOf(added[0]),
                message: [report.HostName, $"{added.Count} file(s) of the report are not in the collector's list: {ListText.Of(added)}"],
                severity: DiagnosticSeverity.Info,
                discriminator: "added");
        }
    }

    /// <summary>XenCenter writes an underscore for what Windows does not allow in names.</summary>
    private static string SafeName(string path) => path.Replace(':', '_');
}
