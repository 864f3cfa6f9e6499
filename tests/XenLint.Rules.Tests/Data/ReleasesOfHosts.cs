using XenLint.Rules.Data.Releases;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Data;

public sealed class ReleasesOfHosts
{
    [Theory]
    [InlineData("XenServer", "8.4.0", "xs-8.4", "XenServer 8.4")]
    [InlineData("Citrix Hypervisor", "8.2.1", "ch-8.2cu1", "Citrix Hypervisor 8.2 CU1")]
    [InlineData("XCP-ng", "8.2.1", "xcpng-8.2", "XCP-ng 8.2")]
    [InlineData("XenServer", "7.1.2", "xs-7.1", "XenServer 7.1")]
    [InlineData("XenServer", "6.5.0", "xs-6.5", "XenServer 6.5")]
    [InlineData("XenServer", "6.0.50", null, "XenServer 6.0.50")]
    [InlineData("XenServer", "8.2.1", null, "XenServer 8.2.1")]
    [InlineData("George", "5.5.0", null, "George 5.5.0")]
    public void Go_by_brand_and_exact_version(string brand, string version, string? id, string name)
    {
        var runs = Of(new PoolBuilder("lab").Host("xs-01", host => host.Software("product_brand", brand).Software("product_version", version)));

        Assert.Equal((id, name), (runs.Release?.Id, runs.Name));
    }

    [Fact]
    public void Are_not_known_without_a_brand_and_a_version()
    {
        var runs = Of(new PoolBuilder("lab").Host("xs-01", host => host.Raw("software_version", "()")));

        Assert.Equal(new HostRelease(null, "an unknown release"), runs);
    }

    [Theory]
    [InlineData("XS65ESP1", true, "xs-6.5sp1")]
    [InlineData("XS65ESP1021", true, "xs-6.5sp1")]
    [InlineData("XS65ESP1", false, "xs-6.5")]
    [InlineData("XS65E001", true, "xs-6.5")]
    public void Are_service_packs_when_their_hotfix_is_applied(string hotfix, bool applied, string id)
    {
        var pool = new PoolBuilder("lab").Schema(78).Host("xs-01", host => host.Software("product_brand", "XenServer").Software("product_version", "6.5.0"))
            .Row("pool_patch", "patch", patch => patch.Set("name__label", hotfix))
            .Row("host_patch", "patch", patch => patch.PointsTo("host", "host", "xs-01").PointsTo("pool_patch", "pool_patch", "patch").Set("applied", applied));

        Assert.Equal(id, Of(pool).Release?.Id);
    }

    [Fact]
    public void Share_the_column_of_the_list_that_their_hardware_was_certified_for()
    {
        var columns = ReleaseTable.BuiltIn.All.ToDictionary(release => release.Id, release => release.HclRelease);

        Assert.All(["xs-7.2", "xs-7.3", "xs-7.4", "xs-7.5", "xs-7.6"], id => Assert.Equal("xs-7.1", columns[id]));
        Assert.Equal("xs-8.4", columns["xcpng-8.3"]);
        Assert.Equal("xcpng-8.2", columns["xcpng-8.2"]);
        Assert.All(columns.Values, column => Assert.Equal(column, columns[column]));
    }

    private static HostRelease Of(PoolBuilder pool) => ReleaseTable.BuiltIn.Of(pool.Write().Capture().HostEvidence.Single());
}
