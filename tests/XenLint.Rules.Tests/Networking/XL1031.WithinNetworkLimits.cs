using System.Globalization;
using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class WithinNetworkLimitsTests : RuleTest<WithinNetworkLimits>
{
    [Fact]
    public void Eight_interfaces_of_a_machine_are_too_many()
    {
        var pool = Pool().VM("router", vm => Repeat(8, _ => vm.VIF("LAN")).Flagged());

        pool.Reports("'router' has 8 network interfaces; supported: 7.").AsWarning().FixedBy($"xe vif-list vm-uuid={pool.UuidOf("VM", "router")} params=uuid,device,network-name-label");
    }

    [Fact]
    public void Seven_pass() => Pool().VM("router", vm => Repeat(7, _ => vm.VIF("LAN"))).Passes(objects: 1);

    [Fact]
    public void Templates_and_snapshots_do_not_count() =>
        Pool().VM("router").Template("big", vm => Repeat(8, _ => vm.VIF("LAN"))).Snapshot("before", of: "router", vm => Repeat(8, _ => vm.VIF("LAN"))).Passes(objects: 1);

    [Fact]
    public void Seventeen_ports_of_a_host_are_too_many() =>
        Pool().Host("xs-01", host => Repeat(17, number => host.PIF(Device(number))).Flagged()).Reports("'xs-01' has 17 network ports; supported: 16.");

    [Fact]
    public void A_port_outside_of_xapi_s_control_is_there_all_the_same() =>
        Pool().Host("xs-01", host => Repeat(17, number => host.PIF(Device(number), pif => pif.Managed(false))).Flagged()).Reports("'xs-01' has 17 network ports; supported: 16.");

    [Fact]
    public void Five_bonds_are_too_many_today() => Bonds(5).Reports("'xs-01' has 5 bonds; supported: 4.");

    [Theory]
    [InlineData("6.2.0", 8)]
    [InlineData("5.6.0", 16)]
    public void Earlier_releases_supported_more(string version, int bonds) =>
        Bonds(bonds, version).With("max_physical", "100").Passes(objects: 1 + bonds);

    [Fact]
    public void Five_members_of_a_bond_are_too_many() =>
        Bond("openvswitch", "eth0", "eth1", "eth2", "eth3", "eth4")
            .Reports("'bond0' has 5 members; supported: 4.")
            .About("pool/host[xs-01]/Bond[bond0]")
            .RelatedTo("pool/host[xs-01]");

    [Fact]
    public void On_the_linux_bridge_three_are_too_many() => Bond("bridge", "eth0", "eth1", "eth2").Reports("'bond0' has 3 members; supported: 2.");

    [Fact]
    public void The_host_s_own_file_knows_best_which_switch_it_is() =>
        Bond("openvswitch", "eth0", "eth1", "eth2").Report("xs-01", report => report.With("etc/xensource/network.conf", "bridge\n"))
            .Reports("'bond0' has 3 members; supported: 2.");

    [Fact]
    public void Vlans_are_counted() =>
        Pool().Host("xs-01", host =>
            {
                host.PIF("eth0").Flagged();
                Repeat(3, number => host.VLAN(number + 1, on: "eth0", network: $"v{number}"));
            })
            .With("max_vlans", "2")
            .Reports("'xs-01' has 3 VLANs; supported: 2.");

    [Fact]
    public void Any_limit_can_be_set() => Pool().VM("router", vm => Repeat(8, _ => vm.VIF("LAN"))).With("max_vifs", "8").Passes(objects: 1);

    [Fact]
    public void Interfaces_without_their_table_cannot_be_counted() =>
        Pool().Host("xs-01").WithoutTable("PIF").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static RuleCase Bonds(int count, string version = "8.4.0") => Pool().Host("xs-01", host =>
    {
        host.Software("product_brand", "XenServer").Software("product_version", version);
        Repeat(count, number => host.Bond($"bond{number}", [Device(2 * number), Device((2 * number) + 1)]));
        if (version == "8.4.0")
        {
            host.Flagged();
        }
    });

    private static RuleCase Bond(string backend, params string[] members) => Pool().Host("xs-01", host => host
        .Software("network_backend", backend)
        .Bond("bond0", members, bond: bond => bond.Flagged()));

    private static string Device(int number) => $"eth{number.ToString(CultureInfo.InvariantCulture)}";

    private static T Repeat<T>(int times, Func<int, T> step)
    {
        var last = step(0);
        for (var number = 1; number < times; number++)
        {
            last = step(number);
        }

        return last;
    }
}
