using XenLint.Testing;

namespace XenLint.Model.Tests.Pool;

public sealed class ProvisioningOfRepositories
{
    [Theory]
    [InlineData("lvmoiscsi", DiskProvisioning.Thick)]
    [InlineData("lvm", DiskProvisioning.Thick)]
    [InlineData("lvmohba", DiskProvisioning.Thick)]
    [InlineData("nfs", DiskProvisioning.Thin)]
    [InlineData("ext", DiskProvisioning.Thin)]
    [InlineData("gfs2", DiskProvisioning.Thin)]
    [InlineData("netapp", DiskProvisioning.ByArray)]
    [InlineData("rawhba", DiskProvisioning.ByArray)]
    [InlineData("linstor", DiskProvisioning.Unknown)]
    public void Follows_from_the_driver(string type, DiskProvisioning expected) => Assert.Equal(expected, Of(type).Provisioning);

    [Theory]
    [InlineData("thick", DiskProvisioning.Thick)]
    [InlineData("thin", DiskProvisioning.Thin)]
    [InlineData("xlvhd", DiskProvisioning.Thin)]
    public void Of_logical_volumes_is_what_the_repository_was_made_with(string allocation, DiskProvisioning expected) =>
        Assert.Equal(expected, Of("lvmohba", sr => sr.SmConfig("allocation", allocation)).Provisioning);

    [Fact]
    public void Is_not_known_without_the_drivers_settings() =>
        Assert.Throws<NotKnownException>(() => Of("lvm", sr => sr.Set("sm_config", "((")).Provisioning);

    private static SR Of(string type, Action<SRBuilder>? build = null) => new PoolBuilder("lab").Host("xs-01").SR("SR", type, build).Write().Capture().SRs.Single();
}
