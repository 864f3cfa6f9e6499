using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One place of one piece of evidence, ready to be compared with paths.</summary>
internal sealed class EvidencePattern
{
    /// <summary>What stands between a command and the device for other reports of the same program: <c>ethtool-S-eth0.out</c>.</summary>
    private static readonly string[] EthtoolSwitches = ["S-", "k-", "i-", "c-", "g-", "l-"];

    private readonly string[] parts;

    private EvidencePattern(MemberName name, string path)
    {
        Name = name;
        parts = Canonical(path).Split('/');
    }

    /// <summary>All places of all evidence.</summary>
    public static IReadOnlyList<EvidencePattern> All { get; } =
        [.. EvidenceLayout.Places.SelectMany(place => place.Paths.Select(path => new EvidencePattern(place.Name, path)))];

    /// <summary>The evidence.</summary>
    public MemberName Name { get; }

    /// <summary>What tells the member apart from others of its kind, or null when the path is another.</summary>
    public string? Match(string path)
    {
        var given = Canonical(path).Split('/');
        if (given.Length != parts.Length)
        {
            return null;
        }

        var instances = new List<string>();
        for (var index = 0; index < parts.Length; index++)
        {
            var star = parts[index].IndexOf('*', StringComparison.Ordinal);
            if (star < 0)
            {
                if (parts[index] != given[index])
                {
                    return null;
                }

                continue;
            }

            var before = parts[index].AsSpan(0, star);
            var behind = parts[index].AsSpan(star + 1);
            if (given[index].Length <= before.Length + behind.Length
                || !given[index].AsSpan().StartsWith(before, StringComparison.Ordinal)
                || !given[index].AsSpan().EndsWith(behind, StringComparison.Ordinal))
            {
                return null;
            }

            instances.Add(given[index][before.Length..^behind.Length]);
        }

        var instance = string.Join('/', instances);
        return Name == MemberName.EthernetLink && EthtoolSwitches.Any(other => instance.StartsWith(other, StringComparison.Ordinal)) ? null : instance;
    }

    /// <summary>XenCenter writes an underscore for each colon, which Windows does not allow in names.</summary>
    private static string Canonical(string path) => path.Replace(':', '_');
}
