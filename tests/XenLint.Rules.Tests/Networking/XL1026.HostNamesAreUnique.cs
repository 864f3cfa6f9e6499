using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class HostNamesAreUniqueTests : RuleTest<HostNamesAreUnique>
{
    [Fact]
    public void Two_hosts_with_one_name_are_two_warnings() =>
        Pool().Host("xs-01", host => host.Set("hostname", Flag("xenserver"))).Host("xs-02", host => host.Set("hostname", Flag("XenServer")))
            .Reports("'xs-01': host name 'xenserver' is also that of 'xs-02'.", "'xs-02': host name 'XenServer' is also that of 'xs-01'.")
            .AsWarning();

    [Fact]
    public void The_others_are_related_and_the_fix_names_the_host()
    {
        var pool = Pool().Host("xs-01", host => host.Set("hostname", Flag("a.example"))).Host("xs-02", host => host.Set("hostname", Flag("a.example")))
            .OnlyHost("xs-01").Written(DumpForm.Xapi);

        var findings = pool.Findings();

        findings.About("pool/host[xs-01]").RelatedTo("pool/host[xs-02]").FixedBy($"xe host-set-hostname-live host-uuid={pool.UuidOf("host", "xs-01")} host-name=<name>");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("localhost", "stands for whatever machine uses it")]
    [InlineData("LOCALHOST.localdomain", "stands for whatever machine uses it")]
    [InlineData("xs_01.lab.example", "has characters other than letters, digits, hyphens and dots")]
    [InlineData("xs-01-of-the-laboratory-in-the-second-basement.building-7.example", "has 65 characters; at most 63 are possible")]
    public void A_name_that_cannot_be_looked_up_is_a_warning(string name, string problem) =>
        Pool().Host("xs-01", host => host.Set("hostname", Flag(name))).Reports($"'xs-01': host name '{name}' {problem}.").AsWarning();

    [Fact]
    public void A_short_name_without_any_domain_is_a_note() =>
        Static(host => host.Set("hostname", Flag("xs-01"))).Reports("'xs-01': host name 'xs-01' has no domain, and the host has no search domain either.").AsNote();

    [Fact]
    public void A_full_name_passes() => Pool().Host("xs-01", host => host.Set("hostname", "xs-01.lab.example")).Passes(objects: 1);

    [Fact]
    public void A_search_domain_in_the_database_makes_a_full_name() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().OtherConfig("domain", "lab.example"))).Passes(objects: 1);

    [Fact]
    public void A_search_domain_in_force_makes_a_full_name() =>
        Static(_ => { }).Report("xs-01", report => report.With("etc/resolv.conf", "search lab.example\nnameserver 10.0.0.53\n")).Passes(objects: 1);

    [Fact]
    public void A_full_name_in_the_host_s_own_list_passes() =>
        Static(_ => { }).Report("xs-01", report => report.With("etc/hosts", "127.0.0.1 localhost localhost.localdomain\n10.0.0.1 xs-01.lab.example xs-01\n")).Passes(objects: 1);

    [Fact]
    public void A_lease_may_bring_a_domain() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode("DHCP"))).IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void A_lease_that_brings_none_is_seen_in_the_host_s_own_file() =>
        Pool().Host("xs-01", host => host.Set("hostname", Flag("xs-01")).PIF("eth0", pif => pif.Management().IPMode("DHCP")))
            .Report("xs-01", report => report.With("etc/resolv.conf", "nameserver 10.0.0.53\n"))
            .Reports("'xs-01': host name 'xs-01' has no domain, and the host has no search domain either.");

    [Fact]
    public void Short_names_can_be_accepted() => Static(_ => { }).With("require_domain", "false").Passes(objects: 1);

    [Fact]
    public void A_database_without_host_names_cannot_be_judged() =>
        Pool().Host("xs-01", host => host.Without("hostname")).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    private static RuleCase Static(Action<HostBuilder> build) => Pool().Host("xs-01", host =>
    {
        host.PIF("eth0", pif => pif.Management());
        build(host);
    });
}
