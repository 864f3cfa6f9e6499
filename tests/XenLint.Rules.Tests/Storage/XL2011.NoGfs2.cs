using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class NoGfs2Tests : RuleTest<NoGfs2>
{
    private const string Finding = "Storage 'Cluster' is a GFS2 file system; LVM on a LUN that the array provisions thinly is the recommended layout";

    [Fact]
    public void A_gfs2_repository_is_reported() =>
        Gfs2(sr => sr.Set("type", Flag("gfs2")))
            .Reports($"{Finding}.")
            .AsWarning()
            .About("pool/SR[Cluster]")
            .RelatedTo("pool/host[xs-01]/PBD[Cluster]");

    [Fact]
    public void Disks_that_lvm_cannot_hold_are_told() =>
        Gfs2(sr => sr.Set("type", Flag("gfs2")).VDI("huge", disk => disk.Size(3L << 40)).VDI("small"))
            .Reports($"{Finding}; 1 of its disks are larger than LVM can hold, such as 'huge' with 3.0 TiB.");

    [Fact]
    public void A_disk_of_exactly_the_limit_fits() => Gfs2(sr => sr.Set("type", Flag("gfs2")).VDI("disk", disk => disk.Size(2040L << 30))).Reports($"{Finding}.");

    [Fact]
    public void Lvm_passes() => Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01")).Passes(objects: 1);

    [Fact]
    public void Gfs2_can_be_allowed() => Gfs2(_ => { }).With("allow_gfs2", "true").IsNotApplicable(NotApplicableReason.Configuration);

    [Fact]
    public void A_repository_without_a_plug_is_not_in_use() => Pool().Host("xs-01").SR("Cluster", type: "gfs2").IsNotApplicable();

    [Fact]
    public void Files_and_disks_of_hosts_are_not_concerned() =>
        Pool().Host("xs-01").SR("Files", type: "nfs", sr => sr.PBD("xs-01")).SR("Local", type: "ext", sr => sr.PBD("xs-01")).IsNotApplicable();

    private static RuleCase Gfs2(Action<SRBuilder> build) => Pool().Host("xs-01").SR("Cluster", type: "gfs2", sr =>
    {
        sr.PBD("xs-01");
        build(sr);
    });
}
