using System.Globalization;
using System.Text;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>Server, processors, memory and cards.</summary>
internal static class UsualHardware
{
    public static IEnumerable<BuiltMember> Of(ReportedHost host)
    {
        yield return host.Output("dmidecode.out", Firmware(host));
        yield return host.Output("lspci-n.out", string.Concat(Devices(host).Select(device => $"{device.Slot} {device.Class}: {device.Vendor}:{device.Device} (rev 02)\n")));
        yield return host.Output("lspci-nm.out", string.Concat(Devices(host).Select(device =>
            $"{device.Slot} \"{device.Class}\" \"{device.Vendor}\" \"{device.Device}\" -r02 \"{device.SubVendor}\" \"{device.SubDevice}\"\n")));
        yield return host.Output("lspci-nnm.out", string.Concat(Devices(host).Select(device =>
            $"{device.Slot} \"{device.ClassName} [{device.Class}]\" \"{device.VendorName} [{device.Vendor}]\" \"{device.DeviceName} [{device.Device}]\" -r02"
            + $" \"{device.SubVendorName} [{device.SubVendor}]\" \"{device.SubDeviceName} [{device.SubDevice}]\"\n")));
        yield return host.File("proc/cpuinfo", Processors(host, 16));
        yield return host.File("etc/xensource/boot_time_cpus", Processors(host, host.Processors));
        yield return host.File("proc/meminfo", string.Create(CultureInfo.InvariantCulture, $"""
            MemTotal:        {host.ControlDomainMemory * 1000} kB
            MemFree:         {host.ControlDomainMemory * 410} kB
            MemAvailable:    {host.ControlDomainMemory * 620} kB
            Buffers:          114208 kB
            Cached:           902344 kB
            SwapCached:            0 kB
            SwapTotal:       1048572 kB
            SwapFree:        1048572 kB

            """));
    }

    /// <summary>The place of a port on the bus, four ports to a card.</summary>
    public static string SlotOf(ReportedHost host, PIF port)
    {
        var ordinal = host.Ports.ToList().FindIndex(other => ReferenceEquals(other, port));
        return string.Create(CultureInfo.InvariantCulture, $"0000:{0x3b + (ordinal / 4):x2}:00.{ordinal % 4}");
    }

    private static IEnumerable<PciDevice> Devices(ReportedHost host)
    {
        yield return new("00:00.0", "0600", "Host bridge", "8086", "Intel Corporation", "2020", "Sky Lake-E DMI3 Registers", "1028", "Dell", "08ff", "Device");
        yield return new("18:00.0", "0104", "RAID bus controller", "1000", "Broadcom / LSI", "005d", "MegaRAID SAS-3 3108 [Invader]", "1028", "Dell", "1f47", "PERC H730P Mini");
        foreach (var port in host.Ports)
        {
            var metrics = port.Metrics;
            yield return new(
                SlotOf(host, port)[5..],
                "0200",
                "Ethernet controller",
                metrics is null ? "8086" : ReportedHost.Or(metrics.VendorId, "8086"),
                metrics is null ? "Intel Corporation" : ReportedHost.Or(metrics.VendorName, "Intel Corporation"),
                metrics is null ? "1572" : ReportedHost.Or(metrics.DeviceId, "1572"),
                metrics is null ? "Ethernet Controller X710 for 10GbE SFP+" : ReportedHost.Or(metrics.DeviceName, "Ethernet Controller X710 for 10GbE SFP+"),
                "8086",
                "Intel Corporation",
                "0004",
                "Ethernet Converged Network Adapter X710-4");
        }
    }

    private static string Firmware(ReportedHost host)
    {
        var sockets = ReportedHost.Number(host.Row.CpuInfo["socket_count"], 2);
        var threads = Math.Max(1, host.Processors / Math.Max(1, sockets));
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            # dmidecode 3.0
            Getting SMBIOS data from sysfs.
            SMBIOS 3.2.0 present.
            Table at 0x000E0000.

            Handle 0x0000, DMI type 0, 26 bytes
            BIOS Information
            	Vendor: {host.Bios("bios-vendor")}
            	Version: {host.Bios("bios-version")}
            	Release Date: 06/04/2025
            	ROM Size: 32 MB
            	BIOS Revision: 2.19

            Handle 0x0100, DMI type 1, 27 bytes
            System Information
            	Manufacturer: {host.Bios("system-manufacturer")}
            	Product Name: {host.Bios("system-product-name")}
            	Version: Not Specified
            	Serial Number: {host.Bios("system-serial-number")}
            	UUID: 4c4c4544-004c-4110-8042-b{host.Ports.Count:x}c04f4c4142
            	Wake-up Type: Power Switch
            	SKU Number: SKU=NotProvided
            	Family: PowerEdge

            """));
        for (var socket = 0; socket < sockets; socket++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                Handle 0x040{socket}, DMI type 4, 48 bytes
                Processor Information
                	Socket Designation: CPU{socket + 1}
                	Type: Central Processor
                	Manufacturer: Intel
                	Version: {ReportedHost.Or(host.Row.CpuInfo["modelname"], "Intel(R) Xeon(R) Gold 6226R CPU @ 2.90GHz")}
                	Current Speed: 2900 MHz
                	Status: Populated, Enabled
                	Core Count: {Math.Max(1, threads / 2)}
                	Core Enabled: {Math.Max(1, threads / 2)}
                	Thread Count: {threads}

                """);
        }

        for (var slot = 0; slot < 8; slot++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                Handle 0x11{slot:x2}, DMI type 17, 84 bytes
                Memory Device
                	Size: {Math.Max(1, (host.Memory + 1023) / 1024 / 8)} GB
                	Form Factor: DIMM
                	Locator: A{slot + 1}
                	Type: DDR4
                	Speed: 2933 MT/s
                	Manufacturer: 00AD00B300AD

                """);
        }

        return text.Append('\n').ToString();
    }

    private static string Processors(ReportedHost host, int count) => string.Concat(Enumerable.Range(0, count).Select(number => $"""
        processor	: {number}
        vendor_id	: {ReportedHost.Or(host.Row.CpuInfo["vendor"], "GenuineIntel")}
        cpu family	: {ReportedHost.Or(host.Row.CpuInfo["family"], "6")}
        model		: {ReportedHost.Or(host.Row.CpuInfo["model"], "85")}
        model name	: {ReportedHost.Or(host.Row.CpuInfo["modelname"], "Intel(R) Xeon(R) Gold 6226R CPU @ 2.90GHz")}
        stepping	: {ReportedHost.Or(host.Row.CpuInfo["stepping"], "7")}
        microcode	: 0x5003707
        cpu MHz		: {ReportedHost.Or(host.Row.CpuInfo["speed"], "2893.202")}


        """));

    /// <summary>One line of <c>lspci</c>.</summary>
    private sealed record PciDevice(
        string Slot,
        string Class,
        string ClassName,
        string Vendor,
        string VendorName,
        string Device,
        string DeviceName,
        string SubVendor,
        string SubVendorName,
        string SubDevice,
        string SubDeviceName);
}
