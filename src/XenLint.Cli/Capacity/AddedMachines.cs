using System.Globalization;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>Virtual machines that are only thought of, as <c>--add-vms 10:16G:4</c> describes them.</summary>
/// <param name="Count">How many.</param>
/// <param name="Bytes">Memory of each.</param>
/// <param name="Processors">Virtual processors of each.</param>
internal sealed record AddedMachines(int Count, long Bytes, int Processors)
{
    private const int Most = 100_000;

    /// <summary>The machines, named after their number.</summary>
    /// <param name="first">The number of the first one.</param>
    public IEnumerable<CapacityVM> Machines(int first) => Enumerable.Range(first, Count)
        .Select(number => new CapacityVM(string.Create(CultureInfo.InvariantCulture, $"added VM {number}"), Bytes) { Processors = Processors });

    /// <summary>Understands a value of the option.</summary>
    /// <exception cref="UsageException">It cannot be understood.</exception>
    public static AddedMachines Parse(string written)
    {
        return written.Split(':') is [var number, var memory, var cpus]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= Most
            && MemorySize.TryParse(memory, out var bytes) && bytes > 0
            && int.TryParse(cpus, NumberStyles.None, CultureInfo.InvariantCulture, out var processors)
            ? new(count, bytes, processors)
            : throw new UsageException(
                $"--add-vms '{written}': write how many, the memory of each (GiB unless K, M, G or T follows) and its virtual processors, such as 10:16G:4.");
    }
}
