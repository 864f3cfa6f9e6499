using FsCheck;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Capacity;

public sealed class AUniformPool
{
    /// <summary>The example that the reference architecture works through.</summary>
    private static readonly UniformPool WorkedExample = new()
    {
        HostMemoryGB = 1000,
        VMMemoryGB = 16,
        HostProcessors = 128,
        VMProcessors = 4,
        Hosts = 8,
        VMDisks = 3,
        VMSnapshots = 0,
    };

    private static readonly Gen<UniformPool> Any =
        from memory in Gen.Choose(35, 8000)
        from need in Gen.Choose(1, 512)
        from processors in Gen.Choose(1, 512)
        from each in Gen.Choose(0, 64)
        from hosts in Gen.Choose(1, 64)
        from disks in Gen.Choose(0, 20)
        from snapshots in Gen.Choose(0, 5)
        select new UniformPool
        {
            HostMemoryGB = memory,
            VMMemoryGB = need / 2m,
            HostProcessors = processors,
            VMProcessors = each,
            Hosts = hosts,
            VMDisks = disks,
            VMSnapshots = snapshots,
        };

    [Fact]
    public void Gives_the_numbers_of_the_worked_example()
    {
        Assert.Equal(60, WorkedExample.VMsPerHost);
        Assert.Equal(420, WorkedExample.VMsPerPool);
        Assert.Equal(1.26m, WorkedExample.RepositoriesExact);
        Assert.Equal(2, WorkedExample.Repositories);
        Assert.Equal(52.5m, WorkedExample.VMsPerHostExact);
        Assert.Equal(52, WorkedExample.VMsPerHostNormally);
        Assert.Equal(60, WorkedExample.VMsPerHostInOutage);
        Assert.Equal(1.765625m, WorkedExample.OvercommitNormally);
        Assert.Equal(2.015625m, WorkedExample.OvercommitInOutage);
    }

    [Fact]
    public void Of_one_host_has_no_room_for_its_failure()
    {
        var single = WorkedExample with { Hosts = 1 };

        Assert.Equal(0, single.VMsPerPool);
        Assert.Null(single.VMsPerHostInOutage);
        Assert.Null(single.OvercommitInOutage);
    }

    [Fact]
    public void Says_why_it_gives_nothing()
    {
        Assert.Equal("a virtual machine needs memory", (WorkedExample with { VMMemoryGB = 0 }).Obstacle);
        Assert.Equal("a host has no memory left beside its control domain and the balancing appliance", (WorkedExample with { HostMemoryGB = 34 }).Obstacle);
        Assert.Equal("a host needs processors", (WorkedExample with { HostProcessors = 0 }).Obstacle);
        Assert.Equal("a pool needs a host", (WorkedExample with { Hosts = 0 }).Obstacle);
        Assert.Equal("a number below zero means nothing", (WorkedExample with { VMDisks = -1 }).Obstacle);
        Assert.Throws<InvalidOperationException>(() => (WorkedExample with { VMMemoryGB = -1 }).VMsPerHost);
    }

    [Fact]
    public void Never_takes_fewer_machines_for_more_memory() => Properties.HoldFor(
        Any, pool => Assert.True((pool with { HostMemoryGB = pool.HostMemoryGB + 1 }).VMsPerHost >= pool.VMsPerHost));

    [Fact]
    public void Never_takes_more_machines_that_are_larger() => Properties.HoldFor(
        Any, pool => Assert.True((pool with { VMMemoryGB = pool.VMMemoryGB + 0.5m }).VMsPerHost <= pool.VMsPerHost));

    [Fact]
    public void Needs_no_less_of_a_host_in_an_outage_than_normally() => Properties.HoldFor(
        Any,
        pool =>
        {
            if (pool.Hosts > 1)
            {
                Assert.True(pool.VMsPerHostInOutage >= pool.VMsPerHostNormally);
                Assert.True(pool.OvercommitInOutage >= pool.OvercommitNormally);
                Assert.True(pool.VMsPerHostInOutage <= pool.VMsPerHost);
            }
        });
}
