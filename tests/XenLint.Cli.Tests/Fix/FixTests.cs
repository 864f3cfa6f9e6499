using System.Text.Json;
using XenLint.Testing;

namespace XenLint.Cli.Tests;

public sealed class FixTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void The_script_of_the_sample_pool_runs_exactly_these_commands_in_this_order()
    {
        var pool = ExamplePool.Build();
        var script = workplace.Run("fix", RepositoryFolder.PathOf("samples/example-pool.xml")).Output;

        Assert.Equal("", ShellCheck.Remarks(script));
        var run = new StubXe { Pool = pool.UuidOf("pool", "Frankfurt production") }.Run(script);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                $"network-param-set uuid={pool.UuidOf("network", "Backup")} MTU=1500",
                $"host-disable uuid={Host("fra-xs-02")}",
                $"host-evacuate uuid={Host("fra-xs-02")}",
                .. Replug("fra-xs-02"),
                $"pbd-unplug uuid={pool.UuidOf("PBD", "SAN gold/fra-xs-02")}",
                $"pbd-unplug uuid={pool.UuidOf("PBD", "SAN silver/fra-xs-02")}",
                $"host-param-set uuid={Host("fra-xs-02")} multipathing=true",
                $"pbd-plug uuid={pool.UuidOf("PBD", "SAN gold/fra-xs-02")}",
                $"pbd-plug uuid={pool.UuidOf("PBD", "SAN silver/fra-xs-02")}",
                $"host-enable uuid={Host("fra-xs-02")}",
                $"host-disable uuid={Host("fra-xs-03")}",
                $"host-evacuate uuid={Host("fra-xs-03")}",
                .. Replug("fra-xs-03"),
                $"host-enable uuid={Host("fra-xs-03")}",
                $"host-disable uuid={Host("fra-xs-01")}",
                $"host-evacuate uuid={Host("fra-xs-01")}",
                .. Replug("fra-xs-01"),
                $"pbd-unplug uuid={pool.UuidOf("PBD", "SAN silver/fra-xs-01")}",
                $"pbd-plug uuid={pool.UuidOf("PBD", "SAN silver/fra-xs-01")}",
                $"host-enable uuid={Host("fra-xs-01")}",
            ],
            run.Changes);

        string Host(string name) => pool.UuidOf("host", name);
        string[] Replug(string host) => [$"pif-unplug uuid={pool.UuidOf("PIF", $"{host}/bond0.250")}", $"pif-plug uuid={pool.UuidOf("PIF", $"{host}/bond0.250")}"];
    }

    [Theory]
    [InlineData("=cmd()")]
    [InlineData("$(reboot)")]
    [InlineData("a'b\"c`d\ne\u202E")]
    public void Hostile_names_of_host_storage_and_machine_do_no_harm(string name)
    {
        var pool = new PoolBuilder(name).Host(name).Host("xs-02", host => host.PIF("eth2", pif => pif.IP("10.0.2.11").Set("disallow_unplug", false)))
            .SR(name, "lvmoiscsi", sr => sr.PBD("xs-02", plug => plug.DeviceConfig("target", "10.0.2.5").Attached(false)).PBD(name))
            .VM(name, vm => vm.On("xs-02"));
        var path = workplace.Write("pool.xml", System.Text.Encoding.UTF8.GetString(pool.Write().Content));

        foreach (var shell in new[] { "xe", "powershell" })
        {
            var run = workplace.Run("fix", path, "--min-severity", "note", "--shell", shell);

            Assert.Equal(0, run.Code);
            Assert.DoesNotContain('\u202E', run.Output);
            Assert.All(run.Output.Split('\n'), line => Assert.Matches(@"^($|#|xe |Set-Xen|Invoke-Xen|New-Xen|    |\}|set -euo|doing=|stopped\(\)|trap |refuse\(\)|\[ |host_note=|ha_note=|printf |Set-StrictMode|\$|if |Write-Output)", line));
        }

        var script = workplace.Run("fix", path, "--min-severity", "note").Output;
        Assert.Equal("", ShellCheck.Remarks(script));
        var ran = new StubXe { Pool = pool.UuidOf("pool", name) }.Run(script);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Empty(ran.NewFiles);
        Assert.Contains($"pif-param-set uuid={pool.UuidOf("PIF", "xs-02/eth2")} disallow-unplug=true", ran.Changes);
    }

    [Fact]
    public void A_file_is_written_whole_and_nobody_may_run_it_by_accident()
    {
        var path = workplace.Write("pool.xml", Dumps.Pool());

        Assert.Equal(0, workplace.Run("fix", path, "-o", "fix.sh").Code);

        Assert.Equal(["fix.sh", "pool.xml"], workplace.Files());
        Assert.StartsWith("#!/usr/bin/env bash\n", File.ReadAllText(workplace.PathOf("fix.sh")), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.False(File.GetUnixFileMode(workplace.PathOf("fix.sh")).HasFlag(UnixFileMode.UserExecute));
        }
    }

    [Fact]
    public void Waived_findings_are_left_out_unless_they_are_asked_for()
    {
        workplace.Write("in/pool.xml", Dumps.Pool());
        workplace.Run("waive", "XL1001", "eth0", "--class", "PIF", "--reason", "new switches come");

        Assert.Equal([("waived", 1)], LeftOut("--waivers", "xenlint.waivers.json"));
        Assert.Empty(LeftOut("--waivers", "xenlint.waivers.json", "--include-waived"));
    }

    [Fact]
    public void What_the_baseline_has_is_left_out_unless_it_is_asked_for()
    {
        workplace.Run(workplace.Write("in/pool.xml", Dumps.Pool()), "--only", "XL1001", "--quiet", "--baseline", "known.json", "--update-baseline");

        Assert.Equal([("known", 1)], LeftOut("--baseline", "known.json"));
        Assert.Empty(LeftOut("--baseline", "known.json", "--include-known"));
    }

    [Theory]
    [InlineData("--redact pseudonym: commands with made-up names mend nothing", "--redact", "pseudonym")]
    [InlineData("'bash' does not suit --shell", "--shell", "bash")]
    [InlineData("--pool: The input has no pool 'other'", "--pool", "other")]
    [InlineData("'pool.xml' is an input", "-o", "pool.xml")]
    public void What_makes_no_sense_is_told(string message, params string[] options)
    {
        var path = workplace.Write("pool.xml", Dumps.Pool());

        var run = workplace.Run(["fix", path, .. options]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_pools_one_has_to_be_chosen()
    {
        var first = workplace.Write("a.xml", System.Text.Encoding.UTF8.GetString(new PoolBuilder("a").Host("xs-01").Write().Content));
        var second = workplace.Write("b.xml", System.Text.Encoding.UTF8.GetString(new PoolBuilder("b").Host("xs-11").Write().Content));

        Assert.Contains("The input holds 2 pools: ", workplace.Run("fix", first, second).Error, StringComparison.Ordinal);
        Assert.Contains("# Pool        b (", workplace.Run("fix", first, second, "--pool", "b").Output, StringComparison.Ordinal);
    }

    private (string Reason, int Count)[] LeftOut(params string[] options)
    {
        var run = workplace.Run(["fix", workplace.PathOf("in/pool.xml"), "--only", "XL1001", "--format", "json", .. options]);
        Assert.Equal(0, run.Code);
        using var plan = JsonDocument.Parse(run.Output);
        return [.. plan.RootElement.GetProperty("leftOut").EnumerateArray().Select(left => (left.GetProperty("reason").GetString()!, left.GetProperty("count").GetInt32()))];
    }
}
