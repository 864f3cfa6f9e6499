using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A place of several members of one kind, ready to be compared with paths.</summary>
internal sealed class EvidencePattern
{
    /// <summary>What stands between a command and the device for other reports of the same program: <c>ethtool-S-eth0.out</c>.</summary>
    private static readonly string[] EthtoolSwitches = ["S-", "k-", "i-", "c-", "g-", "l-"];

    private readonly string[] parts;

    public EvidencePattern(MemberName name, string path)
    {
        Name = name;
        parts = Canonical(path).Split('/');
    }

    /// <summary>The evidence.</summary>
    public MemberName Name { get; }

    /// <summary>True for a place with a part that differs from member to member.</summary>
    public static bool IsPattern(string path) => path.Contains('*', StringComparison.Ordinal);

    /// <summary>XenCenter writes an underscore for each colon, which Windows does not allow in names.</summary>
    public static string Canonical(string path) => path.Replace(':', '_');

    /// <summary>What tells the member apart from others of its kind, or null when the path is another.</summary>
    /// <param name="given">The parts of the path in its canonical form.</param>
    public string? Match(string[] given)
    {
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
}
