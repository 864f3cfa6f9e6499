using System.Net;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>How a host reaches a machine that its storage is on, and who else goes that way.</summary>
/// <param name="Text">The way, in words that end a sentence.</param>
/// <param name="Severity">How bad it is; null when storage has the way for itself.</param>
/// <param name="Interfaces">The interfaces of the way.</param>
internal sealed record StorageWay(string Text, DiagnosticSeverity? Severity, IReadOnlyList<PIF> Interfaces)
{
    /// <summary>Why nobody can tell which way it is; null when it is known.</summary>
    public string? Unknown { get; init; }

    /// <summary>The line of the host's routes that shows it.</summary>
    public Related? Line { get; init; }

    /// <summary>The way of a host to an address.</summary>
    /// <exception cref="NotKnownException">The interfaces of the host, or who uses them, are not known.</exception>
    public static StorageWay Of(Host host, IPAddress address)
    {
        var interfaces = host.InterfacesToward(address);
        return interfaces.Count == 0 ? ThroughGateway(host, address)
            : interfaces.FirstOrDefault(pif => pif.Management) is { } management ? new($"through '{management.DisplayName}', which also carries management", DiagnosticSeverity.Warning, [management])
            : interfaces.Select(Over).MaxBy(way => way.Severity ?? DiagnosticSeverity.Hidden)!;
    }

    private static StorageWay Over(PIF pif)
    {
        if (pif.Network is { IsVMNetwork: true })
        {
            return new($"through '{pif.DisplayName}', whose network virtual machines use too", DiagnosticSeverity.Warning, [pif]);
        }

        // Interfaces that rest on one bond or port differ by their VLANs.
        var others = pif.Base?.InterfacesOnTop.Where(other => other != pif).ToList()
            ?? throw new NotKnownException(NotEvaluatedReason.Ambiguous, "what the interface toward the storage rests on");
        var uses = others.Aggregate(PIFUses.None, (sum, other) => sum | other.Uses) & (PIFUses.Management | PIFUses.VM);
        return uses == PIFUses.None
            ? new($"through '{pif.DisplayName}' alone", null, [pif])
            : new($"through '{pif.DisplayName}', which a VLAN alone keeps apart from {string.Join(" and ", uses.Words())} on '{pif.Base!.DisplayName}'", DiagnosticSeverity.Info, [pif, .. others.Where(other => (other.Uses & uses) != PIFUses.None)]);
    }

    private static StorageWay ThroughGateway(Host host, IPAddress address)
    {
        var route = host.Evidence.KernelRoutes.TryGet(out var routes)
            ? routes.All.Where(candidate => candidate.Destination.TryGet(out var network) && network.Contains(address)).MaxBy(candidate => candidate.Destination.Value.PrefixLength)
            : null;
        return route is { Gateway.IsKnown: false, Device.IsKnown: true }
            ? new("", null, []) { Unknown = "the host has a way to the storage that the database does not know" }
            : host.PIFs.Any(pif => pif.IsManaged && pif.CurrentlyAttached.WhenAbsent(true) && pif.LacksAddress)
                ? new("", null, []) { Unknown = "an interface without an address yet could lead to the storage" }
                : new($"through a gateway, since no interface of the host is in the subnet of {address}{Named(route)}", DiagnosticSeverity.Warning, [])
                {
                    Line = route is null ? null : Related.Line(route.Place),
                };
    }

    private static string Named(KernelRoute? route) =>
        route is { Gateway.IsKnown: true, Device.IsKnown: true } ? $" ({route.Gateway.Value} on '{route.Device.Value}')" : "";
}
