using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>route -n</c>: two headings, then a line of eight columns for each route.</summary>
internal static class RouteTableParser
{
    private const int Columns = 8;
    private const string NoGateway = "0.0.0.0";

    public static KernelRoutes? Parse(MemberText text)
    {
        var heading = text.Lines.ToList().FindIndex(line => line.Words is [{ Text: "Destination" }, { Text: "Gateway" }, { Text: "Genmask" }, .., { Text: "Iface" }]);
        if (heading < 0)
        {
            return null;
        }

        var routes = new List<KernelRoute>();
        foreach (var line in text.Lines.Skip(heading + 1).Where(line => line.Text.Trim() is not ("" or "** timeout **")))
        {
            if (line.Words is not { Count: Columns } words)
            {
                return null;
            }

            routes.Add(new KernelRoute(
                words[0].Value("Destination", destination => NetworkOf(destination, words[2].Text)),
                words[1].Text == NoGateway ? Sourced<string>.NotKnown(ValueState.Absent, words[1].Value("Gateway").Place) : words[1].Value("Gateway"),
                words[^1].Value("Iface"),
                text.Absent<string>("source"),
                line.Trimmed.Place));
        }

        return new KernelRoutes(routes);
    }

    private static IPNetwork? NetworkOf(string destination, string mask) =>
        Bits(destination) is { } address && Bits(mask) is { } bits && BitOperations.LeadingZeroCount(~bits) is var length && BitOperations.PopCount(bits) == length && (address & ~bits) == 0
            ? new IPNetwork(IPAddress.Parse(destination), length)
            : null;

    private static uint? Bits(string text) => IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork
        ? BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes())
        : null;
}
