using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Time;

/// <summary>XL5001: every host has a source for its clock.</summary>
public sealed class HostHasTimeSource : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL5001",
        Name = "HostHasTimeSource",
        Title = "A host has no time source",
        Message = "'{0}' has no NTP source ({1}).",
        Why = "Clocks that drift apart break certificates, domain logons, high availability and every attempt to read the logs of several hosts together.",
        Category = Category.Time,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "All hosts reach a synchronised NTP source."),
            RuleSource.Xapi("ocaml/xapi/xapi_host.ml", "From xapi 26.0 on the database holds the mode and the servers, read back from chrony at each start."),
            new("xenserver/status-report", "xen-bugtool", "Reports hold etc/chrony.conf and chronyc's outputs since December 2020, etc/ntp.conf before; servers of a DHCP lease are not collected."),
        ],
        Needs = Needs.AnyOf(Host.Columns.NtpMode, MemberName.ChronyConf, MemberName.NtpConf)
            .CorroboratedBy(MemberName.ChronycActivity, MemberName.ChronycSources),
        Remediation =
        [
            RemediationStep.Xe("xe host-param-set uuid={host} ntp-custom-servers=<server1>,<server2>", Risk.Low, purpose: "The list comes first: xapi refuses the mode Custom without it."),
            RemediationStep.Xe("xe host-param-set uuid={host} ntp-mode=Custom", Risk.Low, purpose: "Before xapi 26.0: xsconsole, Network Time (NTP)."),
            RemediationStep.PowerShell("Set-XenHost -Uuid {host} -NtpCustomServers <server1>,<server2>; Set-XenHost -Uuid {host} -NtpMode Custom", Risk.Low),
        ],
        Tags = ["ntp", "time"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.EachHost(evidence => Judge(context, evidence));

    private static Verdict Judge(RuleContext context, HostEvidence evidence)
    {
        // Throws when neither the database nor a configuration file tells anything.
        _ = evidence.TimeSettings;
        var (database, file) = (evidence.TimeSettingsInDatabase, evidence.TimeSettingsInReport);

        // A fault in the file is one whatever the database would say; a file without fault does not speak for a database that cannot be read.
        var inFile = file is null ? null : FaultOf(evidence, file);
        if (inFile is null && evidence.TimeSettingsLoss is { } loss)
        {
            return Verdict.CannotTell(loss);
        }

        var inDatabase = database is null ? null
            : inFile is null ? FaultOf(evidence.Host!, database)
            : Known.OrNull(() => FaultOf(evidence.Host!, database));
        if (inDatabase is not null)
        {
            var doubt = inFile is null ? WhatContradicts(evidence, database!, file) : null;
            return Report(
                context,
                evidence,
                inDatabase.Place,
                inFile is not null ? $"{inDatabase.Why}; {inFile.Why}" : doubt is not null ? $"{inDatabase.Why}, although {doubt}" : inDatabase.Why,
                doubt is null ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
        }

        return inFile is not null
                ? Report(context, evidence, inFile.Place, database is null ? inFile.Why : $"{inFile.Why}, although {InWords(database)}", DiagnosticSeverity.Error)
            : database is null && file is { Usable.Count: 0 } && evidence.TimeServiceHasSources is null
                ? Verdict.CannotTell(
                    NotEvaluatedReason.MemberAbsent,
                    $"{file.Where} leaves the sources to DHCP or to files that reports do not hold, and no list of the running service is there")
            : Verdict.Judged;
    }

    private static Fault? FaultOf(Host host, TimeSettings settings) => settings.Mode switch
    {
        HostNtpMode.Disabled => new("NTP is switched off", settings.Place),
        HostNtpMode.Custom when settings.Usable.Count == 0 => new("the mode is Custom and the list of servers is empty", settings.Place),
        HostNtpMode.DHCP when !host.PIFs.Any(pif => pif.TakesAddressByDhcp) =>
            new("servers should come by DHCP, and no interface of the host uses DHCP", settings.Place),
        _ => null,
    };

    private static Fault? FaultOf(HostEvidence evidence, TimeSettings settings) =>
        settings.Usable.Count > 0 || evidence.TimeServiceHasSources == true || (settings.MayHaveMore && evidence.TimeServiceHasSources is null) ? null
        : settings.Sources is [{ Kind: TimeSourceKind.OwnClock } own, ..] ? new($"{settings.Where} names nothing but the host's own clock", own.Place)
        : settings.MayHaveMore ? new($"{settings.Where} names none, and the running service has none", settings.Place)
        : new($"{settings.Where} names none", settings.Place);

    /// <summary>What speaks against the database: a service that is switched off keeps its file, so there the running service counts alone.</summary>
    private static string? WhatContradicts(HostEvidence evidence, TimeSettings database, TimeSettings? file) =>
        evidence.TimeServiceHasSources == true ? "the running service has sources"
        : database.Mode != HostNtpMode.Disabled && file is { Usable.Count: > 0 } ? $"{file.Where} names {string.Join(", ", file.Names)}"
        : null;

    private static string InWords(TimeSettings database) => database.Mode == HostNtpMode.Custom
        ? $"the database names {string.Join(", ", database.Names)}"
        : $"the database has the mode {database.Mode}";

    private static Verdict Report(RuleContext context, HostEvidence evidence, Place at, string why, DiagnosticSeverity severity) =>
        context.Report(at, message: [evidence.DisplayName, why], severity, related: [evidence.Host], fix: new() { ["host"] = evidence.Uuid });

    private sealed record Fault(string Why, Place Place);
}
