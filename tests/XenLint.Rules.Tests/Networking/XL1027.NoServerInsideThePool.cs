using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class NoServerInsideThePoolTests : RuleTest<NoServerInsideThePool>
{
    private const string Leases = "var/lib/xcp/dhclient/dhclient-xenbr0.leases";

    [Fact]
    public void A_lease_from_a_guest_is_an_error() =>
        ByDhcp(Flag("DHCP")).Report("xs-01", report => report.With(Leases, LeaseFrom("10.0.0.20")))
            .Reports("'xs-01' takes its management address from 10.0.0.20, which is VM 'server01' of the same pool.")
            .AsError()
            .About("pool/host[xs-01]/PIF[eth0]")
            .RelatedTo("pool/VM[server01]", "pool/host[xs-01]", $"pool/host[xs-01]/{Leases}");

    [Fact]
    public void A_lease_from_elsewhere_passes() =>
        ByDhcp("DHCP").Report("xs-01", report => report.With(Leases, LeaseFrom("10.0.0.254"))).Passes(objects: 1);

    [Fact]
    public void A_lease_that_does_not_name_its_server_tells_nothing() =>
        ByDhcp("DHCP").Report("xs-01", report => report.With(Leases, "lease {\n  interface \"xenbr0\";\n  fixed-address 10.0.0.1;\n}\n"))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "the lease does not name its server");

    [Fact]
    public void The_newest_lease_counts() =>
        ByDhcp("DHCP").Report("xs-01", report => report.With(Leases, LeaseFrom("10.0.0.20") + LeaseFrom("10.0.0.254"))).Passes(objects: 1);

    [Fact]
    public void A_lease_of_another_interface_does_not_count() =>
        ByDhcp("DHCP").Report("xs-01", report => report.With("var/lib/xcp/dhclient/dhclient-xenbr1.leases", LeaseFrom("10.0.0.20", "xenbr1")))
            .IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void A_lease_that_was_left_by_an_earlier_configuration_does_not_count() =>
        Static("10.0.9.53").Report("xs-01", report => report.With(Leases, LeaseFrom("10.0.0.20"))).Passes(objects: 1);

    [Fact]
    public void Without_a_lease_nothing_is_known() => ByDhcp("DHCP").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void A_guest_that_answers_names_is_a_warning() =>
        Static(Flag("10.0.9.53,10.0.0.20"))
            .Reports("'xs-01' asks DNS server 10.0.0.20, which is VM 'server01' of the same pool.")
            .AsWarning()
            .RelatedTo("pool/VM[server01]", "pool/host[xs-01]");

    [Fact]
    public void Servers_in_force_count_rather_than_those_of_the_database() =>
        Static("10.0.9.53").Report("xs-01", report => report.With("etc/resolv.conf", "nameserver ⟦10.0.0.20⟧\n"))
            .Reports("'xs-01' asks DNS server 10.0.0.20, which is VM 'server01' of the same pool.");

    [Fact]
    public void Servers_that_are_configured_count_beside_those_in_force() =>
        Static(Flag("10.0.0.20")).Report("xs-01", report => report.With("etc/resolv.conf", "nameserver 10.0.9.53\n"))
            .Reports("'xs-01' asks DNS server 10.0.0.20, which is VM 'server01' of the same pool.");

    [Fact]
    public void Servers_elsewhere_pass() => Static("10.0.9.53").Passes(objects: 1);

    [Fact]
    public void A_guest_that_does_not_run_has_no_address() =>
        Static("10.0.0.20", vm => vm.Set("power_state", "Halted")).Passes(objects: 1);

    [Fact]
    public void A_host_that_asks_nobody_is_not_concerned() => Static("").IsNotApplicable();

    [Fact]
    public void The_name_of_a_guest_is_no_evidence_unless_it_is_asked_for() =>
        ByDhcp(Flag("DHCP"), "DHCP-01").With("use_name_hints", "true")
            .Reports("'xs-01' takes its management address by DHCP, perhaps from VM 'DHCP-01' of the same pool.")
            .AsNote();

    [Fact]
    public void Without_the_guests_addresses_nothing_is_known() =>
        Static("10.0.9.53").WithoutTable("VM_guest_metrics").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static RuleCase Static(FieldText servers, Action<VMBuilder>? vm = null) =>
        Case(pif => pif.Management().Set("DNS", servers), "server01", vm);

    private static RuleCase ByDhcp(FieldText mode, string guest = "server01") => Case(pif => pif.Management().IPMode(mode).Set("DNS", ""), guest);

    private static RuleCase Case(Action<PIFBuilder> pif, string guest, Action<VMBuilder>? build = null) => Pool()
        .Host("xs-01", host => host.PIF("eth0", pif))
        .VM(guest, vm =>
        {
            vm.On("xs-01");
            build?.Invoke(vm);
        })
        .Row("VM_guest_metrics", guest, metrics => metrics.Set("networks", "(('0/ip' '10.0.0.20'))"));

    private static string LeaseFrom(string server, string bridge = "xenbr0") =>
        $"lease {{\n  interface \"{bridge}\";\n  fixed-address 10.0.0.1;\n  option subnet-mask 255.255.255.0;\n  option dhcp-server-identifier {server};\n  renew 1 2026/11/02 02:00:00;\n  expire 1 2026/11/02 12:00:00;\n}}\n";
}
