using System.Globalization;

namespace XenLint.Model;

/// <summary>The adapters and sessions of a host, from the three listings that tell of them.</summary>
internal static class StorageAdapters
{
    private const string Online = "Online";
    private const string Loggedin = "LOGGED_IN";

    /// <summary>The adapters, by number.</summary>
    /// <param name="evidence">The host.</param>
    /// <param name="used">The numbers that paths begin with: a port without a path may well have no cable.</param>
    public static SortedDictionary<int, StorageAdapter> Of(HostEvidence evidence, IReadOnlySet<int> used)
    {
        var hosts = (evidence.ScsiHosts.Readable?.All ?? []).Where(host => host.Number is not null).ToLookup(host => host.Number!.Value);
        var ports = evidence.FibreChannelPorts.ToLookup(port => NumberOf(port.Name));
        var sessions = (evidence.IscsiSessions.Readable?.All ?? []).ToLookup(session => session.HostNumber.TryGet(out var number) && number is >= 0 and <= int.MaxValue ? (int)number : -1);
        var adapters = new SortedDictionary<int, StorageAdapter>();
        foreach (var number in hosts.Select(group => group.Key).Concat(ports.Select(group => group.Key)).Concat(sessions.Select(group => group.Key)).Where(number => number >= 0))
        {
            var (host, port, session) = (hosts[number].FirstOrDefault(), ports[number].FirstOrDefault(), sessions[number].FirstOrDefault());
            adapters[number] = new StorageAdapter(
                number,
                host is not null && host.Driver.TryGet(out var driver) ? driver : null,
                host is not null && host.Model.TryGet(out var model) ? model : null,
                port,
                session,
                [.. FaultsOf(port, used.Contains(number)), .. FaultsOf(session)]);
        }

        return adapters;
    }

    private static IEnumerable<TopologyFault> FaultsOf(FibreChannelPort? port, bool isUsed) =>
        isUsed && port is not null && Known.ValueOrNull(() => port.State) is { IsKnown: true } state && state.Value != Online
            ? [new(TopologyFaultKind.PortOffline, $"port is {state.Value}", state.Place)]
            : [];

    private static IEnumerable<TopologyFault> FaultsOf(IscsiSession? session) =>
        session is { SessionState: { IsKnown: true } state } && state.Value != Loggedin
            ? [new(TopologyFaultKind.SessionDown, $"session is {state.Value}", state.Place)]
            : [];

    private static int NumberOf(string name) =>
        name.StartsWith("host", StringComparison.Ordinal) && int.TryParse(name.AsSpan("host".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
