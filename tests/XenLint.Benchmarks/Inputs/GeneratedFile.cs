using System.Diagnostics;
using System.Globalization;
using XenLint.Testing;

namespace XenLint.Benchmarks;

/// <summary>Inputs, made once and kept: the same numbers give the same bytes.</summary>
internal static class GeneratedFile
{
    /// <summary>The folder of everything that benchmarks write.</summary>
    public static string Folder { get; } = RepositoryFolder.PathOf("artifacts/benchmarks");

    /// <summary>A database dump.</summary>
    public static string Dump(int megabytes) => Make($"dump-{megabytes}.xml", stream => LargePool.OfMegabytes(megabytes).WriteTo(stream));

    /// <summary>A status report as tar.bz2, packed by the program of the bzip2 project, as hosts do.</summary>
    public static string Bzip2Bundle(int megabytes, int seed = 1) => Pack("bzip2", ["-9", "-k"], Tar(megabytes, seed), ".bz2");

    /// <summary>A status report as tar.gz.</summary>
    public static string GzipBundle(int megabytes, int seed = 1) => Pack("gzip", ["-6", "-k", "-n"], Tar(megabytes, seed), ".gz");

    /// <summary>A status report as zip.</summary>
    public static string ZipBundle(int megabytes, int seed = 1) =>
        Make(string.Create(CultureInfo.InvariantCulture, $"bundle-{megabytes}-{seed}.zip"), stream => Report(megabytes, seed).WriteZip(stream));

    /// <summary>A status report as tar.</summary>
    public static string Tar(int megabytes, int seed) =>
        Make(NameOfTar(megabytes, seed), stream => Report(megabytes, seed).WriteTar(stream));

    /// <summary>Where the tar archive of a status report lies, if it does.</summary>
    public static string PathOfTar(int megabytes, int seed) => Path.Combine(Folder, NameOfTar(megabytes, seed));

    /// <summary>The dump of one of many pools.</summary>
    public static string PoolDump(int vms, int seed, int snapshots = 1) => Make(
        string.Create(CultureInfo.InvariantCulture, $"pools-{vms}/pool-{seed:D3}-{snapshots}.xml"),
        stream => new LargePool { VMs = vms, Hosts = 16, Seed = seed, SnapshotsPerVM = snapshots }.WriteTo(stream));

    /// <summary>Removes the dumps of many pools: they are gigabytes that nothing else wants.</summary>
    public static void RemovePoolDumps(int vms) => Directory.Delete(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"pools-{vms}")), recursive: true);

    /// <summary>Removes a status report, however it is packed.</summary>
    public static void RemoveBundle(int megabytes, int seed)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, string.Create(CultureInfo.InvariantCulture, $"bundle-{megabytes}-{seed}.*")))
        {
            File.Delete(file);
        }
    }

    /// <summary>The dump of a pool of many hosts.</summary>
    public static string LargePoolDump(int hosts, int vms) => Make(
        string.Create(CultureInfo.InvariantCulture, $"large-{hosts}-{vms}.xml"), stream => new LargePool { VMs = vms, Hosts = hosts }.WriteTo(stream));

    /// <summary>A dump of a few hundred kilobytes, as a pool of one or two hosts has.</summary>
    public static string SmallDump(int kilobytes) => Make(
        string.Create(CultureInfo.InvariantCulture, $"small-{kilobytes}.xml"), stream => new LargePool { VMs = kilobytes / 40, Hosts = 1, Networks = 2, SRs = 1 }.WriteTo(stream));

    /// <summary>Reports of different seeds are of different pools.</summary>
    private static LargeReport Report(int megabytes, int seed)
    {
        var report = LargeReport.OfMegabytes(megabytes);
        return report with { Seed = seed, Pool = report.Pool with { Seed = seed } };
    }

    private static string NameOfTar(int megabytes, int seed) => string.Create(CultureInfo.InvariantCulture, $"bundle-{megabytes}-{seed}.tar");

    private static string Make(string name, Action<Stream> write)
    {
        var path = Path.Combine(Folder, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = File.Create(path + ".part"))
            {
                write(file);
            }

            File.Move(path + ".part", path);
        }

        return path;
    }

    private static string Pack(string program, string[] arguments, string path, string suffix)
    {
        if (!File.Exists(path + suffix))
        {
            using var process = Process.Start(program, [.. arguments, path]);
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
            }
        }

        return path + suffix;
    }
}
