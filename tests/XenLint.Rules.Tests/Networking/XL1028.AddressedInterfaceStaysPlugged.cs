using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class AddressedInterfaceStaysPluggedTests : RuleTest<AddressedInterfaceStaysPlugged>
{
    [Fact]
    public void With_high_availability_an_address_that_may_be_unplugged_is_a_warning()
    {
        var pool = Pool().PoolRow(row => row.Set("ha_enabled", true))
            .Host("xs-01", host => host.PIF("eth2", pif => pif.IP("10.0.2.11").Set("disallow_unplug", Flag(false))));

        pool.Reports("'eth2' on 'xs-01' has an address (nobody says what for) but may be unplugged; such interfaces need disallow_unplug.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth2]")
            .FixedBy($"xe pif-param-set uuid={pool.UuidOf("PIF", "xs-01/eth2")} disallow-unplug=true")
            .FixedBy($"Set-XenPIF -Uuid {pool.UuidOf("PIF", "xs-01/eth2")} -DisallowUnplug $true");
    }

    [Fact]
    public void Storage_in_its_subnet_makes_it_a_warning_without_high_availability() =>
        Pool().Host("xs-01", host => host.PIF("eth2", pif => pif.IP("10.0.2.11").Set("disallow_unplug", Flag(false))))
            .SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("target", "10.0.2.5")))
            .Reports("'eth2' on 'xs-01' has an address (storage 'array') but may be unplugged; such interfaces need disallow_unplug.")
            .AsWarning()
            .RelatedTo("pool/host[xs-01]", "pool/host[xs-01]/PBD[array]");

    [Fact]
    public void Without_either_it_is_a_note() =>
        Pool().Host("xs-01", host => host.PIF("eth2", pif => pif.IP("10.0.2.11").OtherConfig("management_purpose", "Backup").Set("disallow_unplug", Flag(false))))
            .Reports("'eth2' on 'xs-01' has an address (purpose 'Backup') but may be unplugged; such interfaces need disallow_unplug.")
            .AsNote();

    [Fact]
    public void An_address_of_the_newer_family_counts_too() =>
        Pool().Host("xs-01", host => host.PIF("eth2", pif => pif.IPv6Mode("Static").Items("IPv6", "2001:db8::11/64").Set("disallow_unplug", Flag(false))))
            .Reports("'eth2' on 'xs-01' has an address (nobody says what for) but may be unplugged; such interfaces need disallow_unplug.");

    [Fact]
    public void Marked_interfaces_pass() => Pool().Host("xs-01", host => host.PIF("eth2", pif => pif.IP("10.0.2.11").Purpose("Storage"))).Passes(objects: 1);

    [Fact]
    public void Management_bond_members_and_interfaces_outside_of_xapis_control_do_not_count() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management())
                .PIF("eth1", pif => pif.IP("10.0.1.11"))
                .PIF("eth2", pif => pif.IP("10.0.2.11").Managed(false))
                .PIF("eth3")
                .Bond("bond0", ["eth1"]))
            .IsNotApplicable();
}
