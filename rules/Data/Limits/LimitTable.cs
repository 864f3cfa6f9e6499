using System.Collections.Immutable;
using System.Text.Json;

namespace XenLint.Rules.Data.Limits;

/// <summary>The limits that rules compare pools with, from <c>limits.json</c>.</summary>
public sealed class LimitTable
{
    private static readonly Lazy<LimitTable> Embedded = new(() => new(EmbeddedData.Text("limits.json")));

    private readonly Dictionary<string, Limit> byId;

    private LimitTable(string json)
    {
        using var document = JsonDocument.Parse(json);
        All = [.. Read(document)];
        byId = All.ToDictionary(limit => limit.Id, StringComparer.Ordinal);
    }

    /// <summary>The table that travels with the rules.</summary>
    public static LimitTable BuiltIn => Embedded.Value;

    /// <summary>All limits, in the order of the file.</summary>
    public ImmutableArray<Limit> All { get; }

    /// <summary>Network ports of a host.</summary>
    public Limit PhysicalInterfaces => byId["physical-interfaces-per-host"];

    /// <summary>Bonds of a host.</summary>
    public Limit Bonds => byId["bonds-per-host"];

    /// <summary>VLANs of a host.</summary>
    public Limit VLANs => byId["vlans-per-host"];

    /// <summary>Ports of a bond on Open vSwitch.</summary>
    public Limit BondMembers => byId["members-per-bond"];

    /// <summary>Ports of a bond on the Linux bridge.</summary>
    public Limit BondMembersOnBridge => byId["members-per-bond-on-linux-bridge"];

    /// <summary>Network interfaces of a virtual machine.</summary>
    public Limit VirtualInterfaces => byId["virtual-interfaces-per-vm"];

    /// <summary>Disks and snapshots in a repository that keeps them as logical volumes.</summary>
    public Limit DisksInLvm => byId["disks-per-lvm-repository"];

    /// <summary>Disks and snapshots in a repository that keeps them as files.</summary>
    public Limit DisksInFiles => byId["disks-per-file-repository"];

    /// <summary>Size of a virtual disk in VHD format, in GiB.</summary>
    public Limit VhdDiskSize => byId["vhd-disk-size-gib"];

    /// <summary>Loops, since queries over the parser's structures would have to be compiled at each start, and every run reads the limits.</summary>
    private static IEnumerable<Limit> Read(JsonDocument document)
    {
        foreach (var limit in document.RootElement.GetProperty("limits").EnumerateArray())
        {
            yield return Read(limit);
        }
    }

    private static Limit Read(JsonElement limit) => new(
        limit.GetProperty("id").GetString()!,
        limit.GetProperty("what").GetString()!,
        Figure(limit.GetProperty("current")),
        Earlier(limit));

    private static Dictionary<string, LimitFigure> Earlier(JsonElement limit)
    {
        var figures = new Dictionary<string, LimitFigure>(StringComparer.Ordinal);
        if (limit.TryGetProperty("earlier", out var earlier))
        {
            foreach (var entry in earlier.EnumerateArray())
            {
                foreach (var release in entry.GetProperty("releases").EnumerateArray())
                {
                    figures.Add(release.GetString()!, Figure(entry));
                }
            }
        }

        return figures;
    }

    private static LimitFigure Figure(JsonElement figure) => new(
        figure.GetProperty("value").GetInt64(),
        figure.GetProperty("source").GetString()!,
        !figure.TryGetProperty("unconfirmed", out var unconfirmed) || !unconfirmed.GetBoolean());
}
