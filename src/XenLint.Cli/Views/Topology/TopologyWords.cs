using System.Globalization;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>Words and facts that the trees of network and storage share.</summary>
internal static class TopologyWords
{
    /// <summary>What is wrong, for programs.</summary>
    private static readonly ViewColumns<TopologyFault> Faults = new(
        new(null, "kind", fault => Cell.Of(JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString()))),
        new(null, "text", fault => Cell.Of(fault.Text)));

    /// <summary>A heading for a host, with the number of its faults.</summary>
    public static string Heading(HostEvidence host, IEnumerable<TopologyFault> faults) => faults.Count() switch
    {
        0 => $"Host {host.DisplayName}",
        1 => $"Host {host.DisplayName} (1 fault)",
        var several => string.Create(CultureInfo.InvariantCulture, $"Host {host.DisplayName} ({several} faults)"),
    };

    /// <summary>A line of parts, without those that are empty.</summary>
    public static TextTree Line(string name, IEnumerable<string?> parts, IEnumerable<TopologyFault> faults, IEnumerable<TextTree> children) => new(
        string.Join(": ", new[] { name, string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part))) }.Where(part => part.Length > 0)),
        [.. faults.Select(fault => fault.Text)],
        [.. children]);

    /// <summary>A fact that is not known when it is null.</summary>
    public static Cell OrUnknown(string? text) => text is null ? Cell.Unknown : Cell.Of(text);

    /// <summary>A fact that is not known when it is null.</summary>
    public static Cell OrUnknown(bool? claim) => claim is { } known ? Cell.Of(known) : Cell.Unknown;

    /// <summary>A fact that is not known when it is null.</summary>
    public static Cell OrUnknown(long? number) => number is { } known ? Cell.Of(known) : Cell.Unknown;

    /// <summary>Writes what is wrong.</summary>
    public static void WriteFaults(Utf8JsonWriter json, IEnumerable<TopologyFault> faults) => Faults.WriteArray(json, "faults", faults);
}
