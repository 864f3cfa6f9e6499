using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2008: each host that uses iSCSI has a name of its own there.</summary>
public sealed partial class UniqueInitiatorNames : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2008",
        Name = "UniqueInitiatorNames",
        Title = "iSCSI initiator names are missing, wrong or not unique",
        Message = "The iSCSI initiator name of {0} {1}.",
        Why = "A storage array knows a host by its initiator name and grants LUNs to it. Two hosts with one name throw each other out, or write to a LUN that only one of them should see; a host without a name cannot log in.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            new("xapi-project/sm", "libs/sm/BaseISCSI.py", "The driver takes the initiator name from the plug, else from other_config:iscsi_iqn of the host, and fails without one."),
            RuleSource.Xapi("ocaml/xapi/xapi_host.ml", "The field iscsi_iqn and the key in other_config are kept alike; tools that set only one of them leave two names."),
            new("RFC 3720", "3.2.6", "A name begins with iqn. and a date, with eui. or with naa., and is the same whatever its letters' case."),
        ],
        Needs = Needs
            .AllOf(Host.Columns.OtherConfig)
            .CorroboratedBy(Host.Columns.IscsiIqn, PBD.Columns.DeviceConfig, SR.Columns.Type, MemberName.IscsiInitiatorName),
        Remediation =
        [
            RemediationStep.Xe(
                "xe pbd-unplug uuid=<pbd>",
                Risk.High,
                interrupts: "the iSCSI storage repositories of the host; its virtual machines have to be elsewhere",
                purpose: "A name takes effect with the next login, so log out first. Once for each iSCSI repository of the host.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated },
            RemediationStep.Xe(
                "xe host-param-set uuid={host} iscsi_iqn=<iqn>",
                Risk.Low,
                purpose: "The key is written with an underscore. Before XenServer 7.5: xe host-param-set uuid=<host> other-config:iscsi_iqn=<iqn>"),
            RemediationStep.Xe("xe pbd-plug uuid=<pbd>", Risk.Medium, purpose: "After the new name has been entered at the storage array."),
            RemediationStep.PowerShell("Set-XenHost -Uuid {host} -IscsiIqn <iqn>", Risk.Low),
        ],
        Tags = ["identity", "iscsi"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var uses = new List<NameUse>();
        context.Each(context.Capture.Hosts, host =>
        {
            // Names can be compared where the plugs are not known; that a host needs none cannot be said then.
            var plugs = host.InitiatorName.Value.Length == 0 ? IscsiPlugs(host) : Known.OrNull(() => IscsiPlugs(host)) ?? [];
            if (host.InitiatorName.Value.Length == 0 && plugs.Count == 0)
            {
                return Verdict.DoesNotApply(NotApplicableReason.NoSuchObject, "the host has no iSCSI storage and no initiator name");
            }

            var names = NamesOf(host, plugs);
            uses.AddRange(names.Where(use => use.Name.Value.Length > 0));
            foreach (var use in names)
            {
                JudgeName(context, use);
            }

            JudgeAgreement(context, host);
            JudgeFile(context, host, names, plugs.Count > 0);
            return Verdict.Judged;
        });
        foreach (var same in uses.GroupBy(use => use.Name.Value, StringComparer.OrdinalIgnoreCase).Where(group => group.DistinctBy(use => use.Host).Count() > 1))
        {
            ReportShared(context, [.. same.OrderBy(use => use.Plug is not null)]);
        }
    }

    /// <summary>The names in use: the host's own, and those that plugs bring along.</summary>
    private static List<NameUse> NamesOf(Host host, IReadOnlyList<PBD> plugs)
    {
        var own = plugs.Where(plug => !plug.DeviceConfig["localIQN"].IsAbsent).Select(plug => new NameUse(host, plug, plug.InitiatorName));
        return [new NameUse(host, null, host.InitiatorName), .. own];
    }

    private static IReadOnlyList<PBD> IscsiPlugs(Host host) => [.. host.PBDs.Where(plug => plug.CurrentlyAttached && plug.UsesIscsi)];

    private static void JudgeName(RuleContext context, NameUse use)
    {
        var name = use.Name.Value;
        if (name.Length == 0)
        {
            if (use.Plug is not null || IscsiPlugs(use.Host).Any(plug => plug.DeviceConfig["localIQN"].IsAbsent))
            {
                Report(context, use, "is missing, although the host uses iSCSI storage", DiagnosticSeverity.Error, "missing");
            }
        }
        else if (!Grammar().IsMatch(name))
        {
            Report(context, use, $"is '{name}', which is no name that iSCSI knows", DiagnosticSeverity.Warning, "grammar");
        }
    }

    private static void JudgeAgreement(RuleContext context, Host host)
    {
        var key = host.OtherConfig["iscsi_iqn"];
        if (key.TryGet(out var inKey) && host.IscsiIqn.TryGet(out var inField) && inKey.Length > 0 && inField.Length > 0 && !Same(inKey, inField))
        {
            Report(
                context,
                new NameUse(host, null, key),
                $"is '{inKey}' in other_config, which the storage drivers read, and '{inField}' in the field iscsi_iqn",
                DiagnosticSeverity.Warning,
                "field");
        }
    }

    /// <summary>The service on the host has a file with its name, which the drivers write when they need it: on hosts without iSCSI storage it says nothing.</summary>
    private static void JudgeFile(RuleContext context, Host host, List<NameUse> names, bool usesIscsi)
    {
        if (usesIscsi && host.Evidence.IscsiInitiatorName.TryGet(out var file) && file.Name.TryGet(out var inFile)
            && names.Exists(use => use.Name.Value.Length > 0) && !names.Exists(use => Same(use.Name.Value, inFile)))
        {
            Report(
                context,
                new NameUse(host, null, file.Name),
                $"is '{inFile}' in {host.Evidence.IscsiInitiatorName.Member.Path}, which the service on the host uses, and '{names.Find(use => use.Name.Value.Length > 0)!.Name.Value}' in the database",
                DiagnosticSeverity.Warning,
                "file");
        }
    }

    /// <summary>At the first host of the table that bears the name itself.</summary>
    private static void ReportShared(RuleContext context, List<NameUse> uses)
    {
        var hosts = uses.Select(use => use.Host).Distinct().ToList();
        context.Report(
            at: uses[0].Name,
            message: [ListText.Of(hosts), $"is the same, '{uses[0].Name.Value}': the storage array cannot tell the hosts apart"],
            discriminator: "shared",
            related: [.. hosts, .. uses.Select(use => use.Plug)],
            fix: new() { ["host"] = hosts[^1].Uuid });
    }

    private static void Report(RuleContext context, NameUse use, string problem, DiagnosticSeverity severity, string discriminator) => context.Report(
        at: use.Name,
        message: [$"'{use.Host.DisplayName}'", problem],
        severity,
        discriminator,
        fix: new() { ["host"] = use.Host.Uuid });

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:iqn\.\d{4}-\d{2}\.|eui\.|naa\.)\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();

    /// <summary>A name that a host uses.</summary>
    /// <param name="Host">The host.</param>
    /// <param name="Plug">The plug that brings a name of its own; null for the host's.</param>
    /// <param name="Name">The name.</param>
    private sealed record NameUse(Host Host, PBD? Plug, Sourced<string> Name);
}
