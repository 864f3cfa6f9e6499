using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class SharedStorageOnEveryHostTests : RuleTest<SharedStorageOnEveryHost>
{
    [Fact]
    public void A_host_without_a_plug_is_reported_at_the_repository() =>
        Pool().Host("xs-01").Host("xs-02").Host("xs-03").SR("SAN", type: "lvmohba", sr => sr.Flagged().PBD("xs-01"))
            .Reports("Storage 'SAN' is shared but not connected on 'xs-02', 'xs-03'.")
            .AsError()
            .About("pool/SR[SAN]")
            .RelatedTo("pool/host[xs-02]", "pool/host[xs-03]");

    [Fact]
    public void A_plug_that_is_not_attached_is_reported_at_the_plug() =>
        Pool().Host("xs-01").Host("xs-02").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01").PBD("xs-02", pbd => pbd.Attached(Flag("false"))))
            .Reports("Storage 'SAN' is shared but not attached on 'xs-02'.")
            .AsError()
            .About("pool/host[xs-02]/PBD[SAN]")
            .FixedBy($"xe pbd-plug uuid={Pool().UuidOf("PBD", "SAN/xs-02")}");

    [Fact]
    public void On_a_host_in_maintenance_it_is_a_warning() =>
        Pool().Host("xs-01", host => host.Enabled(false)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Attached(Flag("false"))))
            .Reports("Storage 'SAN' is shared but not attached on 'xs-01'.")
            .AsWarning();

    [Fact]
    public void On_a_host_that_is_down_it_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.Live(false)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Attached(false))).Passes(objects: 1, notEvaluated: 1);

    [Fact]
    public void Everything_attached_passes() =>
        Pool().Host("xs-01").Host("xs-02").SR("SAN", type: "lvmohba", sr => sr.PBDs()).Passes(objects: 3);

    [Fact]
    public void A_library_of_images_is_a_note_and_can_be_left_out()
    {
        Pool().Host("xs-01").SR("ISOs", type: "iso", sr => sr.PBD("xs-01", pbd => pbd.Attached(Flag("false"))))
            .Reports("Storage 'ISOs' is shared but not attached on 'xs-01'.")
            .AsNote();
        Pool().Host("xs-01").SR("ISOs", type: "iso", sr => sr.PBD("xs-01", pbd => pbd.Attached(false))).With("include_iso", "false").IsNotApplicable();
    }

    [Fact]
    public void A_repository_without_any_plug_is_one_note() =>
        Pool().Host("xs-01").Host("xs-02").SR("SAN", type: "lvmohba", sr => sr.Flagged())
            .Reports("Storage 'SAN' is shared but not connected on any host.")
            .AsNote();

    [Fact]
    public void A_local_repository_on_two_hosts_is_a_warning() =>
        Pool().Host("xs-01").Host("xs-02").SR("Disk", type: "ext", sr => sr.Shared(Flag("false")).PBDs())
            .Reports("Storage 'Disk' is not marked as shared but is connected on 'xs-01', 'xs-02'.")
            .AsWarning();

    [Fact]
    public void Local_storage_tools_and_devices_are_not_concerned() =>
        Pool().Host("xs-01").Host("xs-02")
            .SR("Local", type: "lvm", sr => sr.PBD("xs-01"))
            .SR("Tools", type: "iso", sr => sr.Set("is_tools_sr", true).PBD("xs-01", pbd => pbd.Attached(false)))
            .SR("DVD", type: "udev", sr => sr.PBD("xs-01", pbd => pbd.Attached(false)))
            .IsNotApplicable();

    [Fact]
    public void Hosts_that_are_lost_with_the_end_of_the_file_are_not_evaluated() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01")).WithoutTable("host").IsNotEvaluated(NotEvaluatedReason.TableAbsent);
}
