namespace XenLint.Evidence;

public sealed class LogNamesTests
{
    [Theory]
    [InlineData("var/log/xensource.log", "xensource.log", 0)]
    [InlineData("var/log/xensource.log.1", "xensource.log", 1)]
    [InlineData("var/log/xensource.log.12.gz", "xensource.log", 12)]
    [InlineData("bug-report-20240514093013/var/log/SMlog.2.gz", "SMlog", 2)]
    [InlineData("status.zip!/host/bug-report-1/var/log/messages", "messages", 0)]
    [InlineData("var/log/blktap/tapdisk.4711.log", "blktap.log", 0)]
    [InlineData("var/log/blktap/tapdisk.4711.log.3", "blktap.log", 3)]
    [InlineData("var/log/xen/hypervisor.log.1", "xen/hypervisor.log", 1)]
    public void Are_told_with_their_rotation(string path, string log, int rotation)
    {
        Assert.True(LogNames.TryParse(path, out var name));
        Assert.Equal((log, rotation), (name.Log.Name, name.Rotation));
    }

    [Theory]
    [InlineData("var/log/xensource.log.old")]
    [InlineData("var/log/installer/dmesg")]
    [InlineData("xvar/log/SMlog")]
    [InlineData("xl-dmesg.out")]
    [InlineData("var/log/audit.log")]
    [InlineData("var/log/blktap/deep/x.log")]
    [InlineData("var/log/kern.log.")]
    [InlineData("var/log/kern.log.1234567")]
    public void Leave_other_files_alone(string path) => Assert.False(LogNames.TryParse(path, out _));

    [Fact]
    public void Put_dated_rotations_in_order()
    {
        Assert.True(LogNames.TryParse("var/log/messages-20240505.gz", out var older));
        Assert.True(LogNames.TryParse("var/log/messages-20240512", out var newer));
        Assert.True(LogNames.TryParse("var/log/messages.99", out var numbered));

        Assert.True(older.Rotation > newer.Rotation && newer.Rotation > numbered.Rotation);
        Assert.Equal("messages", older.Base);
    }
}
