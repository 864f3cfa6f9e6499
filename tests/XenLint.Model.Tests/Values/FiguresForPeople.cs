namespace XenLint.Model.Tests.Values;

public sealed class FiguresForPeople
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1023, "1.0 KiB")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(2040L << 30, "2.0 TiB")]
    [InlineData(500L << 30, "500 GiB")]
    [InlineData(-(3L << 40), "-3.0 TiB")]
    public void Sizes_have_a_binary_unit(long bytes, string text) => Assert.Equal(text, ByteSize.Text(bytes));

    [Theory]
    [InlineData(100, "100 Mbit/s")]
    [InlineData(1000, "1 Gbit/s")]
    [InlineData(2500, "2500 Mbit/s")]
    [InlineData(25000, "25 Gbit/s")]
    public void Speeds_are_in_gigabits_where_they_are_whole_ones(long mbps, string text) => Assert.Equal(text, LinkSpeed.Text(mbps));

    [Fact]
    public void Uses_stand_in_one_order() =>
        Assert.Equal(["management", "storage", "VMs"], (PIFUses.VM | PIFUses.Management | PIFUses.Storage).Words("VMs"));
}
