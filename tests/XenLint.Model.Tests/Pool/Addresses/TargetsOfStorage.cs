using XenLint.Testing;

namespace XenLint.Model.Tests.Pool.Addresses;

/// <summary>The machines that the configurations of storage plugs name.</summary>
public sealed class TargetsOfStorage
{
    [Theory]
    [InlineData("target", "10.0.1.5", "10.0.1.5")]
    [InlineData("target", "10.0.1.5,10.0.2.5:3260", "10.0.1.5 10.0.2.5")]
    [InlineData("target", "[2001:db8::5]:3260", "2001:db8::5")]
    [InlineData("target", "2001:db8::5", "2001:db8::5")]
    [InlineData("target", "array.example.org:3260", "array.example.org")]
    [InlineData("multihomelist", "10.0.1.5:3260,10.0.2.5:3260", "10.0.1.5 10.0.2.5")]
    [InlineData("multiSession", "10.0.1.5,3260,iqn.2001-05.com.example:a|10.0.2.5,3260,iqn.2001-05.com.example:b", "10.0.1.5 10.0.2.5")]
    [InlineData("server", "10.0.1.6", "10.0.1.6")]
    [InlineData("server", @"\\files.example.org\vm\disks", "files.example.org")]
    [InlineData("server", "10.0.1.6:/volume", "10.0.1.6")]
    [InlineData("serverpath", "/export/vm", "")]
    [InlineData("serverpath", "10.0.1.6:/export/vm", "10.0.1.6")]
    [InlineData("location", "//10.0.1.6/iso", "10.0.1.6")]
    [InlineData("location", "files:/iso", "files")]
    [InlineData("location", "2001:db8::6:/iso", "2001:db8::6")]
    [InlineData("location", "/opt/iso:/more", "")]
    [InlineData("location", "https://example.org/iso", "")]
    [InlineData("device", "/dev/sdb", "")]
    [InlineData("SCSIid", "3600a09803830", "")]
    public void Are_read_from_each_drivers_own_key(string key, string value, string hosts) =>
        Assert.Equal(hosts, string.Join(' ', Plug(plug => plug.DeviceConfig(key, value)).Targets.Select(target => target.Name)));

    [Fact]
    public void Are_each_told_once_with_the_entry_that_names_them()
    {
        var targets = Plug(plug => plug.DeviceConfig("target", "10.0.1.5").DeviceConfig("multihomelist", "10.0.2.5:3260,10.0.1.5:3260")).Targets;

        Assert.Equal(["10.0.1.5", "10.0.2.5"], targets.Select(target => target.Address?.ToString()));
        Assert.Equal(["device_config:target", "device_config:multihomelist"], targets.Select(target => target.Place.Field));
    }

    [Fact]
    public void That_are_names_have_no_address() => Assert.Null(Plug(plug => plug.DeviceConfig("server", "files.example.org")).Targets.Single().Address);

    [Fact]
    public void Never_throw_whatever_the_text_is() => Properties.HoldFor(Texts.Any, text =>
    {
        foreach (var key in StorageTargetKeys)
        {
            Assert.All(Plug(plug => plug.DeviceConfig(key, text)).Targets, target => Assert.NotEmpty(target.Name));
        }
    }, cases: 40);

    private static readonly string[] StorageTargetKeys = ["target", "multiSession", "server", "location"];

    private static PBD Plug(Action<PBDBuilder> build) => new PoolBuilder("lab").Host("xs-01")
        .SR("storage", "lvmoiscsi", sr => sr.PBD("xs-01", build))
        .Write().Capture().PBDs.Single();
}
