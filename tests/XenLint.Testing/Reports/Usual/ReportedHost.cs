using System.Globalization;
using System.Text;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>The host whose report is composed: its rows, and when the report is taken. Makes members of texts.</summary>
/// <param name="Row">The host's row.</param>
/// <param name="TakenAt">The time of collection.</param>
/// <param name="Uptime">How long the host has been up.</param>
internal sealed record ReportedHost(Host Row, DateTimeOffset TakenAt, TimeSpan Uptime)
{
    /// <summary>The name without a domain, as commands and logs write it.</summary>
    public string ShortName => Or(Row.Hostname, Row.DisplayName).Split('.')[0];

    /// <summary>The address of the management interface.</summary>
    public string Address => Or(Row.Address, "192.0.2.1");

    /// <summary>The ports of network cards.</summary>
    public IReadOnlyList<PIF> Ports => [.. Row.PIFs.Where(pif => pif.Kind == PIFKind.Physical).OrderBy(pif => pif.DisplayName, StringComparer.Ordinal)];

    /// <summary>The interfaces with a bridge of their own, those of VLANs among them.</summary>
    public IReadOnlyList<PIF> Bridged => [.. Row.PIFs.Where(pif => !pif.IsBondMember && pif.Network is not null).OrderBy(BridgeOf, StringComparer.Ordinal)];

    /// <summary>The plugs of storage repositories over iSCSI or Fibre Channel.</summary>
    public IReadOnlyList<PBD> BlockPlugs => [.. Row.PBDs.Where(pbd => pbd.CurrentlyAttached && pbd.SR?.StorageClass == SRClass.Block).OrderBy(pbd => pbd.DisplayName, StringComparer.Ordinal)];

    /// <summary>Logical processors.</summary>
    public int Processors => Number(Row.CpuInfo["cpu_count"], 32);

    /// <summary>Memory in MiB.</summary>
    public long Memory => (Row.Metrics is { } metrics && metrics.MemoryTotal.TryGet(out var bytes) ? bytes : 0) >> 20;

    /// <summary>Memory of the control domain in MiB.</summary>
    public long ControlDomainMemory => (Row.ControlDomain is { } vm && vm.MemoryTarget.TryGet(out var bytes) ? bytes : 0) >> 20;

    /// <summary>What the product says of itself.</summary>
    public string Software(string key, string otherwise = "") => Or(Row.SoftwareVersion[key], otherwise);

    public string Bios(string key) => Or(Row.BiosStrings[key], "");

    /// <summary>The output of a command.</summary>
    public BuiltMember Output(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), TakenAt);

    /// <summary>A file that has not changed since the installation.</summary>
    public BuiltMember File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), PoolClock.Installed);

    public static string BridgeOf(PIF pif) => pif.Network is { } network ? Or(network.Bridge, "") : "";

    /// <summary>The text of a value, or another where the row does not tell.</summary>
    public static string Or(Sourced<string> value, string otherwise) => value.TryGet(out var text) && text.Length > 0 ? text : otherwise;

    public static int Number(Sourced<string> value, int otherwise) =>
        value.TryGet(out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
