using System.Globalization;

namespace XenLint.Testing;

/// <summary>Xen, and how it was started.</summary>
internal static class UsualHypervisor
{
    public static IEnumerable<BuiltMember> Of(ReportedHost host)
    {
        var sockets = Math.Max(1, ReportedHost.Number(host.Row.CpuInfo["socket_count"], 2));
        var threads = Math.Max(1, ReportedHost.Number(host.Row.CpuInfo["threads_per_core"], 2));
        var version = host.Software("xen", "4.17.5-24");
        var release = version.Split('.', '-');
        var options = CommandLine(host);
        var kernel = "root=LABEL=root-vnqkjz ro nolvm hpet=disable console=hvc0 console=tty0 quiet vga=785 splash plymouth.ignore-serial-consoles";
        yield return host.Output("xl-info.out", string.Create(CultureInfo.InvariantCulture, $"""
            host                   : {host.ShortName}
            release                : 4.19.0+1
            version                : #1 SMP Tue Jan 13 11:42:51 UTC 2026
            machine                : x86_64
            nr_cpus                : {host.Processors}
            max_cpu_id             : {host.Processors - 1}
            nr_nodes               : {ReportedHost.Number(host.Row.CpuInfo["nr_nodes"], sockets)}
            cores_per_socket       : {Math.Max(1, host.Processors / sockets / threads)}
            threads_per_core       : {threads}
            cpu_mhz                : {ReportedHost.Or(host.Row.CpuInfo["speed"], "2893.202")}
            hw_caps                : bfebfbff:77fef3ff:2c100800:00000121:0000000f:d39ffffb:00000808:00000100
            virt_caps              : pv hvm hvm_directio pv_directio hap shadow iommu_hap_pt_share
            total_memory           : {host.Memory}
            free_memory            : {host.Memory / 2}
            sharing_freed_memory   : 0
            sharing_used_memory    : 0
            outstanding_claims     : 0
            free_cpus              : 0
            xen_major              : {release[0]}
            xen_minor              : {release[1]}
            xen_extra              : {version[(release[0].Length + 1 + release[1].Length)..]}
            xen_version            : {version}
            xen_caps               : xen-3.0-x86_64 hvm-3.0-x86_32 hvm-3.0-x86_32p hvm-3.0-x86_64
            xen_scheduler          : credit
            xen_pagesize           : 4096
            platform_params        : virt_start=0xffff800000000000
            xen_commandline        : {options}
            cc_compiler            : gcc (GCC) 11.2.1 20210728 (Red Hat 11.2.1-1)
            cc_compile_date        : Thu Jan  8 16:20:04 UTC 2026
            xend_config_format     : 4

            """));
        yield return host.Output("xl-dmesg.out", $"""
            (XEN) [    0.000000] Xen version {version} (mockbuild@[unknown]) (gcc (GCC) 11.2.1 20210728) debug=n  Thu Jan  8 16:20:04 UTC 2026
            (XEN) [    0.000000] Bootloader: GRUB 2.06
            (XEN) [    0.000000] Command line: {options}
            (XEN) [    2.930000] HVM: VMX enabled
            (XEN) [    3.120000] Speculative mitigation facilities:
            (XEN) [    3.120000]   Hardware features: IBRS/IBPB STIBP SSBD L1D_FLUSH MD_CLEAR
            (XEN) [    3.121000]   Xen settings: BTI-Thunk JMP, SPEC_CTRL: IBRS+ STIBP+ SSBD-, Other: IBPB L1D_FLUSH VERW BRANCH_HARDEN

            """);
        yield return host.Output("xen-livepatch-list.out", """
             ID                                     | status     | metadata
            ----------------------------------------+------------+---------------

            """);
        yield return host.Output("xen-ucode-show-cpu-info.out", "CPU signature 06-55-07 (raw 0x00050657) pf 0x80 revision 0x5003707\n");
        yield return host.Output("xenpm-get-cpufreq-states.out", "");
        yield return host.File("proc/cmdline", $"{kernel}\n");
        yield return host.File("boot/grub/grub.cfg", $$"""
            set default=0
            set timeout=5
            menuentry 'XenServer' {
            	search --label --set root root-vnqkjz
            	multiboot2 /boot/xen.gz {{options}}
            	module2 /boot/vmlinuz-4.19-xen {{kernel}}
            	module2 /boot/initrd-4.19-xen.img
            }

            """);
    }

    private static string CommandLine(ReportedHost host) => string.Create(
        CultureInfo.InvariantCulture,
        $"dom0_mem={host.ControlDomainMemory}M,max:{host.ControlDomainMemory}M watchdog ucode=scan dom0_max_vcpus=1-16 crashkernel=256M,below=4G console=vga vga=mode-0x0311");
}
