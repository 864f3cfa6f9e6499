using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Logs;

/// <summary>XL9001: no host fenced itself.</summary>
public sealed class NoSelfFence() : LogRule(Lines, Settings)
{
    private static readonly LogRuleOptions Settings = new();

    private static readonly LogSignature Lines = new("XL9001")
    {
        Logs = [LogKind.HighAvailability, LogKind.Daemon, LogKind.Messages],
        Patterns =
        [
            new("Self-? ?Fence") { NotFollowedBy = " by FIST" }, // the daemon's own tests
            "FH: Survival Rule is not met for the local host",
            "FH: cannot get consistent view within timeout",
            @"Heartbeat: fencing is requested from host \(\d+\)",
            @"Xapimon: (?:Xapi failed|cannot start Xapi healthcheck process)\.",
        ],
    };

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9001",
        Name = "NoSelfFence",
        Title = "A host fenced itself",
        Message = "HA self-fence on '{0}': {1}, {2}, in {3}.",
        Why = "High availability restarted the host hard, with everything that ran on it: it had lost the others or the heartbeat storage, was told to, or its toolstack was dead.",
        Category = Category.Logs,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.VeryHigh,
        Since = "0.1",
        Sources = [new("xenserver/xha", "daemon/sm.c, heartbeat.c, xapi_mon.c", "The daemon writes why before it fences.")],
        Needs = Needs.AllOf(Lines),
        Options = Settings.All,
        Remediation =
        [
            RemediationStep.Xe("grep -hE 'SF: |BM: |FH: |Heartbeat: |Xapimon: ' /var/log/xha.log*", Risk.None, purpose: "On the host: the seconds before the fence tell which of network, storage and toolstack failed."),
            RemediationStep.Xe("xe pool-list params=ha-enabled,ha-statefiles,ha-host-failures-to-tolerate", Risk.None, purpose: "Mend the heartbeat's network or storage before high availability is switched on again."),
        ],
        Tags = ["fencing", "ha", "logs"],
    };
}
