using System.Globalization;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>What the database says of an ordinary two-socket server.</summary>
internal static class UsualHost
{
    private const string ProcessorFlags =
        "fpu de tsc msr pae mce cx8 apic sep mca cmov pat clflush acpi mmx fxsr sse sse2 ht syscall nx rdtscp lm constant_tsc rep_good nopl "
        + "nonstop_tsc cpuid pni pclmulqdq monitor est ssse3 fma cx16 sse4_1 sse4_2 movbe popcnt aes xsave avx f16c rdrand hypervisor";

    public static void Fill(Row host, int ordinal)
    {
        host.Usually("address", string.Create(CultureInfo.InvariantCulture, $"10.0.0.{ordinal}"));
        host.Usually("name__description", "Default install");
        host.Usually("enabled", "true");
        host.Usually("API_version__major", "2");
        host.Usually("API_version__minor", "21");
        host.Usually("API_version__vendor", "XenSource");
        host.Usually("allowed_operations", new SetCell(["vm_migrate", "provision", "vm_resume", "evacuate", "vm_start"]));
        host.Usually("capabilities", new SetCell(["xen-3.0-x86_64", "hvm-3.0-x86_32", "hvm-3.0-x86_32p", "hvm-3.0-x86_64", ""]));
        host.Usually("boot_free_mem", "270582939648");
        host.Usually("memory__overhead", "1547329536");
        host.Usually("sched_policy", "credit");
        host.Usually("edition", "premium-per-socket");
        host.Usually("editions", new SetCell(["free", "trial", "standard-per-socket", "premium-per-socket"]));
        host.Usually("chipset_info", new MapCell([new MapEntry("iommu", "true")]));
        host.Usually("ssl_legacy", "false");
        host.Usually("tls_verification_enabled", "true");
        host.Usually("multipathing", "false");
        host.Usually("iscsi_iqn", $"iqn.2025-03.example.lab:{host.Key}");
        host.Usually("software_version", SoftwareVersion);
        host.Usually("cpu_info", new MapCell(CpuInfo));
        host.Usually("bios_strings", new MapCell(BiosStrings(ordinal)));
        host.Usually("license_params", new MapCell(LicenseParams));
        host.Usually("other_config", new MapCell(
        [
            new MapEntry("agent_start_time", "1789938891."),
            new MapEntry("boot_time", "1789938848."),
            new MapEntry("iscsi_iqn", $"iqn.2025-03.example.lab:{host.Key}"),
        ]));
    }

    public static void AddProcessor(PoolRows pool, Row host, int number)
    {
        var row = pool.Add("host_cpu", string.Create(CultureInfo.InvariantCulture, $"{host.Key}/{number}"));
        row.Say("host", host.Reference);
        row.Say("number", new FieldText(number.ToString(CultureInfo.InvariantCulture)));
        row.Usually("vendor", "GenuineIntel");
        row.Usually("speed", "2893");
        row.Usually("modelname", "Intel(R) Xeon(R) Gold 6226R CPU @ 2.90GHz");
        row.Usually("family", "6");
        row.Usually("model", "85");
        row.Usually("stepping", "7");
        row.Usually("flags", ProcessorFlags);
    }

    private static IReadOnlyList<MapEntry> CpuInfo { get; } =
    [
        new("cpu_count", "32"),
        new("socket_count", "2"),
        new("threads_per_core", "2"),
        new("nr_nodes", "2"),
        new("vendor", "GenuineIntel"),
        new("speed", "2893.202"),
        new("modelname", "Intel(R) Xeon(R) Gold 6226R CPU @ 2.90GHz"),
        new("family", "6"),
        new("model", "85"),
        new("stepping", "7"),
        new("flags", ProcessorFlags),
        new("features_pv", "1fc9cbf5-f6b83203-2991cbf5-00000923-00000001-00180ea9-00000000-00000000"),
        new("features_hvm", "1fcbfbff-f7fa3223-2d93fbff-00000923-00000001-001c0fab-00000000-00000000"),
    ];

    private static IReadOnlyList<MapEntry> LicenseParams { get; } =
    [
        new("sku_type", "premium-per-socket"),
        new("version", "8.4.0"),
        new("expiry", "20301231T00:00:00Z"),
        new("grace", "no"),
        new("enable_xha", "true"),
        .. new[]
        {
            "dmc", "checkpoint", "cpu_masking", "wlb", "rbac", "email_alerting", "gpu", "dr", "storage_xen_motion", "ssl_legacy_switch", "nbd",
            "pvs_proxy", "live_patching", "igmp_snooping", "cbt", "usb_passthrough", "corosync", "updates",
        }.Select(feature => new MapEntry($"restrict_{feature}", "false")),
    ];

    private static List<MapEntry> BiosStrings(int ordinal) =>
    [
        new("bios-vendor", "Dell Inc."),
        new("bios-version", "2.19.1"),
        new("system-manufacturer", "Dell Inc."),
        new("system-product-name", "PowerEdge R640"),
        new("system-version", ""),
        new("system-serial-number", string.Create(CultureInfo.InvariantCulture, $"LAB{ordinal:D4}")),
        new("oem-1", "Xen"),
        new("oem-2", "MS_VM_CERT/SHA1/bdbeb6e0a816d43fa6d3fe8aaef04c2bad9d3e3d"),
        new("hp-rombios", ""),
    ];

    private static MapCell SoftwareVersion(Schema schema)
    {
        var product = (XapiDataModel.ReleaseOf(schema.Minor)?.Product ?? "XenServer 8").Split(',')[0];
        var number = product.Split(' ').LastOrDefault(word => char.IsAsciiDigit(word[0])) ?? "8";
        var version = number == "8" ? "8.4.0" : string.Join('.', number.Split('.').Concat(["0", "0"]).Take(3));
        return new MapCell(
        [
            new("product_version", version),
            new("product_version_text", number),
            new("product_version_text_short", number),
            new("product_brand", product[..Math.Max(1, product.IndexOf(number, StringComparison.Ordinal))].Trim()),
            new("platform_name", "XCP"),
            new("platform_version", "3.4.0"),
            new("build_number", "cloud"),
            new("date", "20260219T09:45:55Z"),
            new("dbv", "0.0.1"),
            new("xapi", "26.1"),
            new("xen", "4.17.5-24"),
            new("linux", "4.19.0+1"),
            new("xencenter_min", "2.21"),
            new("xencenter_max", "2.21"),
            new("network_backend", "openvswitch"),
            new("db_schema", string.Create(CultureInfo.InvariantCulture, $"5.{schema.Minor}")),
        ]);
    }
}
