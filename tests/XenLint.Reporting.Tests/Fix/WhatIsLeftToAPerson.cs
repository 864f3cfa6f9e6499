using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>Steps that a script holds back, and findings that it leaves out.</summary>
public sealed class WhatIsLeftToAPerson
{
    public static TheoryData<RemediationStep, FixObstacleKind> Held => new()
    {
        { RemediationStep.Xe("xe pif-plug uuid={unknown}", Risk.Low), FixObstacleKind.ToFill },
        { RemediationStep.Xe("xe host-param-set uuid={host} ntp-custom-servers=<server1>", Risk.Low), FixObstacleKind.ToFill },
        { RemediationStep.Xe("systemctl restart chronyd", Risk.Low), FixObstacleKind.Console },
        { RemediationStep.Xe("for host in $(xe host-list --minimal | tr , ' '); do xe host-enable uuid=$host; done", Risk.Low), FixObstacleKind.Script },
        { RemediationStep.Xe("xe host-management-reconfigure pif-uuid={host}", Risk.High, "management"), FixObstacleKind.HighRisk },
        { RemediationStep.Xe("xe vdi-destroy uuid={host}", Risk.Medium) with { Harm = Harm.LosesData }, FixObstacleKind.LosesData },
        { RemediationStep.Xe("xe pbd-destroy uuid={host}", Risk.Medium) with { Harm = Harm.CannotBeUndone }, FixObstacleKind.CannotBeUndone },
        { RemediationStep.Xe("xe host-reboot uuid={host}", Risk.Medium) with { Demands = Demands.HostRestart }, FixObstacleKind.HostRestart },
        { RemediationStep.Xe("xe vm-param-set uuid={host} VCPUs-max=4", Risk.Medium) with { Demands = Demands.MachineShutDown }, FixObstacleKind.MachineShutDown },
        { RemediationStep.Xe("xe host-param-set uuid={host} mood=good", Risk.Low) with { RequiredField = "host.mood" }, FixObstacleKind.OtherRelease },
    };

    [Theory]
    [MemberData(nameof(Held))]
    public void Such_a_step_is_commented_out_with_its_reason(RemediationStep step, FixObstacleKind reason)
    {
        var trial = new FixTrial { Request = new() { Host = new HostSelector("xs-02") } }.ForEachHost("XL1901", host => new() { ["host"] = host.Uuid }, step);

        Assert.Empty(trial.Changes());
        Assert.Equal([reason], trial.ObstaclesOf("XL1901"));
        Assert.Contains("\n#   Left to you: ", trial.Script(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_remedy_is_run_as_a_whole_or_not_at_all()
    {
        var trial = new FixTrial().ForPool(
            "XL1901",
            new() { ["pif"] = "p" },
            RemediationStep.Xe("xe network-create name-label=bond0", Risk.Low),
            RemediationStep.Xe("xe bond-create network-uuid=<network> pif-uuids={pif}", Risk.Low),
            RemediationStep.Xe("xe pif-plug uuid={pif}", Risk.Low));

        Assert.Empty(trial.Changes());
        Assert.Equal([FixObstacleKind.AfterHeld, FixObstacleKind.ToFill, FixObstacleKind.AfterHeld], trial.ObstaclesOf("XL1901"));
    }

    [Fact]
    public void A_leading_step_that_stands_alone_is_run_all_the_same()
    {
        var trial = new FixTrial().ForPool(
            "XL1901",
            new() { ["network"] = "n" },
            RemediationStep.Xe("xe network-param-set uuid={network} MTU=1500", Risk.Low) with { StandsAlone = true },
            RemediationStep.Xe("xe host-reboot uuid=<host>", Risk.High, "the host"));

        Assert.Equal(["network-param-set uuid=n MTU=1500"], trial.Changes());
        Assert.Equal([FixObstacleKind.ToFill], trial.ObstaclesOf("XL1901"));
    }

    [Fact]
    public void Other_ways_and_looks_are_never_run()
    {
        var trial = new FixTrial().ForPool(
            "XL1901",
            new() { ["network"] = "n" },
            RemediationStep.Xe("xe network-list", Risk.None),
            RemediationStep.Xe("xe network-param-set uuid={network} MTU=1500", Risk.Low),
            RemediationStep.Xe("xe network-param-set uuid={network} MTU=9000", Risk.Low) with { IsChoice = true });

        Assert.Equal(["network-param-set uuid=n MTU=1500"], trial.Changes());
        Assert.Contains("\n#xe network-list\n", trial.Script(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_values_for_one_setting_are_a_conflict_that_a_person_settles()
    {
        var trial = new FixTrial()
            .ForPool("XL1901", new() { ["network"] = "n" }, RemediationStep.Xe("xe network-param-set uuid={network} MTU=1500", Risk.Low))
            .ForPool("XL1902", new() { ["network"] = "n" }, RemediationStep.Xe("xe network-param-set uuid={network} MTU=9000", Risk.Low))
            .ForPool("XL1903", new() { ["network"] = "other" }, RemediationStep.Xe("xe network-param-set uuid={network} MTU=9000", Risk.Low));

        Assert.Equal(["network-param-set uuid=other MTU=9000"], trial.Changes());
        Assert.Equal([FixObstacleKind.Conflict], trial.ObstaclesOf("XL1901"));
        Assert.Equal([FixObstacleKind.Conflict], trial.ObstaclesOf("XL1902"));
        Assert.Contains("findings want different values: XL1901 wants 1500, XL1902 wants 9000.", trial.Script(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_command_is_run_once()
    {
        var trial = new FixTrial()
            .ForPool("XL1901", new() { ["network"] = "n" }, RemediationStep.Xe("xe network-param-set uuid={network} MTU=1500", Risk.Low))
            .ForPool("XL1902", new() { ["network"] = "n" }, RemediationStep.Xe("xe network-param-set uuid={network} MTU=1500", Risk.Low));

        Assert.Equal(["network-param-set uuid=n MTU=1500"], trial.Changes());
        Assert.Contains("Done further up for XL1901.", trial.Script(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_switched_off_is_switched_on_again_although_the_same_command_stands_further_up()
    {
        var trial = new FixTrial()
            .ForPool("XL1901", new() { ["pbd"] = "p" }, RemediationStep.Xe("xe pbd-plug uuid={pbd}", Risk.Low))
            .ForPool("XL1902", new() { ["pbd"] = "p" }, RemediationStep.Xe("xe pbd-unplug uuid={pbd} && xe pbd-plug uuid={pbd}", Risk.Medium))
            .ForPool("XL1903", new() { ["pbd"] = "p" }, RemediationStep.Xe("xe pbd-unplug uuid={pbd} && xe pbd-plug uuid={pbd}", Risk.Medium));

        Assert.Equal(["pbd-plug uuid=p", "pbd-unplug uuid=p", "pbd-plug uuid=p"], trial.Changes());
    }

    [Fact]
    public void A_step_for_several_objects_is_done_for_each_of_them()
    {
        var trial = new FixTrial().With(
            "XL1901",
            context => context.Each(context.Capture.Pools, pool => context.Report(
                pool.Place, [pool.DisplayName], fix: new() { ["network"] = "n", ["host"] = RemediationValues.Each(context.Capture.Hosts.Select(host => host.Uuid)) })),
            RemediationStep.Xe("xe network-param-set uuid={network} MTU=1500", Risk.Low) with { StandsAlone = true },
            RemediationStep.Xe("xe host-param-set uuid={host} name-label=a", Risk.Low),
            RemediationStep.Xe("xe host-param-set uuid={host} name-description=b", Risk.Low));

        Assert.Equal(
            ["network-param-set uuid=n MTU=1500", .. Each("xs-02"), .. Each("xs-03"), .. Each("xs-01")],
            trial.Changes());

        string[] Each(string host) => [$"host-param-set uuid={trial.UuidOf(host)} name-label=a", $"host-param-set uuid={trial.UuidOf(host)} name-description=b"];
    }

    [Fact]
    public void A_report_shows_such_a_step_once_with_its_placeholder()
    {
        var trial = new FixTrial().ForPool(
            "XL1901", new() { ["pbd"] = new(["a", "b"]) }, RemediationStep.Xe("xe pbd-plug uuid={pbd}", Risk.Low));

        var step = trial.Plan().Stages.Single().Blocks.Single();

        Assert.Equal("xe pbd-plug uuid=<pbd>", step.Finding.Remediation.Single().Command);
        Assert.Equal(["xe pbd-plug uuid=a", "xe pbd-plug uuid=b"], step.Steps.Single().Commands.Select(command => command.Text));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Virtual_machines_need_a_host_to_go_to_and_a_host_that_answers(int hosts, bool isLive)
    {
        var pool = new PoolBuilder("lab").Host("xs-01");
        _ = hosts == 1 ? pool : pool.Host("xs-02", host => host.Live(isLive));
        var trial = new FixTrial { Pool = pool, Request = new() { Host = new HostSelector(hosts == 1 ? "xs-01" : "xs-02") } }
            .ForEachHost("XL1901", _ => new() { ["pbd"] = "p" }, RemediationStep.Xe("xe pbd-plug uuid={pbd}", Risk.Medium) with { Demands = Demands.HostEvacuated });

        Assert.Empty(trial.Changes());
        Assert.Equal([FixObstacleKind.Evacuation], trial.ObstaclesOf("XL1901"));
    }

    [Fact]
    public void Of_a_pool_without_a_known_uuid_nothing_is_run()
    {
        var trial = new FixTrial { Pool = new PoolBuilder("lab").Host("xs-01").WithoutTable("pool") }
            .ForEachHost("XL1901", host => new() { ["host"] = host.Uuid }, RemediationStep.Xe("xe host-enable uuid={host}", Risk.Low));

        Assert.Empty(trial.Changes());
        Assert.Equal([FixObstacleKind.UnknownPool], trial.ObstaclesOf("XL1901"));
        Assert.Contains("Nothing in this script is run as it stands.", trial.Script(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_less_severe_than_asked_for_is_counted_and_left_out()
    {
        var trial = new FixTrial { Request = new() { LeastSeverity = DiagnosticSeverity.Error } }
            .ForPool("XL1901", new() { ["network"] = "n" }, RemediationStep.Xe("xe network-param-set uuid={network} MTU=1500", Risk.Low));

        Assert.Empty(trial.Changes());
        Assert.Equal([new FixOmission(FixOmissionReason.LessSevere, 1)], trial.Plan().LeftOut);
        Assert.Contains("# Left out    1 finding less severe than asked for (--min-severity)\n", trial.Script(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_a_command_in_the_shell_is_named()
    {
        var trial = new FixTrial { Request = new() { Shell = Shell.PowerShell } }
            .ForPool("XL1901", new() { ["network"] = "n" }, RemediationStep.Xe("xe network-param-set uuid={network} MTU=1500", Risk.Low));

        Assert.Single(trial.Plan().WithoutCommand);
        Assert.Contains("# No command  XL1901 What XL1901 finds (1 finding)\n", trial.Script(), StringComparison.Ordinal);
    }
}
