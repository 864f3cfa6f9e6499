using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Logs;

/// <summary>XL9030: no multipath device lost its last path.</summary>
public sealed class NoDeviceLostAllPaths() : LogRule(Lines, Settings)
{
    private static readonly LogRuleOptions Settings = new();

    private static readonly LogSignature Lines = new("XL9030")
    {
        Logs = [LogKind.Daemon, LogKind.Messages, LogKind.Kernel, LogKind.KernelStart, LogKind.Critical],
        Patterns = [@"multipathd(?:\[\d+\])?: \S+: remaining active paths: 0\b"],
    };

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9030",
        Name = "NoDeviceLostAllPaths",
        Title = "A multipath device lost all its paths",
        Message = "All paths of a multipath device lost on '{0}': {1}, {2}, in {3}.",
        Why = "With no path left, everything on that LUN stands still or fails: virtual machines, and the heartbeat of high availability if it lies there.",
        Category = Category.Logs,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [new("multipath-tools", "multipathd/main.c", "The daemon writes how many paths are left whenever one goes or comes back.")],
        Needs = Needs.AllOf(Lines),
        Options = Settings.All,
        Remediation =
        [
            RemediationStep.Xe("multipath -ll", Risk.None, purpose: "On the host: see which paths work now. Then mend the fabric, the switch or the array."),
            RemediationStep.Xe("xe pbd-list params=uuid,sr-name-label,host-name-label,currently-attached", Risk.None, purpose: "See whether all storage is attached again."),
        ],
        Tags = ["logs", "multipath", "storage"],
    };
}
