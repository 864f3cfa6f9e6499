using XenLint.Analysis;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>What a script runs, and in which order.</summary>
public sealed class SafeOrder
{
    private static readonly RemediationStep Replug =
        RemediationStep.Xe("xe pbd-unplug uuid={pbd} && xe pbd-plug uuid={pbd}", Risk.Medium) with { Demands = Demands.HostEvacuated };

    [Fact]
    public void What_nothing_notices_comes_before_maintenance_and_supporters_before_the_coordinator()
    {
        var trial = new FixTrial()
            .ForEachHost("XL1901", host => new() { ["pbd"] = $"plug-of-{host.DisplayName}" }, Replug)
            .ForPool("XL1902", new() { ["pool"] = "p" }, RemediationStep.Xe("xe pool-param-set uuid={pool} name-label=x", Risk.Low));

        Assert.Equal(
            [
                "pool-param-set uuid=p name-label=x",
                .. Visit("xs-02"), .. Visit("xs-03"), .. Visit("xs-01"),
            ],
            trial.Changes());

        string[] Visit(string host) =>
        [
            $"host-disable uuid={trial.UuidOf(host)}", $"host-evacuate uuid={trial.UuidOf(host)}", $"pbd-unplug uuid=plug-of-{host}",
            $"pbd-plug uuid=plug-of-{host}", $"host-enable uuid={trial.UuidOf(host)}",
        ];
    }

    [Fact]
    public void The_coordinator_comes_first_where_the_remedy_wants_it()
    {
        var trial = new FixTrial().ForEachHost(
            "XL1901", host => new() { ["pbd"] = host.DisplayName }, Replug with { Order = HostOrder.CoordinatorFirst });

        Assert.Equal(["xs-01", "xs-02", "xs-03"], trial.Changes().Where(call => call.StartsWith("pbd-plug", StringComparison.Ordinal)).Select(call => call["pbd-plug uuid=".Length..]));
    }

    [Fact]
    public void Remedies_of_one_host_share_one_evacuation()
    {
        var trial = new FixTrial { Request = new() { Host = new HostSelector("xs-02") } }
            .ForEachHost("XL1901", _ => new() { ["pbd"] = "a" }, Replug)
            .ForEachHost("XL1902", host => new() { ["host"] = host.Uuid, ["pbd"] = "b" },
                RemediationStep.Xe("xe host-disable uuid={host} && xe host-evacuate uuid={host}", Risk.Medium),
                Replug,
                RemediationStep.Xe("xe host-enable uuid={host}", Risk.Low));

        Assert.Equal(
            [
                $"host-disable uuid={trial.UuidOf("xs-02")}", $"host-evacuate uuid={trial.UuidOf("xs-02")}", "pbd-unplug uuid=a", "pbd-plug uuid=a",
                "pbd-unplug uuid=b", "pbd-plug uuid=b", $"host-enable uuid={trial.UuidOf("xs-02")}",
            ],
            trial.Changes());
    }

    [Fact]
    public void A_host_that_was_out_of_service_stays_so()
    {
        var trial = new FixTrial { Pool = new PoolBuilder("lab").Host("xs-01").Host("xs-02", host => host.Enabled(false)), Request = new() { Host = new HostSelector("xs-02") } }
            .ForEachHost("XL1901", _ => new() { ["pbd"] = "a" }, Replug);

        Assert.DoesNotContain(trial.Changes(), call => call.StartsWith("host-enable", StringComparison.Ordinal));
    }

    [Fact]
    public void High_availability_is_off_meanwhile_and_on_again_as_it_was()
    {
        var trial = WithHighAvailability("state").ForPool(
            "XL1901", new() { ["pif"] = "p" }, RemediationStep.Xe("xe pif-reconfigure-ip uuid={pif} mode=static", Risk.Medium) with { Demands = Demands.HighAvailabilityOff });

        Assert.Equal(
            [
                "pool-ha-disable",
                "pif-reconfigure-ip uuid=p mode=static",
                $"pool-ha-enable heartbeat-sr-uuids={trial.Pool.UuidOf("SR", "heartbeat")} ha-config:timeout=90",
                $"pool-param-set uuid={trial.PoolUuid} ha-host-failures-to-tolerate=2",
            ],
            trial.Changes(isHighAvailabilityOn: true));
    }

    [Fact]
    public void High_availability_stays_on_where_nothing_needs_it_off()
    {
        var trial = WithHighAvailability("state").ForPool("XL1901", new() { ["pif"] = "p" }, RemediationStep.Xe("xe pif-plug uuid={pif}", Risk.Medium));

        Assert.Equal(["pif-plug uuid=p"], trial.Changes(isHighAvailabilityOn: true));
    }

    [Fact]
    public void Without_knowing_how_high_availability_is_set_up_nothing_that_needs_it_off_is_run()
    {
        var trial = WithHighAvailability("another disk").ForPool(
            "XL1901", new() { ["pif"] = "p" }, RemediationStep.Xe("xe pif-reconfigure-ip uuid={pif} mode=static", Risk.Medium) with { Demands = Demands.HighAvailabilityOff });

        Assert.Empty(trial.Changes(isHighAvailabilityOn: true));
        Assert.Equal([FixObstacleKind.HighAvailability], trial.ObstaclesOf("XL1901"));
    }

    [Fact]
    public void The_script_refuses_when_high_availability_was_switched_on_since()
    {
        var trial = new FixTrial().ForPool(
            "XL1901", new() { ["pif"] = "p" }, RemediationStep.Xe("xe pif-reconfigure-ip uuid={pif} mode=static", Risk.Medium) with { Demands = Demands.HighAvailabilityOff });

        var run = new StubXe { Pool = trial.PoolUuid, IsHighAvailabilityOn = true }.Run(trial.Script());

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Changes);
        Assert.Contains("is on now", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_refuses_another_pool()
    {
        var trial = new FixTrial().ForPool("XL1901", new() { ["pif"] = "p" }, RemediationStep.Xe("xe pif-plug uuid={pif}", Risk.Medium));

        var run = new StubXe { Pool = "another" }.Run(trial.Script());

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Changes);
        Assert.Equal("This is not the pool that the capture was taken of. Nothing was changed.\n", run.Error);
    }

    [Fact]
    public void A_command_that_fails_ends_the_script_and_it_says_what_is_to_be_put_back()
    {
        var trial = new FixTrial { Request = new() { Host = new HostSelector("xs-02") } }.ForEachHost("XL1901", _ => new() { ["pbd"] = "a" }, Replug);

        var run = new StubXe { Pool = trial.PoolUuid, Fails = "pbd-unplug uuid=a" }.Run(trial.Script());

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("pbd-unplug uuid=a", run.Changes[^1]);
        Assert.Equal(
            $"Stopped at: host xs-02. What stands further down was not done.\nThe host is out of service. To put it back: xe host-enable uuid={trial.UuidOf("xs-02")}\n",
            run.Error);
    }

    private static FixTrial WithHighAvailability(string stateFile) => new()
    {
        Pool = new PoolBuilder("lab").Host("xs-01").Host("xs-02").SR("heartbeat", "lvmoiscsi", sr => sr.VDI("state"))
            .PoolRow(row => row.Set("ha_enabled", true).Set("ha_host_failures_to_tolerate", 2).Map("ha_configuration", new MapEntry("timeout", "90"))
                .Items("ha_statefiles", new PoolBuilder("lab").ReferenceOf("VDI", stateFile))),
    };
}
