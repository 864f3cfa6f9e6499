using XenLint.Rules.Data.Limits;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Tests.Data;

public sealed class LimitsOfReleases
{
    [Theory]
    [InlineData("xs-5.6", 16)]
    [InlineData("xs-6.2sp1", 8)]
    [InlineData("xs-8.4", 4)]
    [InlineData("xcpng-8.3", 4)]
    public void Are_those_of_their_time(string release, long bonds) =>
        Assert.Equal(bonds, LimitTable.BuiltIn.Bonds.Of(ReleaseTable.BuiltIn.Find(release)!));

    [Fact]
    public void Are_those_of_today_where_the_release_is_not_known() => Assert.Equal(4, LimitTable.BuiltIn.Bonds.Of(null));

    [Fact]
    public void Are_all_there()
    {
        var table = LimitTable.BuiltIn;
        Limit[] named =
        [
            table.PhysicalInterfaces, table.Bonds, table.VLANs, table.BondMembers, table.BondMembersOnBridge, table.VirtualInterfaces, table.DisksInLvm,
            table.DisksInFiles, table.VhdDiskSize,
        ];

        Assert.Equal(table.All.Select(limit => limit.Id).Order(), named.Select(limit => limit.Id).Order());
    }

    [Fact]
    public void Name_releases_that_exist() => Assert.All(
        LimitTable.BuiltIn.All.SelectMany(limit => limit.Earlier.Keys), id => Assert.NotNull(ReleaseTable.BuiltIn.Find(id)));

    [Fact]
    public void Are_marked_where_no_document_of_the_vendor_gives_them() => Assert.Equal(
        ["vlans-per-host", "disks-per-file-repository"],
        LimitTable.BuiltIn.All.Where(limit => !limit.Current.IsConfirmed).Select(limit => limit.Id));
}
