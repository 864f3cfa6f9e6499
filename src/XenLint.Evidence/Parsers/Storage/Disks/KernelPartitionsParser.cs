using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>proc/partitions</c>: a heading and lines of four columns.</summary>
internal static class KernelPartitionsParser
{
    public static KernelPartitions? Parse(MemberText text)
    {
        var heading = text.Lines.ToList().FindIndex(line => line.Words is [{ Text: "major" }, { Text: "minor" }, { Text: "#blocks" }, { Text: "name" }]);
        if (heading < 0)
        {
            return null;
        }

        var partitions = new List<KernelPartition>();
        foreach (var line in text.Lines.Skip(heading + 1).Where(line => line.Text.Trim().Length > 0))
        {
            if (line.Words is not [var major, var minor, var blocks, var name])
            {
                return null;
            }

            partitions.Add(new KernelPartition(
                name.Value("name"),
                blocks.Value<long>("#blocks", digits => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null),
                $"{major.Text}:{minor.Text}",
                line.Trimmed.Place));
        }

        return new KernelPartitions(partitions);
    }
}
