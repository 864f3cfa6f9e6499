using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Logs;

/// <summary>XL9043: no write failed for want of space.</summary>
public sealed class NoFullFileSystem() : LogRule(Lines, Settings)
{
    private static readonly LogRuleOptions Settings = new();

    private static readonly LogSignature Lines = new("XL9043")
    {
        Logs = [LogKind.Toolstack, LogKind.StorageManager, LogKind.Daemon, LogKind.Messages, LogKind.Kernel, LogKind.KernelStart, LogKind.Critical],
        Patterns = ["No space left on device", @"\bENOSPC\b"],
    };

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9043",
        Name = "NoFullFileSystem",
        Title = "A file system in dom0 was full",
        Message = "Log or root partition full on '{0}': {1}, {2}, in {3}.",
        Why = "Writes in the control domain failed. Virtual machines then do not start, high availability fails, and the toolstack may lose its database.",
        Category = Category.Logs,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [new("xcp-ng/xcp", "issue 143", "High availability failed on a host whose log partition was full.")],
        Needs = Needs.AllOf(Lines),
        Options = Settings.All,
        Remediation =
        [
            RemediationStep.Xe("df -h / /var/log; df -i / /var/log; du -xh / | sort -h | tail -20", Risk.None, purpose: "On the host: see which file system is full, and of what."),
            RemediationStep.Xe("xe host-param-set uuid=<host> logging:syslog_destination=<server> && xe host-syslog-reconfigure host-uuid=<host>", Risk.Low, purpose: "Keep logs on another machine."),
        ],
        Tags = ["disk-space", "dom0", "logs"],
    };
}
