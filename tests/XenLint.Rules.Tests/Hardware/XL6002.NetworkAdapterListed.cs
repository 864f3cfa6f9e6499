using XenLint.Model;
using XenLint.Rules.Data.Hcl;
using XenLint.Rules.Hardware;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Hardware;

public sealed class NetworkAdapterListedTests : RuleTest<NetworkAdapterListed>
{
    [Fact]
    public void An_adapter_that_a_complete_list_lacks_is_a_warning() =>
        Pool().Host("xs-01", host => host.PIF("eth0", Card("8086", "107c", "82541PI Gigabit Ethernet Controller", isFlagged: true)))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteAdapters(Lists.Adapter("15b3:101f")))
            .Reports("Network adapter 8086:107c (Intel Corporation 82541PI Gigabit Ethernet Controller) on xs-01 is not in the HCL data (complete, edition 2026-01-31) for XenServer 8.4.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF_metrics[eth0]")
            .RelatedTo("pool/host[xs-01]");

    [Fact]
    public void The_message_tells_whether_anything_of_the_vendor_is_listed() =>
        Pool().Host("xs-01", host => host.PIF("eth0", Card("8086", "107c", "", isFlagged: true)))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteAdapters(Lists.Adapter("8086:1572")))
            .Reports("Network adapter 8086:107c (Intel Corporation) on xs-01 is not in the HCL data (complete, edition 2026-01-31) for XenServer 8.4; other models of this vendor are listed.")
            .AsWarning();

    [Fact]
    public void One_chip_is_one_finding_on_all_ports_and_hosts() =>
        Pool()
            .Host("xs-01", host => host.PIF("eth0", Card("8086", "107c", "82541PI", isFlagged: true)).PIF("eth1", Card("8086", "107c", "82541PI")))
            .Host("xs-02", host => host.PIF("eth0", Card("8086", "107c", "82541PI")))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteAdapters(Lists.Adapter("15b3:101f")))
            .Reports("Network adapter 8086:107c (Intel Corporation 82541PI) on xs-01, xs-02 is not in the HCL data (complete, edition 2026-01-31) for XenServer 8.4.")
            .RelatedTo("pool/host[xs-01]", "pool/host[xs-02]");

    [Fact]
    public void An_adapter_that_is_listed_for_other_releases_only_is_a_warning() =>
        Pool().Host("xs-01", host => host.PIF("eth0", Card("8086", "107c", "82541PI", isFlagged: true)))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteAdapters(Lists.Adapter("8086:107c", "\"xs-7.1\"")))
            .Reports("Network adapter 8086:107c (Intel Corporation 82541PI) on xs-01 is not in the HCL data (complete, edition 2026-01-31) for XenServer 8.4; it is listed for XenServer 7.1.")
            .AsWarning();

    [Fact]
    public void The_entry_that_comes_with_XenLint_lets_its_adapter_pass() =>
        Pool().Host("xs-01", host => host.PIF("eth0", Card("15b3", "101f", "MT2894 Family [ConnectX-6 Lx]"))).Passes(objects: 1);

    [Theory]
    [InlineData("8086:1572")]
    [InlineData("8086:1572:1028:1f72")]
    [InlineData("8086:1572:8086:0001")]
    public void An_entry_for_the_chip_counts_whatever_card_it_names(string listed) =>
        Pool()
            .Row("PCI", "nic", pci => pci.Set("vendor_id", "8086").Set("device_id", "1572").Set("subsystem_vendor_id", "1028").Set("subsystem_device_id", "1f72"))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.PointsTo("PCI", "PCI", "nic")))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteAdapters(Lists.Adapter(listed)))
            .Passes(objects: 1);

    [Fact]
    public void Without_a_list_of_ones_own_a_pool_gets_one_note() =>
        Pool()
            .Host("xs-01", host => host.PIF("eth0", Card("8086", "107c", "82541PI", isFlagged: true)).PIF("eth1", Card("14e4", "163b", "BCM5716")).PIF("eth2", Card("15b3", "101f", "ConnectX-6 Lx")))
            .Reports("Network adapter 14e4:163b (Intel Corporation BCM5716) on xs-01; 8086:107c (Intel Corporation 82541PI) on xs-01 is not in the HCL data (partial, edition 2026-11-21) for XenServer 8.4; it may be certified all the same.")
            .AsNote();

    [Fact]
    public void A_known_problem_of_an_adapter_does_not_make_it_listed() =>
        Pool().Host("xs-01", host => host.PIF("eth0", Card("10df", "0720", "OneConnect NIC (Skyhawk)", isFlagged: true)))
            .Reports("Network adapter 10df:0720 (Intel Corporation OneConnect NIC (Skyhawk)) on xs-01 is not in the HCL data (partial, edition 2026-11-21) for XenServer 8.4; it may be certified all the same.")
            .AsNote();

    [Fact]
    public void Bonds_and_VLANs_are_no_hardware() =>
        Pool().Network("Storage")
            .Host("xs-01", host => host
                .PIF("eth0", Card("15b3", "101f", "ConnectX-6 Lx"))
                .PIF("eth1", Card("15b3", "101f", "ConnectX-6 Lx"))
                .Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Interface(pif => pif.Metrics(Without)))
                .VLAN(20, on: "bond0", network: "Storage", pif: pif => pif.Metrics(Without)))
            .Passes(objects: 2);

    [Fact]
    public void A_port_without_PCI_numbers_cannot_be_judged() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Metrics(Without)))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "PIF_metrics names no PCI device for the interface");

    [Fact]
    public void Adapters_can_be_ignored() =>
        Pool().Host("xs-01", host => host.PIF("eth0", Card("8086", "107c", "82541PI")))
            .With("ignore_models", "14e4:163b, 8086:107C")
            .IsNotApplicable(NotApplicableReason.Configuration, "ignore_models names the adapter");

    [Fact]
    public void A_host_in_a_virtual_machine_is_passed_over() =>
        Pool().Host("xs-01", host => host
                .Map("bios_strings", new("system-manufacturer", "QEMU"), new("system-product-name", "Standard PC (i440FX + PIIX, 1996)"))
                .PIF("eth0", Card("10ec", "8139", "RTL-8139")))
            .IsNotApplicable();

    [Fact]
    public void With_XCP_ng_everything_stays_a_note() =>
        Pool().Host("xs-01", host => host.Software("product_brand", "XCP-ng").Software("product_version", "8.3.0").PIF("eth0", Card("8086", "107c", "82541PI", isFlagged: true)))
            .Given(HardwareCompatibilityList.Set, Lists.CompleteAdapters(Lists.Adapter("15b3:101f")))
            .Reports("Network adapter 8086:107c (Intel Corporation 82541PI) on xs-01 is not in the HCL data (complete, edition 2026-01-31) for XCP-ng 8.3.")
            .AsNote();

    [Fact]
    public void A_list_can_be_declared_complete() =>
        Pool().Host("xs-01", host => host.PIF("eth0", Card("8086", "107c", "82541PI", isFlagged: true)))
            .Given(HardwareCompatibilityList.Set, "category,vendor,model,pci_ids,releases,edition\nnetwork-adapter,Intel,X710,8086:1572,xs-8.4,2026-01\n")
            .With("completeness", "complete")
            .Reports("Network adapter 8086:107c (Intel Corporation 82541PI) on xs-01 is not in the HCL data (complete, edition 2026-01) for XenServer 8.4; other models of this vendor are listed.")
            .AsWarning();

    private static Action<PIFBuilder> Card(string vendor, string device, string name, bool isFlagged = false) => pif => pif.Metrics(metrics =>
    {
        metrics.Set("vendor_id", vendor).Set("device_id", device).Set("device_name", name);
        if (isFlagged)
        {
            metrics.Flagged();
        }
    });

    private static void Without(RowBuilder metrics) =>
        metrics.Set("vendor_id", "").Set("device_id", "").Set("vendor_name", "").Set("device_name", "").Set("pci_bus_path", "N/A");
}
