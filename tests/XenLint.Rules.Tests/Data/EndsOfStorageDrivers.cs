using XenLint.Rules.Data.Releases;
using XenLint.Rules.Data.StorageDrivers;

namespace XenLint.Rules.Tests.Data;

public sealed class EndsOfStorageDrivers
{
    [Theory]
    [InlineData("lvmofcoe", "xs-7.6", DriverStanding.Supported)]
    [InlineData("lvmofcoe", "ch-8.2cu1", DriverStanding.Supported)]
    [InlineData("lvmofcoe", "xs-8.4", DriverStanding.Ending)]
    [InlineData("lvmofcoe", "xs-9", DriverStanding.Removed)]
    [InlineData("lvmofcoe", "xcpng-8.3", DriverStanding.Supported)]
    [InlineData("netapp", "xs-5.6", DriverStanding.Ending)]
    [InlineData("cslg", "xcpng-8.3", DriverStanding.Ending)]
    public void Depend_on_the_release(string type, string release, DriverStanding standing) =>
        Assert.Equal(standing, EndingDriver.Find(type)!.StandingIn(ReleaseTable.BuiltIn.Find(release)!));

    [Fact]
    public void Are_not_known_where_the_release_is_not_unless_they_hold_for_all()
    {
        Assert.Null(EndingDriver.Find("lvmofcoe")!.StandingIn(null));
        Assert.Equal(DriverStanding.Ending, EndingDriver.Find("netapp")!.StandingIn(null));
    }

    [Fact]
    public void Are_not_known_of_drivers_that_stay() => Assert.Null(EndingDriver.Find("lvmoiscsi"));
}
