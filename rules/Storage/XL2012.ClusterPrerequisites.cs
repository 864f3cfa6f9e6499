using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>XL2012: a clustered pool has what a cluster needs.</summary>
public sealed class ClusterPrerequisites : Rule
{
    private static readonly RuleOption<long> MinHosts = RuleOption.Integer(
        "min_hosts", defaultValue: 3, "The number of hosts that a clustered pool should have.", minimum: 1, maximum: 64);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2012",
        Name = "ClusterPrerequisites",
        Title = "A clustered pool misses what its cluster needs",
        Message = "{0}: {1}.",
        Why = "The hosts of a cluster watch each other over one network. A host that does not hear from the others restarts itself with all its virtual machines; so that network must be steady, and enough hosts must be left to outvote a lost one.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            new("XenServer documentation", "Thin-provisioned shared GFS2 block storage", "At least three hosts, static addresses, a bonded network, and no VLAN unless it is the management network."),
            RuleSource.Xapi("ocaml/xapi/xapi_clustering.ml", "A member's interface needs an address, must be plugged, and must be marked so that nobody unplugs it."),
        ],
        Needs = Needs
            .AllOf(ClusterHost.Columns.Cluster, ClusterHost.Columns.Host, ClusterHost.Columns.PIF, ClusterHost.Columns.Enabled)
            .CorroboratedBy(ClusterHost.Columns.Joined, ClusterHost.Columns.Live, PIF.Columns.IpConfigurationMode, Bond.Columns.Master),
        Options = [MinHosts],
        Remediation =
        [
            RemediationStep.Xe(
                "xe cluster-host-list params=all",
                Risk.None,
                purpose: "See the members, their interfaces, and whether each is enabled, joined and live."),
            RemediationStep.Xe(
                "xe pif-param-set uuid={pif} disallow-unplug=true",
                Risk.Low,
                purpose: "Keep the interface of the cluster from being unplugged. xe pif-plug uuid=<pif> plugs it.") with { IsChoice = true },
            RemediationStep.Xe(
                "xe cluster-host-enable uuid={member}",
                Risk.High,
                interrupts: "the host, should it lose its network: members fence themselves",
                purpose: "Let the host take part again, once its network is right.") with { IsChoice = true },
            RemediationStep.Xe(
                "xe cluster-host-create cluster-uuid={cluster} host-uuid={host} pif-uuid=<pif>",
                Risk.Medium,
                purpose: "Make a host without membership a member.") with { IsChoice = true },
        ],
        Tags = ["cluster", "gfs2", "network"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        context.Each(context.Capture.Clusters, cluster => JudgeCluster(context, cluster));
        context.Each(context.Capture.ClusterHosts, about: member => member.Cluster is not null, member => JudgeMember(context, member));
    }

    private static Verdict JudgeCluster(RuleContext context, Cluster cluster)
    {
        var hosts = context.Capture.Hosts;
        if (hosts.Count < context.Option(MinHosts))
        {
            context.Report(
                at: cluster.Place,
                message: ["The pool's cluster", string.Create(CultureInfo.InvariantCulture, $"{hosts.Count} host(s) make it, and at least {context.Option(MinHosts)} are needed to outvote a lost one")],
                DiagnosticSeverity.Warning,
                related: [.. hosts],
                fix: new() { ["cluster"] = cluster.Uuid });
        }

        var members = cluster.ClusterHosts.Select(member => member.Host).OfType<Host>().ToHashSet();
        foreach (var host in hosts.Where(host => !members.Contains(host)))
        {
            context.Report(
                at: host.Place,
                message: [$"Host '{host.DisplayName}'", "it is no member of the pool's cluster"],
                related: [cluster],
                fix: new() { ["cluster"] = cluster.Uuid, ["host"] = host.Uuid });
        }

        return Verdict.Judged;
    }

    private static Verdict JudgeMember(RuleContext context, ClusterHost member)
    {
        if (member.PIF is { } pif)
        {
            JudgeInterface(context, member, pif);
        }
        else
        {
            Report(context, member, null, member.PIFReference, "no interface is named for the cluster", DiagnosticSeverity.Error, "interface");
        }

        return JudgeState(context, member);
    }

    private static void JudgeInterface(RuleContext context, ClusterHost member, PIF pif)
    {
        var name = $"its interface '{pif.DisplayName}'";
        if (!pif.CurrentlyAttached)
        {
            Report(context, member, pif, member.PIFReference, $"{name} is not plugged", DiagnosticSeverity.Error, "plugged");
        }

        if (pif.LacksAddress || !pif.IsIpConfigured)
        {
            Report(context, member, pif, member.PIFReference, $"{name} has no address", DiagnosticSeverity.Error, "address");
        }
        else if (pif.TakesAddressByDhcp)
        {
            Report(context, member, pif, member.PIFReference, $"{name} takes its address by DHCP", DiagnosticSeverity.Warning, "dhcp");
        }

        if (!pif.DisallowUnplug)
        {
            Report(context, member, pif, member.PIFReference, $"{name} may be unplugged", DiagnosticSeverity.Error, "unplug");
        }

        if (pif.Kind == PIFKind.VLAN && !pif.Management)
        {
            Report(context, member, pif, member.PIFReference, $"{name} is a VLAN and not the management interface", DiagnosticSeverity.Warning, "vlan");
        }

        if (pif.Base is { Kind: not PIFKind.BondInterface } port)
        {
            Report(context, member, pif, member.PIFReference, $"{name} rests on '{port.DisplayName}' alone, which is no bond", DiagnosticSeverity.Warning, "bond");
        }
    }

    /// <summary>What the pool last heard of the member; of a host that is down it says nothing.</summary>
    private static Verdict JudgeState(RuleContext context, ClusterHost member)
    {
        if (member.Host is { State: HostState.Down })
        {
            return Verdict.CannotTell(NotEvaluatedReason.HostDown, "a host that is down takes no part in its cluster");
        }

        var severity = member.Host is { State: HostState.Maintenance } ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        if (!member.Enabled)
        {
            Report(context, member, null, member.Enabled, "its membership is disabled", severity, "enabled");
        }
        else if (!member.Joined.WhenAbsent(true))
        {
            Report(context, member, null, member.Joined, "it has not joined the cluster", severity, "joined");
        }
        else if (!member.Live)
        {
            Report(context, member, null, member.Live, "the cluster does not hear from it", severity, "live");
        }

        return Verdict.Judged;
    }

    private static void Report(RuleContext context, ClusterHost member, PIF? pif, Place at, string problem, DiagnosticSeverity severity, string discriminator) => context.Report(
        at,
        message: [$"Cluster member '{member.Host?.DisplayName ?? "an unknown host"}'", problem],
        severity,
        discriminator,
        related: [member, pif, member.Host],
        fix: new() { ["pif"] = pif?.Uuid ?? default, ["member"] = member.Uuid, ["host"] = member.Host?.Uuid ?? default, ["cluster"] = member.Cluster?.Uuid ?? default });
}
