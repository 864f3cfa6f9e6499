using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class DefaultSRIsUsableTests : RuleTest<DefaultSRIsUsable>
{
    [Fact]
    public void A_pool_without_a_default_is_a_warning()
    {
        var pool = Pool().SR("lun", "lvmoiscsi").PoolRow(row => row.Set("default_SR", Flag("OpaqueRef:NULL")));

        pool.Reports("The pool's default SR is not set.").AsWarning().About("pool").FixedBy($"xe pool-param-set uuid={pool.UuidOf("pool", "lab")} default-SR=<sr> suspend-image-SR=<sr>");
    }

    [Fact]
    public void A_default_that_is_gone_is_a_warning() =>
        Pool().SR("lun", "lvmoiscsi").PoolRow(row => row.Set("default_SR", Flag("OpaqueRef:9f0f0b1e-0000-4000-8000-000000000001")))
            .Reports("The pool's default SR is missing: the database has no such repository.")
            .AsWarning();

    [Fact]
    public void A_library_of_images_takes_no_disks() =>
        Pool().SR("isos", "iso").PoolRow(row => row.Set("default_SR", Flag(Reference("isos"))))
            .Reports("The pool's default SR is 'isos', which holds installation images and takes no disks.")
            .AsWarning()
            .RelatedTo("pool/SR[isos]");

    [Fact]
    public void A_local_default_beside_shared_storage_is_a_note() =>
        Pool().Host("xs-01").Host("xs-02").SR("local", "lvm").SR("lun", "lvmoiscsi").PoolRow(row => row.Set("default_SR", Flag(Reference("local"))))
            .Reports("The pool's default SR is 'local', which belongs to one host, although 'lun' is shared.")
            .AsNote();

    [Fact]
    public void A_local_default_passes_where_nothing_is_shared() => Pool().Host("xs-01").Host("xs-02").SR("local", "lvm").SR("isos", "iso").DefaultSR("local").Passes(objects: 1);

    [Fact]
    public void A_local_default_of_a_single_host_passes() => Pool().Host("xs-01").SR("local", "lvm").SR("lun", "lvmoiscsi").DefaultSR("local").Passes(objects: 1);

    [Fact]
    public void A_shared_default_passes() => Pool().Host("xs-01").Host("xs-02").SR("lun", "lvmoiscsi").DefaultSR("lun").Passes(objects: 1);

    [Fact]
    public void A_repository_for_suspended_machines_that_is_gone_is_a_note() =>
        Pool().SR("lun", "lvmoiscsi").DefaultSR("lun").PoolRow(row => row.Set("suspend_image_SR", Flag("OpaqueRef:9f0f0b1e-0000-4000-8000-000000000001")))
            .Reports("The pool's SR for suspended machines is missing: the database has no such repository.")
            .AsNote();

    [Fact]
    public void Without_the_table_nothing_is_called_missing() =>
        Pool().SR("lun", "lvmoiscsi").DefaultSR("lun").WithoutTable("SR").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static string Reference(string sr) => new PoolBuilder("lab").ReferenceOf("SR", sr);
}
