using XenLint.Testing;

namespace XenLint.Model.Tests.Capacity;

public sealed class TheLoadOfACapture
{
    private const long GiB = 1L << 30;

    [Fact]
    public void Gives_machines_what_hypervisor_and_control_domain_leave()
    {
        var load = Load(Pool().Host("xs-01", host => host.Set("memory__overhead", 2 * GiB).Metrics(row => row.Set("memory__total", 64 * GiB))));

        // The control domain of the builders has 8 GiB and the overhead of any machine.
        Assert.Equal((54 * GiB) - 79691776, load.Hosts.Single().UsableBytes);
    }

    [Fact]
    public void Counts_running_and_paused_machines_by_their_static_maximum_and_overhead()
    {
        var load = Load(Pool().Host("xs-01")
            .VM("running", vm => vm.On("xs-01").Memory(4 * GiB).Set("memory__overhead", 100))
            .VM("paused", vm => vm.On("xs-01").Memory(2 * GiB).Set("memory__overhead", 0).Set("power_state", "Paused"))
            .VM("suspended", vm => vm.Set("power_state", "Suspended"))
            .VM("halted"));

        Assert.Equal([("paused", 2 * GiB), ("running", (4 * GiB) + 100)], load.VMs.Select(vm => (vm.Name, vm.NeedBytes)).Order());
        Assert.All(load.VMs, vm => Assert.Equal(0, vm.On));
    }

    [Fact]
    public void Does_not_know_a_machines_host_that_the_database_does_not_tell() =>
        Assert.Null(Load(Pool().Host("xs-01").VM("lost", vm => vm.Set("power_state", "Running"))).VMs.Single().On);

    [Fact]
    public void Is_not_known_when_the_memory_of_a_host_is_not_recorded()
    {
        var unknown = Assert.Throws<NotKnownException>(() => Load(Pool().Host("xs-01").Host("xs-02", host => host.Metrics(row => row.Set("memory__total", 0)))));

        Assert.Equal(NotEvaluatedReason.MetricsStale, unknown.Reason);
    }

    [Fact]
    public void Is_not_known_without_a_control_domain()
    {
        var unknown = Assert.Throws<NotKnownException>(() => Load(Pool().Host("xs-01").WithoutTable("VM")));

        Assert.Equal(NotEvaluatedReason.TableAbsent, unknown.Reason);
    }

    [Fact]
    public void Counts_processors_of_hosts_and_machines()
    {
        var load = Load(Pool().Host("xs-01", host => host.CPUs(2)).VM("web", vm => vm.On("xs-01").VCPUs(4).Metrics(row => row.Set("VCPUs__number", 6))));

        Assert.Equal(2, load.Hosts.Single().Processors);
        Assert.Equal(16, load.Hosts.Single().ControlDomainProcessors);
        Assert.Equal(6, load.VMs.Single().Processors);
        Assert.Equal(11m, load.Overcommit);
    }

    private static PoolBuilder Pool() => new("lab");

    private static PoolLoad Load(PoolBuilder pool) => CaptureLoad.Of(pool.Write().Capture());
}
