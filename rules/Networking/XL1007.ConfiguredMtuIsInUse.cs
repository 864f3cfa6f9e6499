using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Urgency;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1007: the MTU that is configured is the one in use, the same on all hosts, and a usual one.</summary>
public sealed class ConfiguredMtuIsInUse : Rule
{
    private static readonly RuleOption<IReadOnlyList<long>> AcceptedMtu = RuleOption.Items(
        "accepted_mtu",
        "MTUs, in bytes, that are usual in this environment.",
        "whole numbers",
        (string text, out long mtu) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out mtu),
        "1500",
        "1504",
        "9000");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1007",
        Name = "ConfiguredMtuIsInUse",
        Title = "The configured MTU is not the one in use, or is an unusual value",
        Message = "{0}: {1}.",
        Why = "When one side sends larger frames than the other takes, they vanish without an error message. A setting that has not taken effect, or that holds on some hosts only, shows itself when a machine moves or a host restarts.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.Xapi("ocaml/xapi/nm.ml", "The MTU takes effect when an interface is plugged; a PIF's own mtu key wins over the network's MTU and is ignored when it is no whole number."),
            new("xcp-ng/xcp", "issue 701", "A new MTU of a network does not reach interfaces that are plugged."),
            new("xcp-ng/xcp", "issue 488", "Some drivers refuse jumbo frames and keep what they had."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.Network)
            .AndAnyOf(Model.Network.Columns.MTU, PIF.Columns.OtherConfig)
            .CorroboratedBy(PIF.Columns.MTU, PIF.Columns.CurrentlyAttached, MemberName.IpAddresses),
        Options = [AcceptedMtu],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-unplug uuid={pif} && xe pif-plug uuid={pif}",
                Risk.High,
                interrupts: "the virtual machines on that network of the host. The management interface cannot be unplugged: restart the host instead",
                purpose: "Bring a changed MTU into force. If it does not help, the driver refuses it: look into the kernel's log.") with { Demands = Demands.HostEvacuated },
            RemediationStep.Xe("xe pif-param-remove uuid={pif} param-name=other-config param-key=mtu", Risk.Low, purpose: "Let the network's MTU hold for the interface too.") with { IsChoice = true },
            RemediationStep.Xe("xe network-param-set uuid={network} MTU=<bytes>", Risk.Low, purpose: "Choose one MTU for the network. The setting alone changes nothing yet."),
            RemediationStep.PowerShell("Set-XenNetwork -Uuid {network} -MTU <bytes>", Risk.Low),
        ],
        Tags = ["jumbo-frames", "mtu"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        context.Each(context.Capture.PIFs, about: pif => HasUselessOverride(pif), pif => ReportOverride(context, pif));
        context.Each(context.Capture.PIFs, about: IsMeasured, pif => JudgeInUse(context, pif));
        context.Each(context.Capture.Networks, about: network => Interfaces(network).Count > 0, network => JudgeNetwork(context, network));
    }

    private static List<PIF> Interfaces(Network network) =>
        [.. network.PIFs.Where(pif => pif.IsManaged && !pif.IsBondMember).OrderBy(HostText.Of, StringComparer.Ordinal).ThenBy(pif => pif.DisplayName, StringComparer.Ordinal)];

    private static bool HasUselessOverride(PIF pif) =>
        pif.IsManaged && pif.OtherConfig.IsKnown && pif.OtherConfig["mtu"].TryGet(out var text) && !OCamlInteger.TryParse(text, out _);

    private static Verdict ReportOverride(RuleContext context, PIF pif) => context.Report(
        at: pif.OtherConfig["mtu"],
        message: [NameOf(pif), $"its mtu key '{pif.OtherConfig["mtu"].Value}' is no whole number, so that xapi ignores it"],
        discriminator: "override",
        related: [pif.Network],
        fix: new() { ["pif"] = pif.Uuid });

    /// <summary>Of VLANs and tunnels xapi records what the interface below has; members of bonds take what the bond's network says.</summary>
    private static bool IsMeasured(PIF pif) =>
        pif.IsManaged && !pif.IsBondMember && pif.Kind is PIFKind.Physical or PIFKind.BondInterface && pif.CurrentlyAttached;

    private static Verdict JudgeInUse(RuleContext context, PIF pif)
    {
        if (pif.Host is { State: HostState.Down })
        {
            return Verdict.CannotTell(NotEvaluatedReason.HostDown, "the MTU in use on a host that is down is as old as its failure");
        }

        long wanted = pif.EffectiveMtu;
        var (seen, recorded) = (pif.MtuInUse, pif.MTU);
        return seen.IsKnown ? seen == wanted ? Verdict.Judged : ReportInUse(context, pif, wanted, seen, recorded)
            : recorded <= 0 ? Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "PIF.MTU of an interface that was never plugged")
            : recorded == wanted ? Verdict.Judged
            : ReportInUse(context, pif, wanted, recorded, recorded);
    }

    private static Verdict ReportInUse(RuleContext context, PIF pif, long wanted, Sourced<long> used, Sourced<long> recorded) => context.Report(
        at: recorded,
        message:
        [
            NameOf(pif),
            string.Create(CultureInfo.InvariantCulture, $"network '{pif.Network?.DisplayName}' asks for MTU {wanted}, the interface runs at {used.Value}")
            + (recorded.TryGet(out var told) && told > 0 && told != used.Value ? string.Create(CultureInfo.InvariantCulture, $"; the database says {told}, the host's report is believed") : ""),
        ],
        MaintenanceSeverity.Of(pif.OwningHost, DiagnosticSeverity.Warning),
        related: [pif.Network, used.Place.File.Report is null ? null : Related.Line(used)],
        fix: new() { ["pif"] = pif.Uuid, ["network"] = pif.Network?.Uuid ?? default });

    private static Verdict JudgeNetwork(RuleContext context, Network network)
    {
        var byMtu = Interfaces(network).GroupBy(pif => pif.EffectiveMtu.Value).OrderBy(same => same.Key).ToList();
        if (byMtu.Count > 1)
        {
            context.Report(
                at: network.MTU,
                message:
                [
                    $"Network '{network.DisplayName}'",
                    $"its interfaces are set to different MTUs by their own mtu keys ({string.Join("; ", byMtu.Select(same => string.Create(CultureInfo.InvariantCulture, $"{same.Key}: {ListText.Of([.. same.Select(NameOf)])}")))})",
                ],
                discriminator: "hosts",
                related: [.. byMtu.SelectMany(same => same)],
                fix: new() { ["network"] = network.Uuid });
        }

        var unusual = byMtu.Where(same => !context.Option(AcceptedMtu).Contains(same.Key)).ToList();
        return unusual.Count == 0 ? Verdict.Judged : context.Report(
            at: network.MTU,
            message: [$"Network '{network.DisplayName}'", $"it asks for an unusual MTU: {string.Join(", ", unusual.Select(same => same.Key.ToString(CultureInfo.InvariantCulture)))}"],
            DiagnosticSeverity.Info,
            discriminator: "unusual",
            related: [.. unusual.SelectMany(same => same)],
            fix: new() { ["network"] = network.Uuid });
    }

    private static string NameOf(PIF pif) => $"'{pif.DisplayName}' on '{HostText.Of(pif)}'";
}
