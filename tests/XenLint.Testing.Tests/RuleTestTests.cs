using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using Xunit.Sdk;

namespace XenLint.Testing;

/// <summary>A rule that exists for these tests only.</summary>
public sealed class FixedManagementAddress : Rule
{
    private static readonly RuleOption<bool> AllowReserved = RuleOption.Switch("allow_reserved", false, "Accepts reserved leases.");

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL9999",
        Name = "FixedManagementAddress",
        Title = "Management addresses are fixed",
        Message = "Interface '{0}' has mode {1}.",
        Why = "For tests.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources = [new RuleSource("none", "nowhere", "Nothing.")],
        Needs = Needs.AllOf(PIF.Columns.Management, PIF.Columns.IpConfigurationMode),
        Options = [AllowReserved],
    };

    public override void Analyze(RuleContext context)
    {
        if (!context.Option(AllowReserved))
        {
            context.Each(context.Capture.PIFs, about: pif => pif.Management, judge: pif => pif.IpConfigurationMode == IpConfigurationMode.DHCP
                ? context.Report(pif.IpConfigurationMode, [pif.DisplayName, "DHCP"], related: [pif.Host!])
                : Verdict.Judged);
        }
    }
}

public sealed class RuleTestTests : RuleTest<FixedManagementAddress>
{
    [Fact]
    public void Dhcp_on_the_management_interface_is_reported() =>
        Pool("lab").Host("xs-01", h => h
                .PIF("eth0", p => p.Management().IPMode(Flag("DHCP")))
                .PIF("eth1", p => p.IPMode("DHCP")))
            .Reports("Interface 'eth0' has mode DHCP.").AsWarning().About("pool/host[xs-01]/PIF[eth0]").RelatedTo("pool/host[xs-01]");

    [Fact]
    public void A_fixed_address_passes() => Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management())).Passes(objects: 1);

    [Fact]
    public void An_option_goes_through_the_configuration_file() =>
        Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management().IPMode("DHCP"))).With("allow_reserved", "true").IsNotApplicable();

    [Fact]
    public void A_pool_without_interfaces_is_not_applicable() => Pool().Host("xs-01").IsNotApplicable(NotApplicableReason.NoSuchObject);

    [Fact]
    public void A_missing_column_is_not_evaluated() =>
        Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management().Without("ip_configuration_mode"))).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void Only_the_host_that_is_asked_for_is_judged() =>
        Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management().IPMode("DHCP"))).Host("xs-02", h => h.PIF("eth0", p => p.Management()))
            .OnlyHost("xs-02").Passes(objects: 1);

    [Fact]
    public void A_finding_at_another_place_than_the_flagged_one_fails_the_test() =>
        Fails(() => Faulty().Host("xs-02", h => h.Set("hostname", Flag("xs-02"))).Reports("Interface 'eth0' has mode DHCP."));

    [Fact]
    public void A_finding_without_a_flag_fails_the_test() => Fails(() => Faulty().Reports("Interface 'eth0' has mode DHCP."));

    [Fact]
    public void A_flag_without_a_finding_fails_the_test() =>
        Fails(() => Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management().IPMode(Flag("Static")))).Reports("Interface 'eth0' has mode DHCP."));

    [Fact]
    public void Another_message_fails_the_test() =>
        Fails(() => Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management().IPMode(Flag("DHCP")))).Reports("Interface 'eth1' has mode DHCP."));

    [Fact]
    public void Another_outcome_fails_the_test()
    {
        Fails(() => Faulty().Passes(objects: 1));
        Fails(() => Faulty().ReportsNothing());
        Fails(() => Faulty().IsNotApplicable());
        Fails(() => Faulty().IsNotEvaluated(NotEvaluatedReason.FieldAbsent));
        Fails(() => Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management())).Passes(objects: 2));
    }

    [Fact]
    public void A_misspelt_option_fails_the_test() => Fails(() => Pool().With("alow_reserved", "true").IsNotApplicable());

    private static RuleCase Faulty() => Pool().Host("xs-01", h => h.PIF("eth0", p => p.Management().IPMode("DHCP")));

    private static void Fails(Action test) => Assert.ThrowsAny<XunitException>(test);
}
