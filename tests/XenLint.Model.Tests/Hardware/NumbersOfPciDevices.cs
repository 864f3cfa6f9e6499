using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Hardware;

public sealed class NumbersOfPciDevices
{
    [Theory]
    [InlineData("8086:1572", "8086:1572")]
    [InlineData("14E4:163B", "14e4:163b")]
    [InlineData("0x14e4 : 0x163b", "14e4:163b")]
    [InlineData("14e4:5d", "14e4:005d")]
    [InlineData("8086:1572:1028:1F72", "8086:1572:1028:1f72")]
    public void Are_written_in_one_way(string written, string expected)
    {
        Assert.True(PciDeviceId.TryParse(written, out var id));
        Assert.Equal(expected, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("8086")]
    [InlineData("8086:1572:1028")]
    [InlineData("8086:xyz:1572")]
    [InlineData("8086:11572")]
    [InlineData("8086:1572:1028:1f72:0")]
    [InlineData("8086:")]
    [InlineData("-1:1")]
    public void Are_not_guessed_at(string written) => Assert.False(PciDeviceId.TryParse(written, out _));

    [Fact]
    public void Survive_writing_and_reading() => Properties.HoldFor(
        from numbers in Gen.Choose(0, ushort.MaxValue).ListOf(4)
        from withCard in Gen.Elements(true, false)
        select withCard
            ? new PciDeviceId((ushort)numbers[0], (ushort)numbers[1], (ushort)numbers[2], (ushort)numbers[3])
            : new PciDeviceId((ushort)numbers[0], (ushort)numbers[1]),
        id =>
        {
            Assert.True(PciDeviceId.TryParse(id.ToString(), out var lower));
            Assert.True(PciDeviceId.TryParse(id.ToString().ToUpperInvariant(), out var upper));
            Assert.Equal((id, id), (lower, upper));
        });

    [Theory]
    [InlineData("3b:00.0", "0000:3b:00.0")]
    [InlineData("0000:3B:1f.7", "0000:3b:1f.7")]
    [InlineData("10000:01:00.0", "10000:01:00.0")]
    public void Sit_at_an_address(string written, string expected)
    {
        Assert.True(PciAddress.TryParse(written, out var address));
        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("")]
    [InlineData("3b:00")]
    [InlineData("3b:20.0")]
    [InlineData("3b:00.8")]
    [InlineData("3b:00.0 ")]
    [InlineData("3b:0g.0")]
    [InlineData("+b:00.0")]
    [InlineData("000:3b:00.0")]
    [InlineData("00000000:3b:00.0")]
    [InlineData("00g0:3b:00.0")]
    [InlineData("0000:0000:3b:00.0")]
    public void Sit_nowhere_when_the_address_is_none(string written) => Assert.False(PciAddress.TryParse(written, out _));
}
