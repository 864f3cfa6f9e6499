using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Logs;

/// <summary>XL9034: dom0 never ran out of memory.</summary>
public sealed class NoOutOfMemory() : LogRule(Lines, Settings)
{
    private static readonly LogRuleOptions Settings = new();

    private static readonly LogSignature Lines = new("XL9034")
    {
        Logs = [LogKind.Kernel, LogKind.Messages, LogKind.KernelStart, LogKind.Critical],
        Patterns = ["invoked oom-killer: gfp_mask", @"Out of memory: Kill(?:ed)? process \d+"],
    };

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9034",
        Name = "NoOutOfMemory",
        Title = "dom0 ran out of memory",
        Message = "dom0 out of memory on '{0}': {1}, {2}, in {3}.",
        Why = "The control domain killed one of its own processes to get memory. Which one is chance: it may be the toolstack, a disk of a virtual machine, or the network.",
        Category = Category.Logs,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [new("Linux kernel", "mm/oom_kill.c", "The kernel names the process that asked for memory, and the one that it killed.")],
        Needs = Needs.AllOf(Lines),
        Options = Settings.All,
        Remediation =
        [
            RemediationStep.Xe("ps -eo rss,vsz,pid,comm --sort=-rss | head -20; free -m", Risk.None, purpose: "On the host: see what grows."),
            RemediationStep.Xe(
                "/opt/xensource/libexec/xen-cmdline --set-xen dom0_mem=<MiB>M,max:<MiB>M",
                Risk.Medium,
                interrupts: "the host: it takes effect at its next restart",
                purpose: "Give the control domain more memory.") with { Demands = Demands.HostRestart },
        ],
        Tags = ["dom0", "logs", "memory"],
    };
}
