using System.Globalization;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>fdisk -l</c>: for each disk a line with its size, one with the kind of its table, a heading, and a line for each partition.
/// Releases and kinds of tables have different columns; the numbers in a line's middle and what stands behind them are common to all.
/// </summary>
internal static partial class PartitionTablesParser
{
    public static PartitionTables? Parse(MemberText text)
    {
        var disks = new List<PartitionedDisk>();
        var partitions = new List<(int Disk, DiskPartition Partition)>();
        foreach (var line in text.Lines.Select(line => line.Trimmed))
        {
            if (DiskLine().Match(line.Text) is { Success: true } disk)
            {
                disks.Add(new PartitionedDisk(
                    Part(line, disk.Groups["device"]).Value("Disk"),
                    Part(line, disk.Groups["bytes"]).Value<long>("bytes", digits => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null),
                    text.Absent<string>("Disk label type"),
                    [],
                    line.Place));
            }
            else if (disks is [.., var last])
            {
                if (line.TryPair(':', out var key, out var value) && key is "Disk label type" or "Disklabel type")
                {
                    disks[^1] = last with { Label = value.Value(key) };
                }
                else if (PartitionLine().Match(line.Text) is { Success: true } partition)
                {
                    partitions.Add((disks.Count, new DiskPartition(
                        Part(line, partition.Groups["name"]).Value("partition"), Part(line, partition.Groups["kind"]).Value("type"), line.Place)));
                }
            }
        }

        var partitionsOf = partitions.ToLookup(item => item.Disk, item => item.Partition);
        return disks.Count > 0 ? new PartitionTables([.. disks.Select((disk, index) => disk with { Partitions = [.. partitionsOf[index + 1]] })]) : null;
    }

    private static TextLine Part(TextLine line, Group group) => line.Part(group.Index..(group.Index + group.Length));

    [GeneratedRegex(@"^Disk (?<device>/\S+): .*?\b(?<bytes>\d+) bytes\b", RegexOptions.CultureInvariant)]
    private static partial Regex DiskLine();

    /// <summary>
    /// <c>1  46139392  83888127  18G  Microsoft basic</c>, <c>/dev/sda1  *  2048  8390655  4194304+  83  Linux</c>, and with one column more
    /// in newer releases.
    /// </summary>
    [GeneratedRegex(@"^(?<name>\d+|/dev/\S+)\s+(?:\*\s+)?\d+\s+\d+\s+(?:\d+[+]?\s+)?(?:[\d.]+[BKMGTPEZY]\s+)?(?<kind>(?:[0-9a-f]{1,2}\s+)?[A-Za-z].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PartitionLine();
}
