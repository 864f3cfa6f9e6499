using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class ClusterPrerequisitesTests : RuleTest<ClusterPrerequisites>
{
    private static readonly string[] Hosts = ["xs-01", "xs-02", "xs-03"];

    [Fact]
    public void A_cluster_with_all_it_needs_passes() => Cluster().Passes(objects: 4);

    [Fact]
    public void Two_hosts_are_too_few() =>
        Cluster(hosts: 2, flagsCluster: true)
            .Reports("The pool's cluster: 2 host(s) make it, and at least 3 are needed to outvote a lost one.")
            .AsWarning()
            .About("pool/Cluster[" + Pool().UuidOf("Cluster", "cluster") + "]");

    [Fact]
    public void Fewer_hosts_can_be_allowed() => Cluster(hosts: 2).With("min_hosts", "2").Passes(objects: 3);

    [Fact]
    public void A_host_without_membership_is_an_error() =>
        Cluster().Host("xs-04", host => host.Flagged())
            .Reports("Host 'xs-04': it is no member of the pool's cluster.")
            .AsError()
            .About("pool/host[xs-04]");

    [Fact]
    public void An_interface_that_is_not_plugged_is_an_error() => OfInterface(pif => pif.Attached(false), "is not plugged").AsError().RelatedTo("pool/host[xs-01]", "pool/host[xs-01]/PIF[bond1]");

    [Fact]
    public void An_interface_without_an_address_is_an_error() => OfInterface(pif => pif.IP(""), "has no address").AsError();

    [Fact]
    public void An_interface_that_may_be_unplugged_is_an_error() => OfInterface(pif => pif.Set("disallow_unplug", false), "may be unplugged").AsError();

    [Fact]
    public void An_address_by_dhcp_is_a_warning() => OfInterface(pif => pif.IPMode("DHCP"), "takes its address by DHCP").AsWarning();

    [Fact]
    public void An_interface_on_a_single_port_is_a_warning() =>
        Cluster(interfaceOf: "eth4", isMemberFlagged: true, build: host => host.PIF("eth4", Usable))
            .Reports("Cluster member 'xs-01': its interface 'eth4' rests on 'eth4' alone, which is no bond.")
            .AsWarning();

    [Fact]
    public void A_vlan_that_is_not_managements_is_a_warning() =>
        Cluster(interfaceOf: "bond1.20", isMemberFlagged: true, build: host => host.VLAN(20, on: "bond1", network: "Cluster 20", pif: Usable))
            .Reports("Cluster member 'xs-01': its interface 'bond1.20' is a VLAN and not the management interface.")
            .AsWarning();

    [Theory]
    [InlineData("enabled", "its membership is disabled")]
    [InlineData("joined", "it has not joined the cluster")]
    [InlineData("live", "the cluster does not hear from it")]
    public void A_member_that_takes_no_part_is_an_error(string column, string problem)
    {
        Cluster(member: row => row.Set(column, Flag("false"))).Reports($"Cluster member 'xs-01': {problem}.").AsError();
        Cluster(member: row => row.Set(column, Flag("false")), build: host => host.Enabled(false)).Reports($"Cluster member 'xs-01': {problem}.").AsWarning();
        Cluster(member: row => row.Set(column, false), build: host => host.Live(false)).Passes(objects: 3, notEvaluated: 1);
    }

    [Fact]
    public void Whether_a_member_is_heard_of_is_not_known_in_older_releases() =>
        Cluster(member: row => row.Without("live")).Passes(objects: 3, notEvaluated: 1);

    [Fact]
    public void A_member_without_an_interface_is_an_error() =>
        Cluster(member: row => row.Set("PIF", Flag("OpaqueRef:NULL")))
            .Reports("Cluster member 'xs-01': no interface is named for the cluster.");

    [Fact]
    public void A_pool_without_a_cluster_is_not_concerned() => Pool().Host("xs-01").IsNotApplicable();

    private static RuleFindings OfInterface(Action<PIFBuilder> change, string problem) =>
        Cluster(isMemberFlagged: true, bond: change).Reports($"Cluster member 'xs-01': its interface 'bond1' {problem}.");

    private static void Usable(PIFBuilder pif) => pif.IP("10.9.0.1").Set("disallow_unplug", true);

    private static RuleCase Cluster(
        int hosts = 3,
        bool flagsCluster = false,
        string interfaceOf = "bond1",
        bool isMemberFlagged = false,
        Action<HostBuilder>? build = null,
        Action<PIFBuilder>? bond = null,
        Action<RowBuilder>? member = null)
    {
        var pool = Pool().Row("Cluster", "cluster", row => _ = flagsCluster ? row.Flagged() : row);
        foreach (var name in Hosts.Take(hosts))
        {
            var isFirst = name == Hosts[0];
            pool.Host(name, host =>
            {
                host.Bond("bond1", ["eth2", "eth3"], network: "Cluster", bonded => bonded.Interface(pif =>
                {
                    Usable(pif);
                    (isFirst ? bond : null)?.Invoke(pif);
                }));
                (isFirst ? build : null)?.Invoke(host);
            });
            pool.Row("Cluster_host", name, row =>
            {
                row.PointsTo("cluster", "Cluster", "cluster").PointsTo("host", "host", name).PointsTo("PIF", "PIF", $"{name}/{(isFirst ? interfaceOf : "bond1")}")
                    .Set("enabled", true).Set("joined", true).Set("live", true);
                (isFirst ? member : null)?.Invoke(row);
                _ = isFirst && isMemberFlagged ? row.Raw("PIF", Flag(pool.ReferenceOf("PIF", $"{name}/{interfaceOf}"))) : row;
            });
        }

        return pool;
    }
}
