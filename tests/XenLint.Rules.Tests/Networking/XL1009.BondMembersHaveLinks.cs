using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class BondMembersHaveLinksTests : RuleTest<BondMembersHaveLinks>
{
    private const string NoLink = "Settings for eth1:\n\tSpeed: Unknown!\n\tDuplex: Unknown! (255)\n\tLink detected: no\n";

    [Fact]
    public void One_link_of_two_is_an_error() =>
        Bond(host => host.PIF("eth1", pif => pif.Link(false)), bond => bond.Flagged().LinksUp("1"))
            .Reports("Bond 'bond0' on 'xs-01': 1 of 2 links are up (down: eth1).")
            .AsError()
            .About("pool/host[xs-01]/Bond[bond0]")
            .RelatedTo("pool/host[xs-01]/PIF[eth1]")
            .FixedBy("ethtool eth1");

    [Fact]
    public void Two_links_of_three_are_a_warning() =>
        Pool().Host("xs-01", host => host
                .PIF("eth1", pif => pif.Link(false))
                .Bond("bond0", ["eth0", "eth1", "eth2"], bond: bond => bond.Flagged().LinksUp("2")))
            .Reports("Bond 'bond0' on 'xs-01': 2 of 3 links are up (down: eth1).")
            .AsWarning();

    [Fact]
    public void Without_any_link_the_bond_is_down() =>
        Bond(host => host.PIF("eth0", pif => pif.Link(false)).PIF("eth1", pif => pif.Link(false)), bond => bond.Flagged().LinksUp("0"))
            .Reports("Bond 'bond0' on 'xs-01': 0 of 2 links are up (down: eth0, eth1); the bond is down.")
            .AsError();

    [Fact]
    public void All_links_up_pass_whatever_is_measured_of_the_bond_itself() =>
        Bond(_ => { }, bond => bond.Interface(pif => pif.Link(false))).Passes(objects: 1);

    [Fact]
    public void Releases_without_a_count_go_by_the_members() =>
        Bond(host => host.PIF("eth1", pif => pif.Link(false)), bond => bond.Flagged()).Schema(61)
            .Reports("Bond 'bond0' on 'xs-01': 1 of 2 links are up (down: eth1).")
            .AsError();

    [Fact]
    public void A_count_that_says_less_than_the_members_is_a_warning_since_one_of_both_is_wrong() =>
        Bond(_ => { }, bond => bond.Flagged().LinksUp("1"))
            .Reports("Bond 'bond0' on 'xs-01': 1 of 2 links are up; the bond's own row counts 1, the measurements of its members 2.")
            .AsWarning();

    [Fact]
    public void A_count_that_says_more_does_not_hide_a_member_without_link() =>
        Bond(host => host.PIF("eth1", pif => pif.Link(false)), bond => bond.Flagged().LinksUp("2"))
            .Reports("Bond 'bond0' on 'xs-01': 1 of 2 links are up (down: eth1); the bond's own row counts 2, the measurements of its members 1.")
            .AsWarning();

    [Fact]
    public void The_count_of_a_bond_that_is_not_plugged_says_nothing() =>
        Bond(_ => { }, bond => bond.LinksUp("0").Interface(pif => pif.Attached(false))).Passes(objects: 1);

    [Fact]
    public void The_hosts_report_is_believed_and_the_disagreement_said() =>
        Bond(_ => { }, bond => bond.Flagged().LinksUp("2"))
            .Report("xs-01", report => report.With("ethtool-eth1.out", NoLink).With("ip-s-addr.out", Kernel("LOWER_UP", "NO-CARRIER")))
            .Reports("Bond 'bond0' on 'xs-01': 1 of 2 links are up (down: eth1); the database says that eth1 has one, the host's report is believed.")
            .AsError();

    [Fact]
    public void A_link_that_is_back_in_the_hosts_report_passes() =>
        Bond(host => host.PIF("eth1", pif => pif.Link(false)), bond => bond.LinksUp("1"))
            .Report("xs-01", report => report.With("ip-s-addr.out", Kernel("LOWER_UP", "LOWER_UP")))
            .Passes(objects: 1);

    [Fact]
    public void The_report_tells_where_the_database_never_measured() =>
        Bond(host => host.PIF("eth1", pif => pif.Metrics(row => row.Set("last_updated", "19700101T00:00:00Z"))), bond => bond.Flagged().LinksUp("2"))
            .Report("xs-01", report => report.With("ip-s-addr.out", Kernel("LOWER_UP", "NO-CARRIER")))
            .Reports("Bond 'bond0' on 'xs-01': 1 of 2 links are up (down: eth1).");

    [Fact]
    public void Members_that_were_never_measured_are_not_evaluated() =>
        Bond(host => host.PIF("eth1", pif => pif.Metrics(row => row.Set("last_updated", "19700101T00:00:00Z"))))
            .IsNotEvaluated(NotEvaluatedReason.MetricsStale);

    [Fact]
    public void Members_without_measurements_are_not_evaluated() =>
        Bond(host => host.PIF("eth1", pif => pif.Set("metrics", "OpaqueRef:NULL"))).IsNotEvaluated(NotEvaluatedReason.MetricsStale);

    [Fact]
    public void The_links_of_a_host_that_is_down_are_not_evaluated() =>
        Bond(host => host.Live(false).PIF("eth1", pif => pif.Link(false))).IsNotEvaluated(NotEvaluatedReason.HostDown);

    [Fact]
    public void A_host_in_maintenance_is_left_alone_unless_asked_for()
    {
        Bond(host => host.Enabled(false).PIF("eth1", pif => pif.Link(false))).IsNotApplicable(NotApplicableReason.Configuration, "the host is in maintenance");

        Bond(host => host.Enabled(false).PIF("eth1", pif => pif.Link(false)), bond => bond.Flagged().LinksUp("1")).With("report_maintenance", "true")
            .Reports("Bond 'bond0' on 'xs-01': 1 of 2 links are up (down: eth1).")
            .AsWarning();
    }

    [Theory]
    [InlineData("PIF", "host")]
    [InlineData("host_metrics", "live")]
    [InlineData("host", "other_config")]
    public void Whose_bond_it_is_and_whether_that_host_answers_must_be_known(string table, string column) =>
        Bond(host => host.PIF("eth1", pif => pif.Link(false))).WithoutColumn(table, column).IsNotEvaluated(NotEvaluatedReason.FieldAbsent, $"{table}.{column}");

    [Fact]
    public void A_report_whose_lines_nobody_can_match_with_ports_is_not_passed_over() =>
        Bond(host => host.PIF("eth1", pif => pif.Link(false)))
            .Report("xs-01", report => report.With("ip-s-addr.out", Kernel("LOWER_UP", "LOWER_UP")))
            .WithoutColumn("PIF", "device")
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "PIF.device");

    [Fact]
    public void A_pool_without_bonds_is_not_concerned() => Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Link(false))).IsNotApplicable();

    private static string Kernel(string first, string second) => $"""
        2: eth0: <BROADCAST,MULTICAST,UP,{first}> mtu 1500 qdisc mq state UP
        3: eth1: <BROADCAST,MULTICAST,UP,{second}> mtu 1500 qdisc mq state UP

        """;

    private static RuleCase Bond(Action<HostBuilder> build, Action<BondBuilder>? bond = null) => Pool().Host("xs-01", host =>
    {
        host.PIF("eth0").PIF("eth1");
        build(host);
        host.Bond("bond0", ["eth0", "eth1"], bond: bond);
    });
}
