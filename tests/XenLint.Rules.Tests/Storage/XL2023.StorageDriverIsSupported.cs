using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class StorageDriverIsSupportedTests : RuleTest<StorageDriverIsSupported>
{
    [Theory]
    [InlineData("netapp")]
    [InlineData("equal")]
    [InlineData("cslg")]
    public void Drivers_of_storagelink_are_a_warning_in_every_release(string type)
    {
        var pool = Case("6.1.0", type);

        pool.Reports($"SR 'array' uses driver {type}, which later releases no longer have; its disks belong on lvmoiscsi or lvmohba.")
            .AsWarning()
            .About("pool/SR[array]")
            .FixedBy($"xe sr-forget uuid={pool.UuidOf("SR", "array")}");
    }

    [Fact]
    public void Software_fcoe_is_a_warning_in_xenserver_8() =>
        Case("8.4.0", "lvmofcoe")
            .Reports("SR 'array' uses driver lvmofcoe, which later releases no longer have; its disks belong on lvmohba, with adapters that do FCoE in hardware, or lvmoiscsi.")
            .AsWarning();

    [Fact]
    public void Before_it_passes() => Pool().Host("xs-01", Release("7.6.0")).SR("array", "lvmofcoe", sr => sr.PBDs()).Passes(objects: 1);

    [Fact]
    public void In_a_release_that_is_not_known_it_cannot_be_judged() =>
        Pool().Host("xs-01", Release("77.7.0")).SR("array", "lvmofcoe", sr => sr.PBDs()).IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "which release the pool runs");

    [Fact]
    public void A_type_without_a_driver_is_an_error() =>
        Case("8.4.0", "zzz", pool => pool.Row("SM", "lvm", driver => driver.Set("type", "lvm")))
            .Reports("SR 'array' uses driver zzz, which is not among the drivers of XenServer 8.4: it is missing.")
            .AsError();

    [Fact]
    public void A_type_with_a_driver_passes() =>
        Pool().Host("xs-01").SR("lun", "lvmoiscsi", sr => sr.PBDs()).Row("SM", "lvmoiscsi", driver => driver.Set("type", "lvmoiscsi")).Passes(objects: 1);

    [Fact]
    public void A_database_without_any_driver_says_nothing_of_one() => Pool().Host("xs-01").SR("x", "zzz", sr => sr.PBDs()).Passes(objects: 1);

    [Fact]
    public void A_repository_that_nobody_has_plugged_is_a_note() =>
        Pool().Host("xs-01", Release("6.1.0")).SR("array", "netapp", sr => sr.PBDs(plug => plug.Attached(false)).Set("type", Flag("netapp")))
            .Reports("SR 'array' uses driver netapp, which later releases no longer have; its disks belong on lvmoiscsi or lvmohba.")
            .AsNote();

    [Fact]
    public void Further_types_can_be_named() =>
        Case("8.4.0", "nfs", pool => pool.With("removed", "nfs,smb"))
            .Reports("SR 'array' uses driver nfs, which XenServer 8.4 no longer has.")
            .AsError();

    [Fact]
    public void A_pool_without_repositories_is_not_concerned() => Pool().Host("xs-01").IsNotApplicable();

    private static RuleCase Case(string version, string type, Action<RuleCase>? more = null)
    {
        var pool = Pool().Host("xs-01", Release(version)).SR("array", type, sr => sr.PBDs().Set("type", Flag(type)));
        more?.Invoke(pool);
        return pool;
    }

    private static Action<HostBuilder> Release(string version) => host => host.Software("product_brand", "XenServer").Software("product_version", version);
}
