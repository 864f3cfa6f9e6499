using System.Globalization;

namespace XenLint.Testing;

/// <summary>What the database says of an ordinary virtual machine.</summary>
internal static class UsualVM
{
    private const string Recommendations =
        "<restrictions><restriction field=\"memory-static-max\" max=\"1649267441664\"/><restriction field=\"vcpus-max\" max=\"32\"/>"
        + "<restriction property=\"number-of-vbds\" max=\"255\"/><restriction property=\"number-of-vifs\" max=\"7\"/></restrictions>";

    public static void Fill(Row vm)
    {
        vm.Usually("user_version", "1");
        vm.Usually("domid", "-1");
        vm.Usually("power_state", "Halted");
        vm.Usually("VCPUs__max", "4");
        vm.Usually("VCPUs__at_startup", "4");
        vm.Usually("memory__static_min", "1073741824");
        vm.Usually("memory__dynamic_min", "8589934592");
        vm.Usually("memory__dynamic_max", "8589934592");
        vm.Usually("memory__static_max", "8589934592");
        vm.Usually("memory__target", "8589934592");
        vm.Usually("memory__overhead", "79691776");
        vm.Usually("actions__after_shutdown", "destroy");
        vm.Usually("actions__after_reboot", "restart");
        vm.Usually("actions__after_crash", "restart");
        vm.Usually("domain_type", "hvm");
        vm.Usually("HVM__boot_policy", "BIOS order");
        vm.Usually("HVM__boot_params", new MapCell([new("order", "cdn"), new("firmware", "bios")]));
        vm.Usually("HVM__shadow_multiplier", "1.");
        vm.Usually("hardware_platform_version", "2");
        vm.Usually("has_vendor_device", "false");
        vm.Usually("recommendations", Recommendations);
        vm.Usually("platform", new MapCell(
        [
            new("timeoffset", "0"), new("nx", "true"), new("acpi", "1"), new("apic", "true"), new("pae", "true"), new("viridian", "false"),
            new("device-model", "qemu-upstream-compat"),
        ]));
        vm.Usually("other_config", new MapCell([new("base_template_name", "Debian Bookworm 12"), new("import_task", "OpaqueRef:NULL")]));
        vm.Usually("allowed_operations", new SetCell(["changing_dynamic_range", "hard_reboot", "hard_shutdown", "pause", "snapshot"]));
    }

    public static void FillMetrics(Row metrics, bool isRunning)
    {
        metrics.Usually("memory__actual", isRunning ? "8589934592" : "0");
        metrics.Usually("VCPUs__number", isRunning ? "4" : "0");
        metrics.Usually("install_time", PoolClock.Installation);
        metrics.Usually("last_updated", isRunning ? PoolClock.Now : "19700101T00:00:00Z");
        metrics.Usually("start_time", isRunning ? PoolClock.Start : "19700101T00:00:00Z");
    }

    public static void FillGuestMetrics(Row metrics)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"10.0.16.{1 + (metrics.Uuid[0] & 0x7F)}");
        metrics.Usually("os_version", new MapCell(
            [new("name", "Debian GNU/Linux 12 (bookworm)"), new("distro", "debian"), new("major", "12"), new("minor", "7")]));
        metrics.Usually("PV_drivers_version", new MapCell([new("major", "8"), new("minor", "4"), new("micro", "0"), new("build", "1")]));
        metrics.Usually("PV_drivers_detected", "true");
        metrics.Usually("PV_drivers_up_to_date", "true");
        metrics.Usually("networks", new MapCell([new("0/ip", address), new("0/ipv4/0", address)]));
        metrics.Usually("live", "true");
        metrics.Usually("last_updated", PoolClock.Now);
    }

    public static void FillConsole(Row console, string host)
    {
        console.Usually("protocol", "rfb");
        console.Usually("location", $"https://{host}.lab.example/console?uuid={console.Uuid}");
        console.Usually("port", "-1");
    }
}
