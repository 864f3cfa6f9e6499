using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>What a healthy host's report holds agrees with the pool's own rows.</summary>
public sealed partial class UsualReportTests
{
    private static readonly PoolBuilder Pool = ExamplePool.Build();
    private static readonly StatusReport Report = ReportBuilder.Usual(Pool.Write(), "fra-xs-01").Build();
    private static readonly StatusReport Second = ReportBuilder.Usual(Pool.Write(), "fra-xs-02").Build();

    [Fact]
    public void Its_inventory_names_the_host()
    {
        Assert.Contains($"\nINSTALLATION_UUID='{Pool.UuidOf("host", "fra-xs-01")}'\n", Text("etc/xensource-inventory"), StringComparison.Ordinal);
        Assert.Contains("\nMANAGEMENT_INTERFACE='xapi0'\n", Text("etc/xensource-inventory"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_coordinator_calls_itself_so()
    {
        Assert.Equal("master", Text("etc/xensource/pool.conf"));
        Assert.Equal("slave:10.20.0.11", Text("etc/xensource/pool.conf", Second));
    }

    [Fact]
    public void Its_clock_follows_the_servers_of_the_pools_setting()
    {
        Assert.Contains("server 10.20.0.2 iburst\nserver 10.20.0.3 iburst\n", Text("etc/chrony.conf"), StringComparison.Ordinal);
        Assert.Contains("\n^* 10.20.0.2 ", Text("chronyc-sources-v.out"), StringComparison.Ordinal);
        Assert.StartsWith("Reference ID    : 0A140002 (10.20.0.2)\nStratum         : 3\n", Text("chronyc-tracking.out"), StringComparison.Ordinal);
        Assert.EndsWith("Leap status     : Normal\n", Text("chronyc-tracking.out"), StringComparison.Ordinal);
    }

    [Fact]
    public void Interfaces_have_the_addresses_and_mtu_of_the_database()
    {
        Assert.Contains(": xapi0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 ", Text("ip-s-addr.out"), StringComparison.Ordinal);
        Assert.Contains("    inet 10.20.0.11/24 brd 10.20.0.255 scope global xapi0\n", Text("ip-s-addr.out"), StringComparison.Ordinal);
        Assert.Contains(": xapi1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9000 ", Text("ip-s-addr.out"), StringComparison.Ordinal);
        Assert.All(["eth0", "eth1", "eth2", "eth3"], device => Assert.Contains("\tLink detected: yes\n", Text($"ethtool-{device}.out"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_network_daemon_knows_the_same_bonds_and_addresses()
    {
        using var state = JsonDocument.Parse(Text("var/xapi/networkd.db"));
        Assert.Equal("Static4", state.RootElement.GetProperty("interface_config").GetProperty("xapi0").GetProperty("ipv4_conf")[0].GetString());
        Assert.Equal("lacp", state.RootElement.GetProperty("bridge_config").GetProperty("xapi0").GetProperty("ports").GetProperty("bond0").GetProperty("bond_properties").GetProperty("mode").GetString());
        Assert.Equal(110, state.RootElement.GetProperty("bridge_config").GetProperty("xapi2").GetProperty("vlan")[1].GetInt32());
        Assert.Contains("bond_mode: balance-tcp\n", Text("ovs-appctl-bond%show-bond0.out"), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_as_many_as_the_storage_manager_counts()
    {
        Assert.Equal(5, PathLine().Count(Text("multipathd_topology.out")));
        Assert.Equal("multipathd> show topology\nmultipathd> ", Text("multipathd_topology.out", Second));
        Assert.Equal(5, Regex.Count(Text("iscsiadm-m-session-P-3.out"), "iSCSI Session State: LOGGED_IN"));
    }

    [Fact]
    public void A_path_that_is_down_in_the_count_is_down_in_the_topology()
    {
        var pool = ExamplePool.Build().Row("PBD", "SAN gold/fra-xs-01", plug => plug.OtherConfig("mpath-3600a098038314c6e5d244f6a61477a4d", "[2, 4]"));
        var topology = Text("multipathd_topology.out", ReportBuilder.Usual(pool.Write(), "fra-xs-01").Build());
        Assert.Equal(2, Regex.Count(topology, "failed faulty running"));
        Assert.Equal(3, Regex.Count(topology, "active ready running"));
    }

    [Fact]
    public void Hypervisor_and_firmware_know_the_processors_and_the_memory()
    {
        Assert.Contains("\nnr_cpus                : 16\n", Text("xl-info.out"), StringComparison.Ordinal);
        Assert.Contains("\ncores_per_socket       : 4\n", Text("xl-info.out"), StringComparison.Ordinal);
        Assert.Contains("\ntotal_memory           : 262000\n", Text("xl-info.out"), StringComparison.Ordinal);
        Assert.Contains("\tProduct Name: PowerEdge R640\n", Text("dmidecode.out"), StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(Text("lspci-nnm.out"), "Ethernet controller \\[0200\\]"));
    }

    [Fact]
    public void The_certificate_reads_the_same_for_people_and_programs()
    {
        var text = Text("xapi_cert.out");
        using var certificate = X509Certificate2.CreateFromPem(text);
        Assert.Equal("CN=fra-xs-01.corp.example", certificate.Subject);
        Assert.True(certificate.MatchesHostname("fra-xs-01.corp.example"));
        Assert.Contains($"Not After : {certificate.NotAfter.ToUniversalTime().ToString("MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture)} GMT\n", text, StringComparison.Ordinal);
        Assert.Contains(string.Join(':', certificate.SerialNumberBytes.ToArray().Select(value => value.ToString("x2", CultureInfo.InvariantCulture))), text, StringComparison.Ordinal);
        Assert.Equal(2048, certificate.PublicKey.GetRSAPublicKey()!.KeySize);
    }

    [Fact]
    public void Logs_reach_two_days_back_without_gaps()
    {
        Assert.StartsWith("Oct 31 21:00:37 fra-xs-01 xapi: ", Text("var/log/xensource.log"), StringComparison.Ordinal);
        Assert.StartsWith("Oct 30 21:00:37 fra-xs-01 xapi: ", Text("var/log/xensource.log.1"), StringComparison.Ordinal);
        Assert.Equal([0x1F, 0x8B], Report["var/log/SMlog.2.gz"].Content[..2]);
    }

    [Fact]
    public void The_reader_finds_the_host_the_time_and_every_member_sound()
    {
        using var folder = new TemporaryFolder();
        folder.Write(Report.Pack(ReportForm.TarBz2));
        var input = Assert.Single(InputReader.Read([folder.Path], EvidenceOptions.Default with { WholeReport = true }, TestContext.Current.CancellationToken).Inputs);
        Assert.Equal((InputKind.Bundle, ReadStatus.Read, null), (input.Kind, input.Status, input.Reason));
        var report = Assert.Single(input.Capture!.Reports);
        Assert.Equal((HostMatch.Uuid, "fra-xs-01"), (report.Match, report.Host!.DisplayName));
        Assert.Equal((PoolClock.Capture, ReportTimeSource.Inventory), (report.TakenAt!.Moment, report.TakenAt.Source));
        Assert.Equal(Report.Members.Count - 1 + 2, report.Files.Count); // the archive of etc/systemd is two files
        Assert.All(report.Members, member => Assert.True(member.Status is MemberStatus.Read or MemberStatus.Empty, $"{member.Path}: {member.Detail}"));
    }

    private static string Text(string path, StatusReport? report = null) => Encoding.UTF8.GetString((report ?? Report)[path].Content);

    [GeneratedRegex(@"- \d+:\d+:\d+:\d+ sd[a-z]+ \d+:\d+ +(active ready|failed faulty) running", RegexOptions.CultureInvariant)]
    private static partial Regex PathLine();
}
