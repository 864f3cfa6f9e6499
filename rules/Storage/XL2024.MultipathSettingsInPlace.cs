using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Multipath;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Storage;

/// <summary>XL2024: own settings of multipathing stand where updates leave them alone, and none was lost.</summary>
public sealed class MultipathSettingsInPlace : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2024",
        Name = "MultipathSettingsInPlace",
        Title = "Multipath settings stand in the wrong file, were lost, or differ between hosts",
        Message = "Multipath settings of '{0}': {1}.",
        Why = "Updates replace etc/multipath.conf. Settings that an array's vendor wants, once written into it, are gone after the next update, and paths then fail over late or not at all.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            new("Creedence release notes", "multipath.conf", "An upgrade keeps the old file as multipath.conf.bak."),
            new("xapi-project/sm", "multipath/custom.conf, multipath/multipath.conf", "Own settings belong in conf.d/custom.conf, which updates keep; multipath.conf says of itself that it must not be edited."),
            new("xapi-project/sm", "drivers/mpath_dmp.py", "The storage manager finds a LUN's device by its SCSI id, so that friendly names hide it."),
        ],
        Needs = Needs.AllOf(MemberName.MultipathConf).CorroboratedBy(MemberName.MultipathConfParts, MemberName.MultipathConfBackup),
        Remediation =
        [
            RemediationStep.Xe(
                "multipathd show config",
                Risk.None,
                purpose: "On the host: see the settings that are in force."),
            RemediationStep.Xe(
                "vi /etc/multipath/conf.d/custom.conf",
                Risk.Low,
                purpose: "Move own device sections there, inside of devices { }, on every host of the pool."),
            RemediationStep.Xe(
                "multipathd reconfigure",
                Risk.Medium,
                interrupts: "nothing, if the settings are right; do it host by host, with the virtual machines elsewhere",
                purpose: "Make the daemon read its files again."),
        ],
        Tags = ["consistency", "multipath"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var compared = new List<(HostEvidence Host, MultipathFiles Files)>();
        context.EachHost(evidence =>
        {
            var files = MultipathFiles.Of(evidence);
            compared.Add((evidence, files));
            JudgeNames(context, evidence, files);
            JudgeLost(context, evidence, files);
            return JudgeEdited(context, evidence, files);
        });
        JudgeDifferences(context, compared);
    }

    private static Verdict JudgeEdited(RuleContext context, HostEvidence evidence, MultipathFiles files)
    {
        var own = files.Main.Devices.Where(device => !ShippedDevices.Has(device)).ToList();
        if (own.Count == 0 || !files.LocalIsEmpty)
        {
            return Verdict.Judged;
        }

        var release = ReleaseTable.BuiltIn.Of(evidence);
        if (release.Release is null)
        {
            return Verdict.CannotTell(NotEvaluatedReason.DataSetPartial, $"what {release.Name} brings in multipath.conf");
        }

        // A release that has conf.d says in multipath.conf itself that nobody should edit it.
        Report(
            context,
            evidence,
            own[0].Place,
            $"etc/multipath.conf has sections that no release brings ({Names(own)}), and the next update replaces that file",
            files.HasLocal ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            "edited");
        return Verdict.Judged;
    }

    private static void JudgeLost(RuleContext context, HostEvidence evidence, MultipathFiles files)
    {
        var present = files.Devices.Select(Model).ToHashSet();
        var lost = (evidence.MultipathConfigurationBackup.Readable?.Devices ?? []).Where(device => !ShippedDevices.Has(device) && !present.Contains(Model(device))).ToList();
        if (lost.Count > 0)
        {
            Report(context, evidence, lost[0].Place, $"sections of etc/multipath.conf.bak are not in the present files ({Names(lost)}); an upgrade may have removed them", DiagnosticSeverity.Info, "lost");
        }
    }

    private static void JudgeNames(RuleContext context, HostEvidence evidence, MultipathFiles files)
    {
        if (files.Default("user_friendly_names") is { } names && IsOn(names))
        {
            Report(context, evidence, names, "user_friendly_names is on, and the storage manager looks for LUNs by their SCSI ids", DiagnosticSeverity.Warning, "user_friendly_names");
        }

        if (files.Default("find_multipaths") is { } find && !IsOn(find))
        {
            Report(context, evidence, find, $"find_multipaths is '{find.Value}' where releases have 'yes'", DiagnosticSeverity.Warning, "find_multipaths");
        }
    }

    /// <summary>Hosts of one pool reach one array: what people have added themselves should be the same everywhere.</summary>
    private static void JudgeDifferences(RuleContext context, List<(HostEvidence Host, MultipathFiles Files)> compared)
    {
        var groups = compared.GroupBy(item => item.Files.OwnSettings(device => !ShippedDevices.Has(device)), StringComparer.Ordinal).ToList();
        if (groups.Count < 2)
        {
            return;
        }

        var reference = groups.MaxBy(group => group.Count())!;
        foreach (var (host, files) in compared.Where(item => !reference.Contains(item)))
        {
            Report(context, host, files.Main.Root.Place, $"own settings differ from those of '{reference.First().Host.DisplayName}'", DiagnosticSeverity.Warning, "differs");
        }
    }

    private static void Report(RuleContext context, HostEvidence evidence, Place at, string problem, DiagnosticSeverity severity, string discriminator) => context.Report(
        at,
        message: [evidence.DisplayName, problem],
        severity,
        discriminator);

    private static bool IsOn(Sourced<string> setting) => setting.Value.Equals("yes", StringComparison.OrdinalIgnoreCase) || setting.Value.Equals("on", StringComparison.OrdinalIgnoreCase);

    private static (string Vendor, string Product) Model(ConfigurationSection device) => (Text(device["vendor"]), Text(device["product"]));

    private static string Names(IEnumerable<ConfigurationSection> devices) =>
        string.Join(", ", devices.Select(device => $"'{$"{Text(device["vendor"])} {Text(device["product"])}".Trim()}'").Distinct().Order(StringComparer.Ordinal));

    private static string Text(Sourced<string> setting) => setting.TryGet(out var text) ? text : "";
}
