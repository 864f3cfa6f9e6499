using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Urgency;

namespace XenLint.Rules.Networking;

/// <summary>XL1019: interfaces that something depends on are plugged.</summary>
public sealed class NeededInterfaceIsPlugged : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1019",
        Name = "NeededInterfaceIsPlugged",
        Title = "An interface that is needed is unplugged",
        Message = "'{0}' on '{1}' is needed ({2}) but not plugged.",
        Why = "An unplugged interface carries nothing. Storage or virtual machines that depend on it are cut off on that host, and high availability cannot be switched on.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Availability", "The network that high availability and storage depend on must not be disturbed."),
            RuleSource.Xapi("ocaml/xapi/xapi_ha.ml", "High availability is refused while an interface that must not be unplugged is not plugged."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.CurrentlyAttached, PIF.Columns.DisallowUnplug, PIF.Columns.IpConfigurationMode, PIF.Columns.Host)
            .CorroboratedBy(PIF.Columns.Ipv6ConfigurationMode, VIF.Columns.CurrentlyAttached, HostMetrics.Columns.Live),
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-plug uuid={pif}",
                Risk.Medium,
                purpose: "Look first why it was unplugged: xe pif-list uuid=<pif> params=all. Where nothing needs the interface any more, take its address away instead."),
            RemediationStep.PowerShell("Invoke-XenPIF -XenAction Plug -Uuid {pif}", Risk.Medium),
        ],
        Tags = ["health", "high-availability", "storage"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.PIFs,
        about: pif => pif.IsManaged && !pif.Management && !pif.IsBondMember,
        pif =>
        {
            if (pif.Host is { State: HostState.Down })
            {
                return Verdict.CannotTell(NotEvaluatedReason.HostDown, "the interfaces of a host that is down are as they were before");
            }

            if (pif.CurrentlyAttached)
            {
                return Verdict.Judged;
            }

            // Virtual functions come to be with the next restart of the host: XL1030 tells that.
            if (pif.Kind == PIFKind.SriovLogical && pif.SriovNetwork!.RequiresReboot)
            {
                return Verdict.DoesNotApply(NotApplicableReason.Configuration, "an SR-IOV network waits for the restart of its host");
            }

            var users = pif.RunningVIFs;
            var reasons = ReasonsFor(pif, users).ToList();
            return reasons.Count == 0 ? Verdict.Judged : context.Report(
                at: pif.CurrentlyAttached,
                message: [pif.DisplayName, pif.OwningHost?.DisplayName ?? "an unknown host", string.Join("; ", reasons)],
                MaintenanceSeverity.Of(pif.OwningHost, DiagnosticSeverity.Error),
                related: [pif.OwningHost, Known.OrNull(() => pif.Network), .. users],
                fix: new() { ["pif"] = pif.Uuid });
        });

    private static IEnumerable<string> ReasonsFor(PIF pif, IReadOnlyList<VIF> users)
    {
        if (pif.IsIpConfigured)
        {
            yield return "it is set to have an address";
        }

        if (pif.DisallowUnplug)
        {
            yield return "it must not be unplugged";
        }

        if (users.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"virtual machines that run there are plugged into its network: {users.Count}");
        }
    }
}
