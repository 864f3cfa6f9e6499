using XenLint.Model;
using XenLint.Rules.Time;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Time;

public sealed class HostHasTimeSourceTests : RuleTest<HostHasTimeSource>
{
    [Fact]
    public void Ntp_that_is_switched_off_is_reported() =>
        Pool().Host("xs-01", host => host.NtpMode(Flag("Disabled")))
            .Reports("'xs-01' has no NTP source (NTP is switched off).")
            .AsError()
            .About("pool/host[xs-01]");

    [Fact]
    public void Custom_servers_that_are_not_named_are_reported_at_the_list() =>
        Pool().Host("xs-01", host => host.NtpMode("Custom").Set("ntp_custom_servers", Flag("()")))
            .Reports("'xs-01' has no NTP source (the mode is Custom and the list of servers is empty).");

    [Fact]
    public void Servers_by_dhcp_on_a_host_without_dhcp_are_reported() =>
        Pool().Host("xs-01", host => host.NtpMode(Flag("DHCP")).PIF("eth0", pif => pif.Management().IPMode("Static")))
            .Reports("'xs-01' has no NTP source (servers should come by DHCP, and no interface of the host uses DHCP).");

    [Fact]
    public void Servers_by_dhcp_pass_when_any_interface_uses_dhcp() =>
        Pool().Host("xs-01", host => host.NtpMode("DHCP")
                .PIF("eth0", pif => pif.Management().IPMode("Static"))
                .PIF("eth1", pif => pif.IPMode("DHCP")))
            .Passes(objects: 1);

    [Fact]
    public void Named_servers_pass() =>
        Pool().Host("xs-01", host => host.NtpMode("Custom").NtpServers("192.0.2.1", "192.0.2.2")).Passes(objects: 1);

    [Fact]
    public void The_servers_of_the_factory_pass() => Pool().Host("xs-01", host => host.NtpMode("Factory")).Passes(objects: 1);

    [Fact]
    public void Each_host_is_judged_for_itself() =>
        Pool().Host("xs-01", host => host.NtpMode(Flag("Disabled"))).Host("xs-02", host => host.NtpMode("Factory"))
            .Reports("'xs-01' has no NTP source (NTP is switched off).");

    [Fact]
    public void Databases_before_xapi_26_hold_nothing_about_time() =>
        Pool().Schema(775).Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent, "etc/chrony.conf is not in the input");

    [Fact]
    public void A_mode_of_a_future_release_is_not_guessed_at() =>
        Pool().Host("xs-01", host => host.NtpMode("Quantum")).IsNotEvaluated(NotEvaluatedReason.Unparsable, "host.ntp_mode");
}
