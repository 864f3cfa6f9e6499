using System.Net;
using System.Net.Sockets;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>ip route</c>: a line for each route, with the destination first and pairs of a word and its value behind it. A destination
/// with several routers has a line for each of them, set in.
/// </summary>
internal static class IpRouteParser
{
    /// <summary>What may stand before a destination that nothing is sent to, or that is the host's own.</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "unicast", "local", "broadcast", "multicast", "throw", "unreachable", "prohibit", "blackhole", "nat",
    };

    public static KernelRoutes? Parse(MemberText text)
    {
        var routes = new List<KernelRoute>();
        Sourced<IPNetwork>? several = null;
        foreach (var line in text.Lines.Where(line => line.Text.Trim() is not ("" or "** timeout **")))
        {
            var words = line.Words;
            if (words[0].Text == "nexthop" && several is { } destination)
            {
                routes.Add(Route(text, destination, words, line));
                continue;
            }

            var at = Kinds.Contains(words[0].Text) ? 1 : 0;
            if (at >= words.Count || NetworkOf(words[at].Text) is null)
            {
                return null;
            }

            var network = words[at].Value("destination", NetworkOf);
            several = network;
            if (at == 1 || words.Any(word => word.Text is "dev" or "via"))
            {
                routes.Add(Route(text, network, words, line));
            }
        }

        return routes.Count > 0 ? new KernelRoutes(routes) : null;
    }

    private static KernelRoute Route(MemberText text, Sourced<IPNetwork> destination, IReadOnlyList<TextLine> words, TextLine line)
    {
        return new KernelRoute(destination, After("via"), After("dev"), After("src"), line.Trimmed.Place);

        Sourced<string> After(string key)
        {
            for (var index = 0; index + 1 < words.Count; index++)
            {
                if (words[index].Text == key)
                {
                    // The router of a route may be of the other family: via inet6 fe80::1.
                    var value = words[index + 1].Text is "inet" or "inet6" && index + 2 < words.Count ? words[index + 2] : words[index + 1];
                    return value.Value(key);
                }
            }

            return text.Absent<string>(key);
        }
    }

    private static IPNetwork? NetworkOf(string text) =>
        text == "default" ? new IPNetwork(IPAddress.Any, 0)
        : text.Contains('/', StringComparison.Ordinal) ? IPNetwork.TryParse(text, out var network) ? network : null
        : IPAddress.TryParse(text, out var address) && text.AsSpan().IndexOfAny('.', ':') > 0 ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        : null;
}
