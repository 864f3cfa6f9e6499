using FsCheck;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Capacity;

public sealed class TheLoadOfAPool
{
    private const long GiB = 1L << 30;

    private static readonly Gen<PoolLoad> Any =
        from hosts in Gen.Choose(0, 100).NonEmptyListOf()
        from machines in (from need in Gen.Choose(1, 40) from place in Gen.Choose(0, 1000) select (need, place)).ListOf()
        select new PoolLoad(
            [.. hosts.Select((bytes, host) => new CapacityHost($"xs-{host}", bytes))],
            [.. machines.Select(machine => new CapacityVM("vm", machine.need) { On = machine.place % hosts.Count })]);

    [Fact]
    public void Says_which_machine_does_not_fit_when_a_host_is_lost_and_what_is_short()
    {
        var outage = TwoHosts(16 * GiB, 16 * GiB).Lose(0);

        Assert.False(outage.Fits);
        Assert.Equal(8 * GiB, outage.ShortBytes);
        Assert.Equal(["second"], outage.Stranded.Select(vm => vm.Name));
    }

    [Fact]
    public void Says_so_when_it_just_fits()
    {
        var outage = TwoHosts(16 * GiB, 8 * GiB).Lose(0);

        Assert.True(outage.Fits);
        Assert.Equal(0, outage.HeadroomBytes);
        Assert.Equal(0, outage.LargestFreeBytes);
    }

    [Fact]
    public void With_one_host_left_fits_to_the_byte() => Properties.HoldFor(
        from needs in Gen.Choose(1, int.MaxValue).NonEmptyListOf() select needs.Select(need => (long)need).ToArray(),
        needs =>
        {
            Assert.True(WithRoom(needs.Sum()).Lose(0).Fits);
            var lacking = WithRoom(needs.Sum() - 1).Lose(0);
            Assert.Equal(1, lacking.ShortBytes);
            Assert.NotEmpty(lacking.Stranded);

            PoolLoad WithRoom(long bytes) => new(
                [new("xs-01", needs.Sum()), new("xs-02", bytes)], [.. needs.Select(need => new CapacityVM("vm", need) { On = 0 })]);
        });

    [Fact]
    public void Counts_machines_that_run_nobody_knows_where_against_the_whole()
    {
        var known = TwoHosts(16 * GiB);
        var load = new PoolLoad(known.Hosts, [.. known.VMs, new CapacityVM("lost", 16 * GiB)]);

        Assert.Equal(8 * GiB, load.Lose(0).ShortBytes);
        Assert.Empty(load.Lose(0).Stranded);
    }

    [Fact]
    public void Is_worst_hit_by_the_loss_that_lacks_most()
    {
        var load = new PoolLoad(
            [new("small", 10), new("large", 30), new("middle", 20)],
            [new("one", 25) { On = 1 }, new("two", 5) { On = 0 }]);

        Assert.Equal([1], load.WorstOutage()!.Lost);
        Assert.Equal(5, load.WorstOutage()!.ShortBytes);
    }

    [Fact]
    public void Can_lose_several_hosts_at_once()
    {
        var load = new PoolLoad([new("a", 10), new("b", 10), new("c", 10)], [new("vm", 4) { On = 0 }, new("vm", 4) { On = 1 }]);

        Assert.Equal([[0, 1], [0, 2], [1, 2]], load.Outages(2).Select(outage => outage.Lost.ToArray()));
        Assert.Equal(3, load.OutageCount(2));
        Assert.All(load.Outages(2), outage => Assert.True(outage.Fits));
        Assert.Null(load.WorstOutage(4));
    }

    [Fact]
    public void Counts_processors_with_one_host_down()
    {
        var load = new PoolLoad(
            [new("a", 100) { Processors = 32, ControlDomainProcessors = 16 }, new("b", 100) { Processors = 64, ControlDomainProcessors = 16 }],
            [new("vm", 1) { On = 0, Processors = 64 }]);

        Assert.Equal(1m, load.Overcommit);
        Assert.Equal(2.5m, load.Lose(1).Overcommit);
        Assert.Null(new PoolLoad(load.Hosts, [new CapacityVM("vm", 1)]).Overcommit);
    }

    [Fact]
    public void Takes_a_machine_of_the_size_that_it_says_and_no_larger_one() => Properties.HoldFor(
        Any,
        load =>
        {
            var most = load.LargestAdditionBytes();
            if (load.Outages().Any(outage => !outage.Fits))
            {
                Assert.Equal(0, most);
                return;
            }

            Assert.All(load.With(new CapacityVM("new", most)).Load.Outages(), outage => Assert.True(outage.Fits));
            Assert.True(most <= load.LargestAdditionBytes(0));
        });

    [Fact]
    public void Moves_each_machine_of_a_lost_host_once_and_no_other() => Properties.HoldFor(
        Any,
        load =>
        {
            foreach (var outage in load.Outages())
            {
                Assert.Equal(load.VMs.Where(vm => vm.On == outage.Lost[0]), outage.Moves.Select(move => move.VM));
                Assert.DoesNotContain(outage.Moves, move => move.To == outage.Lost[0]);
            }
        });

    [Fact]
    public void Never_fits_when_the_hosts_that_are_left_have_less_than_the_machines_need() => Properties.HoldFor(
        Any, load => Assert.All(load.Outages(), outage => Assert.True(outage.Fits ? outage.HeadroomBytes >= 0 : outage.ShortBytes >= -outage.HeadroomBytes)));

    /// <summary>The first host runs the machines, the second has 24 GiB for them.</summary>
    private static PoolLoad TwoHosts(params long[] needs) => new(
        [new("xs-01", 48 * GiB), new("xs-02", 24 * GiB)],
        [.. needs.Zip(["first", "second"], (need, name) => new CapacityVM(name, need) { On = 0 })]);
}
