using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Capture;

/// <summary>XL9068: the file systems of the control domain have room left.</summary>
public sealed class RoomInFileSystems : Rule
{
    /// <summary>The host stops working soon after one of these is full.</summary>
    private const long VitalErrorPercent = 95;

    private static readonly RuleOption<long> Warn = RuleOption.Integer(
        "warn", defaultValue: 90, "The use in percent from which on there is a warning.", minimum: 1, maximum: 100);

    private static readonly RuleOption<long> Error = RuleOption.Integer(
        "error", defaultValue: 98, "The use in percent from which on there is an error; for / and /var/log it is 95 at most.", minimum: 1, maximum: 100);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9068",
        Name = "RoomInFileSystems",
        Title = "A file system of the control domain is nearly full",
        Message = "'{0}': '{1}' is {2} % full ({3}).",
        Why = "When / or /var/log is full, xapi can save neither its database nor its log: virtual machines do not start, high availability misses its chance, and logs end when they are needed.",
        Category = Category.Capture,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources =
        [
            new("xenserver/status-report", "xen-bugtool", "Reports hold df with types, once for space and once for inodes."),
            new("xcp-ng/xcp", "issue 143", "A full log partition broke high availability."),
        ],
        Needs = Needs.AllOf(MemberName.FileSystems).CorroboratedBy(MemberName.FileSystemInodes),
        Options = [Warn, Error],
        Remediation =
        [
            RemediationStep.Xe("du -xhd 2 {mount}", Risk.None, purpose: "On the host: see what takes the room."),
            RemediationStep.Xe("ls -lh /var/log/*.gz /var/crash /var/opt/xen/bug-report", Risk.None, purpose: "What may go: compressed old logs, crash dumps and old status reports. Copy what support still needs."),
            RemediationStep.Xe("xe host-param-set uuid={host} logging:syslog_destination=<server> && xe host-syslog-reconfigure host-uuid={host}", Risk.Low, purpose: "Keep logs on another machine from now on."),
        ],
        Tags = ["disk", "dom0", "evidence"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(evidence =>
    {
        Judge(context, evidence, evidence.FileSystems, "", left => $"{InMebibytes(left)} left");
        Judge(context, evidence, evidence.FileSystemInodes, ":inodes", left => $"{Math.Max(0, left)} inodes left");
        return evidence.FileSystems.Value.NotUnderstood.Count is > 0 and var lines
            ? Verdict.CannotTell(NotEvaluatedReason.Unparsable, $"{evidence.FileSystems.Member.Path}: {lines} line(s) do not follow the format")
            : Verdict.Judged;
    });

    /// <summary>A line says all that a finding needs, so the lines of an output that is cut off are judged as far as they go.</summary>
    private static void Judge(RuleContext context, HostEvidence evidence, Fact<FileSystemTable> table, string kind, Func<long, string> inWords)
    {
        var devices = new HashSet<string>(StringComparer.Ordinal);
        foreach (var system in table.Readable?.FileSystems ?? [])
        {
            // A device that is mounted in several places is full once.
            var isWhole = table.IsKnown || system.Place.End < system.Place.File.Bytes.Length;
            if (!isWhole || !system.IsOnDisk || system.IsStorageRepository || !devices.Add(system.Device))
            {
                continue;
            }

            if (system.UsedPercent.TryGet(out var percent) && SeverityOf(context, system.MountPoint, percent) is { } severity)
            {
                context.Report(
                    at: system.Place,
                    message: [evidence.DisplayName, system.MountPoint.Value, percent, inWords(system.Available)],
                    severity,
                    discriminator: system.MountPoint.Value + kind,
                    related: [evidence.Host],
                    fix: new() { ["host"] = evidence.Uuid, ["mount"] = system.MountPoint });
            }
        }
    }

    private static DiagnosticSeverity? SeverityOf(RuleContext context, string mountPoint, long percent)
    {
        var limit = context.Option(Error);
        return percent >= (mountPoint is "/" or "/var/log" ? Math.Min(limit, VitalErrorPercent) : limit) ? DiagnosticSeverity.Error
            : percent >= context.Option(Warn) ? DiagnosticSeverity.Warning
            : null;
    }

    private static string InMebibytes(long kibibytes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, kibibytes) / 1024} MiB");
}
