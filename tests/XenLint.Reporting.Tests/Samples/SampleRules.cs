using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

/// <summary>Rules that show every outcome that a report must be able to tell.</summary>
internal static class SampleRules
{
    public static RuleCatalog Catalog { get; } = RuleCatalog.Of(
        new SampleRule("XL1901", "AddressIsStatic", context => context.Each(context.Capture.PIFs, about: pif => pif.Management, pif =>
            pif.IpConfigurationMode == IpConfigurationMode.Static
                ? Verdict.Judged
                : context.Report(
                    pif.IpConfigurationMode,
                    message: [pif.DisplayName, pif.OwningHost!.DisplayName],
                    related: [pif.OwningHost, pif.Network],
                    fix: new() { ["pif"] = pif.Uuid })))
        {
            Title = "A management interface gets its address dynamically",
            Message = "Interface '{0}' of host '{1}' gets its address from a server; hosts of a pool must keep a fixed address.",
            Category = Category.Networking,
            Severity = DiagnosticSeverity.Error,
            Needs = Needs.AllOf(PIF.Columns.IpConfigurationMode),
            Sources = [RuleSource.ReferenceArchitecture("Management and VM networks", "Addresses are fixed.")],
            Tags = ["DHCP", "address"],
            Remediation =
            [
                RemediationStep.Xe(
                    "xe pif-reconfigure-ip uuid={pif} mode=static IP={ip}", Risk.High, interrupts: "the management connection", purpose: "Make the address fixed."),
                RemediationStep.Xe("xe pif-param-get uuid={pif} param-name=IP", Risk.None, purpose: "Look whether it is."),
                RemediationStep.PowerShell("Invoke-XenPIF -Uuid {pif} -XenAction ReconfigureIp", Risk.High),
            ],
        },
        new SampleRule("XL2901", "SrHasDescription", context => context.Each(context.Capture.SRs, sr => context.Report(sr.Place, message: [sr.DisplayName])))
        {
            Title = "A storage repository has no description",
            Message = "Storage repository '{0}' has no description.",
            Category = Category.Storage,
            Severity = DiagnosticSeverity.Info,
        },
        new SampleRule("XL3901", "CoordinatorIsNamed", context => context.Each(context.Capture.Pools, pool =>
            pool.Coordinator is null ? Verdict.DoesNotApply(NotApplicableReason.Configuration, "the pool has no coordinator") : Verdict.Judged))
        {
            Title = "A pool has no coordinator",
            Message = "Pool '{0}' has no coordinator.",
            Category = Category.Availability,
        },
        new SampleRule("XL4901", "NoPlainChapPassword", context => context.Each(context.Capture.PBDs, pbd =>
            context.Report(pbd.DeviceConfig["chappassword"], message: [pbd.DisplayName], related: [new Related(pbd, pbd.DeviceConfig)])))
        {
            Title = "A password stands in clear text in the database",
            Message = "The plug of storage repository '{0}' holds a CHAP password in clear text.",
            Category = Category.Security,
            SecuritySeverity = 7,
            Precision = Precision.VeryHigh,
        },
        new SampleRule("XL5901", "HostHasTimeSource", _ => { })
        {
            Title = "A host has no time source",
            Message = "Host '{0}' has no time source.",
            Category = Category.Time,
            Needs = Needs.AllOf(MemberName.ChronyConf),
        },
        new SampleRule("XL8901", "VmIsNamed", context => context.Each(
            context.Capture.VMs, about: vm => !vm.IsATemplate && !vm.IsControlDomain, vm => context.Report(vm.NameLabel, message: [vm.DisplayName])))
        {
            Title = "A virtual machine has a strange name",
            Message = "Virtual machine '{0}' has a strange name.",
            Category = Category.Workload,
        },
        new SampleRule("XL9901", "Crashes", _ => throw new InvalidOperationException("Nobody expected this."))
        {
            Title = "A rule that crashes",
            Message = "Never said.",
            Category = Category.Capture,
        });

    /// <summary>A rule of a few lines; unlike a rule of the catalogue it is given its descriptor's parts.</summary>
    internal sealed class SampleRule(string id, string name, Action<RuleContext> analyze) : Rule
    {
        private RuleDescriptor? descriptor;

        public required string Title { get; init; }

        public required string Message { get; init; }

        public required Category Category { get; init; }

        public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Warning;

        public Precision Precision { get; init; } = Precision.High;

        public Needs Needs { get; init; } = Needs.Nothing;

        public double? SecuritySeverity { get; init; }

        public RuleSource[] Sources { get; init; } = [new("sample", "sample", "A sample.")];

        public string[] Tags { get; init; } = [];

        public RemediationStep[] Remediation { get; init; } = [];

        public override RuleDescriptor Descriptor => descriptor ??= new()
        {
            Id = id,
            Name = name,
            Title = Title,
            Message = Message,
            Why = "It is a sample.",
            Category = Category,
            Severity = Severity,
            Precision = Precision,
            Since = "0.1",
            Sources = [.. Sources],
            Needs = Needs,
            SecuritySeverity = SecuritySeverity,
            Tags = [.. Tags],
            Remediation = [.. Remediation],
        };

        public override void Analyze(RuleContext context) => analyze(context);
    }
}
