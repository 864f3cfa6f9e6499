using XenLint.Model;

namespace XenLint.Evidence;

public sealed class XenInfoTests
{
    internal const string Info = """
        host                   : xs-01
        release                : 4.19.0+1
        version                : #1 SMP Mon Apr 15 09:10:22 UTC 2024
        machine                : x86_64
        nr_cpus                : 32
        nr_nodes               : 2
        cores_per_socket       : 8
        threads_per_core       : 2
        cpu_mhz                : 2100.012
        virt_caps              : hvm hvm_directio pv hap shadow
        total_memory           : 196474
        free_memory            : 65491
        cpu_topology           :
        cpu:    core    socket     node
          0:       0        0        0
        xen_major              : 4
        xen_version            : 4.17.5-4
        xen_caps               : xen-3.0-x86_64 hvm-3.0-x86_32 
        xen_commandline        : dom0_mem=4304M,max:4304M watchdog cpufreq=xen:powersave console=vga cpufreq=xen:performance
        xend_config_format     : 4

        """;

    [Fact]
    public void Numbers_are_numbers()
    {
        var info = Read(Info);

        Assert.Equal((32, 2, 8, 2), (info.Cpus.Value, info.Nodes.Value, info.CoresPerSocket.Value, info.ThreadsPerCore.Value));
        Assert.Equal(2100.012, info.CpuMegahertz);
        Assert.Equal((196474, 65491), (info.TotalMemory.Value, info.FreeMemory.Value));
        Assert.Equal("4.17.5-4", info.Version);
        Assert.Equal("196474", Parsed.TextAt(info.TotalMemory.Place));
    }

    [Fact]
    public void Every_value_can_be_had_by_its_key()
    {
        var info = Read(Info);

        Assert.Equal("hvm hvm_directio pv hap shadow", info.Values["virt_caps"]);
        Assert.Equal("#1 SMP Mon Apr 15 09:10:22 UTC 2024", info.Values["version"]);
        Assert.DoesNotContain("0", info.Values.Keys);
    }

    [Fact]
    public void The_last_of_repeated_options_counts()
    {
        var info = Read(Info);

        Assert.Equal("xen:performance", info.CommandLineOption("cpufreq"));
        Assert.Equal("", info.CommandLineOption("watchdog"));
        Assert.Null(info.CommandLineOption("smt"));
    }

    [Fact]
    public void A_version_may_print_less()
    {
        var info = Read("nr_cpus                : 4\n");

        Assert.True(info.CommandLine.IsAbsent);
        Assert.Throws<NotKnownException>(() => info.CommandLineOption("cpufreq"));
    }

    [Fact]
    public void A_number_that_is_none_is_unreadable() => Assert.Equal(ValueState.Unreadable, Read("nr_cpus : many\n").Cpus.State);

    [Fact]
    public void Another_text_is_not_read() => Assert.Null(Parsed.As<XenInfo>(MemberName.XenInfo, "host : xs-01\nError: no hypervisor\n"));

    private static XenInfo Read(string text) => Parsed.As<XenInfo>(MemberName.XenInfo, text)!;
}
