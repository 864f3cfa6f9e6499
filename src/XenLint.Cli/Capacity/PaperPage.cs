using System.Globalization;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>What a pool on paper carries.</summary>
internal static class PaperPage
{
    /// <summary>Shows it to people.</summary>
    public static void Print(Printer printer, UniformPool pool)
    {
        printer.Title("A pool on paper");
        printer.Facts(
        [
            ("Machines on one host", Text(pool.VMsPerHost)),
            ("Machines of the pool", pool.Hosts > 1 ? $"{Text(pool.VMsPerPool)}, so that any host may fail" : "0: one host has nobody to take over"),
            ("Storage repositories", $"{Text(pool.Repositories)} ({Text(pool.RepositoriesExact)} of {UniformPool.DisksPerRepository} disks)"),
            ("Machines on each host, normally", $"{Text(pool.VMsPerHostNormally)} ({Text(pool.VMsPerHostExact)})"),
            ("Machines on each host, one down", pool.VMsPerHostInOutage is { } machines ? Text(machines) : "-"),
            ("vCPUs per logical CPU, normally", Text(pool.OvercommitNormally)),
            ("vCPUs per logical CPU, one down", pool.OvercommitInOutage is { } ratio ? Text(ratio) : "-"),
        ]);
    }

    /// <summary>Writes it for programs.</summary>
    public static void Write(Utf8JsonWriter json, UniformPool pool)
    {
        json.WriteNumber("vmHostMax", pool.VMsPerHost);
        json.WriteNumber("vmPoolMax", pool.VMsPerPool);
        json.WriteNumber("srsExact", pool.RepositoriesExact);
        json.WriteNumber("srsTotal", pool.Repositories);
        json.WriteNumber("vmHostExact", pool.VMsPerHostExact);
        json.WriteNumber("vmHost", pool.VMsPerHostNormally);
        Number(json, "vmHostDown", pool.VMsPerHostInOutage);
        json.WriteNumber("hostCpuOvercommit", pool.OvercommitNormally);
        Number(json, "hostCpuOvercommitDown", pool.OvercommitInOutage);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
