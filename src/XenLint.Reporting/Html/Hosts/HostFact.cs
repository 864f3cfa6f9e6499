using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>One fact that hosts of a pool should have in common, or that a reader wants to see side by side.</summary>
/// <param name="Name">What it is.</param>
/// <param name="ShouldAgree">True when a host that differs from the others is worth a mark.</param>
/// <param name="Read">Reads it; null when the host has none. May throw when it is not known.</param>
internal sealed record HostFact(string Name, bool ShouldAgree, Func<HostEvidence, string?> Read)
{
    /// <summary>What stands for a fact that is not recorded.</summary>
    public const string Unknown = "?";

    /// <summary>What stands for nothing.</summary>
    public const string None = "-";

    /// <summary>The facts, in the order of the rows.</summary>
    public static IReadOnlyList<HostFact> All { get; } =
    [
        new("Role", false, host => ReferenceEquals(Of(host).Capture.Pool?.Coordinator, Of(host)) ? "coordinator" : "supporter"),
        new("Address", false, host => Of(host).Address),
        new("State", true, host => Of(host).State.ToString().ToLowerInvariant()),
        new("Version", true, host => Of(host).SoftwareVersion["product_version"]),
        new("Build", true, host => Of(host).SoftwareVersion["build_number"]),
        new("xapi", true, host => Of(host).SoftwareVersion["xapi"]),
        new("Xen", true, host => Of(host).SoftwareVersion["xen"]),
        new("Linux", true, host => Of(host).SoftwareVersion["linux"]),
        new("Edition", true, host => Of(host).Edition.WhenAbsent("")),
        new("Updates", true, Updates),
        new("Server", true, host => $"{Of(host).BiosStrings["system-manufacturer"].Value} {Of(host).BiosStrings["system-product-name"].Value}".Trim()),
        new("BIOS", true, host => Of(host).BiosStrings["bios-version"]),
        new("CPU", true, host => Of(host).CpuInfo["modelname"].Value.Trim()),
        new("Logical CPUs", true, host => FormattableString.Invariant($"{Of(host).ProcessorCount}")),
        new("Memory", true, host => Of(host).Metrics is { } metrics ? Size(metrics.MemoryTotal) : Unknown),
        new("Multipathing", true, host => Of(host).EffectiveMultipathing ? "on" : "off"),
        new("NICs", true, host => FormattableString.Invariant($"{Of(host).PIFs.Count(pif => pif.Kind == PIFKind.Physical)}")),
        new("Bonds", true, host => List(Of(host).PIFs.Where(pif => pif.Kind == PIFKind.BondInterface).Select(pif => pif.DisplayName))),
        new("DNS", true, host => List(Of(host).ManagementPIFs.SelectMany(pif => pif.DNS.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))),
        new("Time sources", true, host => List(host.TimeSettings.Names)),
        new("Clock", true, host => host.ClockState.Condition.ToString().ToLowerInvariant()),
        new("NIC drivers", true, Drivers),
    ];

    /// <summary>The fact of a host as text.</summary>
    public string TextOf(HostEvidence host)
    {
        try
        {
            return Read(host) is { Length: > 0 } text ? text : None;
        }
        catch (NotKnownException)
        {
            return Unknown;
        }
    }

    private static Host Of(HostEvidence host) => host.Host ?? throw new NotKnownException(NotEvaluatedReason.TableAbsent, "host");

    /// <summary>Releases up to 7.0 have a row for each patch of a host; later ones name them at the host, and the newest have a hash of all.</summary>
    private static string? Updates(HostEvidence host)
    {
        var known = Of(host);
        if (known.LastUpdateHash.TryGet(out var hash) && hash.Length > 0)
        {
            return hash[..Math.Min(12, hash.Length)];
        }

        var updates = known.Updates.Select(update => update.DisplayName).ToList();
        return List(updates.Count > 0 ? updates : known.Patches.Select(patch => patch.DisplayName));
    }

    private static string? Drivers(HostEvidence host)
    {
        var drivers = host.EthernetDrivers.Where(driver => driver.IsKnown).Select(driver => driver.Value)
            .Where(driver => driver.Driver.IsKnown && driver.Version.IsKnown)
            .Select(driver => $"{driver.Driver.Value} {driver.Version.Value}");
        return List(drivers.Distinct(StringComparer.Ordinal)) ?? (host.Report is null ? throw new NotKnownException(NotEvaluatedReason.MemberAbsent, "ethtool") : null);
    }

    private static string? List(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : null;

    private static string Size(long bytes) => bytes > 0 ? ByteSize.Text(bytes) : Unknown;
}
