using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Pool;

public sealed class UseOfSpaceInSteps
{
    [Theory]
    [InlineData(1000, 0, 0)]
    [InlineData(1000, 49, 0)]
    [InlineData(1000, 50, 50)]
    [InlineData(1000, 849, 800)]
    [InlineData(1000, 1000, 1000)]
    [InlineData(1001, 51, 51)]
    [InlineData(1001, 50, 0)]
    [InlineData(1000, 1320, 1300)]
    [InlineData(1000, -1, -1)]
    [InlineData(-1, 500, 0)]
    [InlineData(long.MaxValue, long.MaxValue, long.MaxValue)]
    public void Is_rounded_down_to_whole_steps_of_the_size(long size, long used, long expected) => Assert.Equal(expected, Thin(size, used).UseInSteps.Value);

    [Theory]
    [InlineData(850, 850)]
    [InlineData(860, 850)]
    [InlineData(871, 871)]
    [InlineData(890, 871)]
    [InlineData(900, 900)]
    public void Stops_at_the_point_from_which_on_the_largest_disk_in_use_would_not_fit_again(long used, long expected) =>
        Assert.Equal(expected, Thick(1000, used, 130).UseInSteps.Value);

    [Fact]
    public void Is_not_known_where_the_use_is_not() =>
        Assert.False(new PoolBuilder("lab").Host("xs-01").SR("SR", "nfs", sr => sr.Set("physical_utilisation", "much")).Write().Capture().SRs.Single().UseInSteps.IsKnown);

    /// <summary>Nothing that is decided by the use changes with the rounding, and rounding again changes nothing.</summary>
    [Fact]
    public void Decides_everything_as_the_use_itself() => Properties.HoldFor(
        from size in Gen.Choose(1, 5000) from used in Gen.Choose(0, 6000) from disk in Gen.Choose(1, 6000) select (Size: size, Used: used, Disk: disk),
        item =>
        {
            var step = Thick(item.Size, item.Used, item.Disk).UseInSteps.Value;

            Assert.InRange(step, 0, item.Used);
            Assert.Equal(item.Size - item.Used < item.Disk, item.Size - step < item.Disk);
            Assert.All(Enumerable.Range(1, 24), steps => Assert.Equal(item.Used * 100 >= item.Size * steps * 5, step * 100 >= item.Size * steps * 5));
            Assert.Equal(step, Thick(item.Size, step, item.Disk).UseInSteps.Value);
        },
        cases: 100);

    private static SR Thin(long size, long used) => new PoolBuilder("lab").Host("xs-01").SR("SR", "nfs", sr => sr.Size(size, used)).Write().Capture().SRs.Single();

    private static SR Thick(long size, long used, long disk) =>
        new PoolBuilder("lab").Host("xs-01").SR("SR", "lvmohba", sr => sr.Size(size, used)).VM("vm", vm => vm.On("xs-01").Disk("SR", vdi => vdi.Size(disk))).Write().Capture().SRs.Single();
}
