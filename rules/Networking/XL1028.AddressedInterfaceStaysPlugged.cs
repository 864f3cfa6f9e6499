using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1028: interfaces with an address beside management's are protected from being unplugged.</summary>
public sealed class AddressedInterfaceStaysPlugged : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1028",
        Name = "AddressedInterfaceStaysPlugged",
        Title = "A secondary IP interface may be unplugged",
        Message = "'{0}' on '{1}' has an address ({2}) but may be unplugged; such interfaces need disallow_unplug.",
        Why = "An interface with an address of its own usually carries storage. Without the mark that forbids it, the toolstack unplugs the interface when somebody asks, and may leave it unplugged after a restart; the storage behind it is gone then.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.Xapi(
                "ocaml/xapi/xapi_ha.ml",
                "Switching high availability on leaves the message IP_CONFIGURED_PIF_CAN_UNPLUG for interfaces with an address that are neither marked, nor management's, nor members of a bond."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.DisallowUnplug, PIF.Columns.IpConfigurationMode, PIF.Columns.Management)
            .CorroboratedBy(PIF.Columns.Ipv6ConfigurationMode, Pool.Columns.HaEnabled, PBD.Columns.DeviceConfig),
        Remediation =
        [
            RemediationStep.Xe("xe pif-param-set uuid={pif} disallow-unplug=true", Risk.Low),
            RemediationStep.PowerShell("Set-XenPIF -Uuid {pif} -DisallowUnplug $true", Risk.Low),
        ],
        Tags = ["address", "high-availability", "storage"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(
        context.Capture.PIFs,
        about: pif => pif.IsManaged && !pif.Management && pif.IsIpConfigured,
        pif =>
        {
            if (pif.DisallowUnplug)
            {
                return Verdict.Judged;
            }

            var storage = Known.OrNull(() => pif.StorageInSubnets) ?? [];
            return context.Report(
                at: pif.DisallowUnplug,
                message: [pif.DisplayName, pif.OwningHost?.DisplayName ?? "an unknown host", PurposeOf(pif, storage)],
                storage.Count > 0 || Known.IsTrue(() => context.Capture.Pool is { } pool && pool.HaEnabled) ? null : DiagnosticSeverity.Info,
                related: [pif.OwningHost, .. storage.Select(reached => reached.Plug)],
                fix: new() { ["pif"] = pif.Uuid });
        });

    private static string PurposeOf(PIF pif, IReadOnlyList<ReachedStorage> storage) =>
        storage.Count > 0 ? $"storage '{string.Join("', '", storage.Select(reached => reached.Plug.DisplayName).Distinct().Order(StringComparer.Ordinal))}'"
        : pif.OtherConfig.IsKnown && pif.ManagementPurpose.TryGet(out var purpose) && purpose.Length > 0 ? $"purpose '{purpose}'"
        : "nobody says what for";
}
