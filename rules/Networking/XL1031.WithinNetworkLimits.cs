using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Limits;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Networking;

/// <summary>XL1031: hosts, bonds and virtual machines have no more network objects than is supported.</summary>
public sealed class WithinNetworkLimits : Rule
{
    private static readonly LimitTable Limits = LimitTable.BuiltIn;

    private static readonly RuleOption<long> MaxPhysical = Option("max_physical", "Network ports of a host", Limits.PhysicalInterfaces);

    private static readonly RuleOption<long> MaxBonds = Option("max_bonds", "Bonds of a host", Limits.Bonds);

    private static readonly RuleOption<long> MaxMembers = Option("max_members", "Ports of a bond", Limits.BondMembers);

    private static readonly RuleOption<long> MaxVifs = Option("max_vifs", "Network interfaces of a virtual machine", Limits.VirtualInterfaces);

    private static readonly RuleOption<long> MaxVlans = Option("max_vlans", "VLANs of a host", Limits.VLANs);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1031",
        Name = "WithinNetworkLimits",
        Title = "Network object counts exceed supported limits",
        Message = "'{0}' has {1} {2}; supported: {3}.",
        Why = "Beyond the limits nobody has tested. Starting hosts and moving machines gets slow or fails, and the vendor's support may ask to reduce the number first.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            new("docs.xenserver.com", "Networking", "16 ports or 4 bonds in a host, 7 interfaces in a virtual machine; bonds of up to 4 ports, of 2 on the Linux bridge."),
            new("XenServer Administrator's Guide 5.6 and 6", "Networking", "Earlier releases supported 16 and 8 bonds."),
            new("xcp-ng/xcp-ng-org", "docs/installation/requirements.md", "800 VLANs in a host."),
        ],
        Needs = Needs.AnyOf(PIF.Columns.Host, VIF.Columns.VM).CorroboratedBy(PIF.Columns.BondSlaveOf, Bond.Columns.Master, VLAN.Columns.UntaggedPIF, MemberName.NetworkBackend),
        Options = [MaxPhysical, MaxBonds, MaxMembers, MaxVifs, MaxVlans],
        Remediation =
        [
            RemediationStep.Xe("xe vlan-list params=uuid,tag,untagged-pif-uuid", Risk.None, purpose: "Find VLANs that nobody uses; xe vlan-destroy removes one."),
            RemediationStep.Xe("xe vif-list vm-uuid={vm} params=uuid,device,network-name-label", Risk.None, purpose: "Find interfaces that can go; one interface with several VLANs inside of the guest replaces several."),
            RemediationStep.Xe("xe bond-list params=uuid,master,slaves", Risk.None, purpose: "Find bonds that can be merged or taken apart: xe bond-destroy."),
        ],
        Tags = ["bond", "limits", "vlan"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        context.Each(context.Capture.Hosts, host => JudgeHost(context, host));
        context.Each(context.Capture.Bonds, bond => JudgeBond(context, bond));
        context.Each(context.Capture.VMs, about: vm => vm.IsGuest, vm =>
        {
            var host = Known.OrNull(() => vm.ResidentOn ?? context.Capture.Pool?.Coordinator);
            return Judge(context, vm, vm.VIFs.Count, "network interfaces", MaxVifs, Limits.VirtualInterfaces, ReleaseOf(host), "");
        });
    }

    private static Verdict JudgeHost(RuleContext context, Host host)
    {
        // A port that xapi does not control is in the machine all the same.
        var pifs = host.PIFs;
        var release = ReleaseOf(host);
        Judge(context, host, pifs.Count(pif => pif.Kind == PIFKind.Physical), "network ports", MaxPhysical, Limits.PhysicalInterfaces, release, "ports");
        Judge(context, host, pifs.Count(pif => pif.Kind == PIFKind.BondInterface), "bonds", MaxBonds, Limits.Bonds, release, "bonds");
        return Judge(context, host, pifs.Count(pif => pif.Kind == PIFKind.VLAN), "VLANs", MaxVlans, Limits.VLANs, release, "vlans");
    }

    private static Verdict JudgeBond(RuleContext context, Bond bond)
    {
        var limit = bond.OwningHost is { } host && UsesLinuxBridge(host) ? Limits.BondMembersOnBridge : Limits.BondMembers;
        return Judge(context, bond, bond.Members.Count, "members", MaxMembers, limit, ReleaseOf(bond.OwningHost), "");
    }

    private static Release? ReleaseOf(Host? host) => host is null ? null : ReleaseTable.BuiltIn.Of(host.Evidence).Release;

    /// <summary>True when the host is known to use the Linux bridge; the other switch allows more.</summary>
    private static bool UsesLinuxBridge(Host host) =>
        host.Evidence.NetworkBackend.TryGet(out var setting) && setting.Backend.TryGet(out var backend) ? backend == NetworkBackend.Bridge
        : host.SoftwareVersion.IsKnown && host.SoftwareVersion["network_backend"].TryGet(out var stored) && stored == "bridge";

    private static Verdict Judge(
        RuleContext context, PoolObject item, int count, string things, RuleOption<long> option, Limit limit, Release? release, string discriminator)
    {
        var most = context.Option(option) is > 0 and var chosen ? chosen : limit.Of(release);
        return count <= most ? Verdict.Judged : context.Report(
            at: item.Place,
            message: [item.DisplayName, count, things, most],
            discriminator: discriminator,
            related: [item.OwningHost],
            fix: item is VM ? new() { ["vm"] = item.Uuid } : null);
    }

    private static RuleOption<long> Option(string name, string what, Limit limit) => RuleOption.Integer(
        name,
        defaultValue: 0,
        string.Create(CultureInfo.InvariantCulture, $"{what}; 0 for what is documented for the release, which is {limit.Current.Value} today."));
}
