using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class ConfiguredMtuIsInUseTests : RuleTest<ConfiguredMtuIsInUse>
{
    [Fact]
    public void An_mtu_that_has_not_taken_effect_is_reported_where_the_other_one_is_recorded()
    {
        var pool = Pool().Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").Mtu(Flag("1500"))))
            .Host("xs-02", host => host.PIF("eth1", pif => pif.Network("Storage").Mtu(9000)));

        pool.Reports("'eth1' on 'xs-01': network 'Storage' asks for MTU 9000, the interface runs at 1500.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth1]")
            .RelatedTo("pool/network[Storage]")
            .FixedBy($"xe pif-unplug uuid={pool.UuidOf("PIF", "xs-01/eth1")} && xe pif-plug uuid={pool.UuidOf("PIF", "xs-01/eth1")}");
    }

    [Fact]
    public void An_mtu_in_force_passes() =>
        Pool().Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").Mtu(1500))).Passes(objects: 2);

    [Fact]
    public void The_hosts_report_is_believed_and_the_disagreement_said() =>
        Pool().Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").Mtu(Flag("9000"))))
            .Report("xs-01", report => report.With("ip-s-addr.out", Interface("eth1", 1500)))
            .Reports("'eth1' on 'xs-01': network 'Storage' asks for MTU 9000, the interface runs at 1500; the database says 9000, the host's report is believed.");

    [Fact]
    public void A_report_that_shows_the_configured_mtu_passes_whatever_the_database_remembers() =>
        Pool().Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").Mtu(1500)))
            .Report("xs-01", report => report.With("ip-s-addr.out", Interface("eth1", 9000)))
            .Passes(objects: 2);

    [Fact]
    public void Of_a_bond_the_smallest_of_its_members_counts() =>
        Pool().Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Storage", bond => bond.Interface(pif => pif.Mtu(Flag("9000")))))
            .Report("xs-01", report => report.With("ip-s-addr.out", Interface("eth0", 9000) + Interface("eth1", 1500)))
            .Reports("'bond0' on 'xs-01': network 'Storage' asks for MTU 9000, the interface runs at 1500; the database says 9000, the host's report is believed.");

    [Theory]
    [InlineData("-1", false)]
    [InlineData("1500", false)]
    public void An_interface_that_is_not_plugged_runs_at_nothing(string mtu, bool isAttached) =>
        Pool().Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").Attached(isAttached).Mtu(mtu)))
            .Passes(objects: 1);

    [Fact]
    public void A_plugged_interface_without_a_recorded_mtu_is_not_evaluated() =>
        Pool().Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").Mtu("-1")))
            .Passes(objects: 1, notEvaluated: 1);

    [Fact]
    public void Members_of_bonds_vlans_tunnels_and_unmanaged_interfaces_are_not_measured() =>
        Pool().Network("Trunk").Network("Guests", network => network.Mtu(9000)).Network("Private", network => network.Mtu(9000))
            .Host("xs-01", host => host
                .PIF("eth0", pif => pif.Network("Guests").Mtu(1500))
                .PIF("eth1", pif => pif.Network("Guests").Mtu(1500))
                .Bond("bond0", ["eth0", "eth1"], network: "Trunk")
                .VLAN(20, on: "bond0", network: "Guests", pif: pif => pif.Mtu(1500))
                .Tunnel(on: "bond0", network: "Private", pif: pif => pif.Mtu(1500))
                .PIF("eth9", pif => pif.Network("Guests").Managed(false).Mtu(1500)))
            .Passes(objects: 4);

    [Fact]
    public void On_a_host_that_is_down_what_runs_is_not_known() =>
        Pool().Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.Live(false).PIF("eth1", pif => pif.Network("Storage").Mtu(1500)))
            .Passes(objects: 1, notEvaluated: 1);

    [Fact]
    public void On_a_host_in_maintenance_it_is_a_note() =>
        Pool().Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.Enabled(false).PIF("eth1", pif => pif.Network("Storage").Mtu(Flag("1500"))))
            .Reports("'eth1' on 'xs-01': network 'Storage' asks for MTU 9000, the interface runs at 1500.")
            .AsNote();

    [Fact]
    public void Overrides_that_make_hosts_differ_are_one_finding_at_the_network() =>
        Pool().Network("Storage", network => network.Mtu(Flag("1500")))
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").OtherConfig("mtu", "9000").Mtu(9000)))
            .Host("xs-02", host => host.PIF("eth1", pif => pif.Network("Storage")))
            .Reports("Network 'Storage': its interfaces are set to different MTUs by their own mtu keys (1500: 'eth1' on 'xs-02'; 9000: 'eth1' on 'xs-01').")
            .AsWarning()
            .About("pool/network[Storage]");

    [Fact]
    public void An_override_that_is_no_number_is_ignored_by_xapi() =>
        Pool().Network("Storage")
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").OtherConfig("mtu", Flag("jumbo"))))
            .Reports("'eth1' on 'xs-01': its mtu key 'jumbo' is no whole number, so that xapi ignores it.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth1]");

    [Fact]
    public void A_number_in_another_notation_counts() =>
        Pool().Network("Storage", network => network.Mtu(1500))
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").OtherConfig("mtu", "0x2328").Mtu(9000)))
            .Passes(objects: 2);

    [Fact]
    public void An_unusual_mtu_is_a_note()
    {
        Pool().Network("Storage", network => network.Mtu(Flag("4000"))).Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").Mtu(4000)))
            .Reports("Network 'Storage': it asks for an unusual MTU: 4000.")
            .AsNote();

        Pool().Network("Storage", network => network.Mtu(4000)).Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Storage").Mtu(4000)))
            .With("accepted_mtu", "1500, 4000")
            .Passes(objects: 2);
    }

    [Fact]
    public void A_network_without_interfaces_is_not_concerned() => Pool().Network("Private", network => network.Mtu(4000)).IsNotApplicable();

    [Fact]
    public void Databases_without_the_networks_mtu_are_not_evaluated() =>
        Pool().Schema(57).Host("xs-01", host => host.PIF("eth0")).IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "network.MTU");

    private static string Interface(string name, int mtu) => $"2: {name}: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu {mtu} qdisc mq state UP\n";
}
