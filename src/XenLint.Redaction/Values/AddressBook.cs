using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace XenLint.Redaction;

/// <summary>
/// Addresses in place of addresses. What stands for an address is one itself, from a range that no network uses, so that everything that
/// reads addresses still can; two are in one subnet when the real ones are.
/// </summary>
internal sealed class AddressBook(LabelBook labels)
{
    /// <summary>240.0.0.0/4 is reserved; what begins so stands for an address already.</summary>
    private const uint FirstBlock = 0xF000_0000;

    private const uint Everybody = uint.MaxValue;

    private readonly Subnets subnets = new(FirstBlock);
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, (uint Number, uint Hosts)> networks = [];
    private uint linkLocal;

    /// <summary>Takes note of a subnet, before the first address is asked for.</summary>
    public void Learn(uint address, int prefix) => subnets.Learn(address, prefix);

    /// <summary>True for an address that was replaced before.</summary>
    public bool IsKnown(string text) => known.ContainsKey(text);

    /// <summary>What stands for an address; null when the text is none. Addresses that every machine has stay.</summary>
    public string? Of(string text)
    {
        if (known.TryGetValue(text, out var label))
        {
            return label;
        }

        if (!IPAddress.TryParse(text, out var address))
        {
            return null;
        }

        var made = address.AddressFamily == AddressFamily.InterNetwork ? OfVersion4(address) : OfVersion6(address);
        label = made ?? text;
        known.Add(text, label);
        return made is null ? label : labels.Note("ip", text, label);
    }

    private string? OfVersion4(IPAddress address)
    {
        var number = NumberOf(address);
        var first = number >> 24;
        var isEverywhere = first is 0 or 127 or >= 224 || number == Everybody || number >> 16 == 0xA9FE || IsMask(number);
        return isEverywhere ? null : Text(subnets.Of(number));
    }

    private string? OfVersion6(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return OfVersion4(address.MapToIPv4()) is { } inner ? $"::ffff:{inner}" : null;
        }

        var bytes = address.GetAddressBytes();
        if (bytes[0] is 0xFF or 0x00 || (bytes[0] == 0x01 && bytes[1] == 0))
        {
            return null; // multicast, this machine, and what stands for an address already
        }

        if (address.IsIPv6LinkLocal)
        {
            return string.Create(CultureInfo.InvariantCulture, $"fe80::f200:{++linkLocal:x}");
        }

        var network = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var (own, hosts) = networks.GetValueOrDefault(network, ((uint)networks.Count + 1, 0U));
        networks[network] = (own, hosts + 1);
        return string.Create(CultureInfo.InvariantCulture, $"100:0:{own >> 16:x}:{own & 0xFFFF:x}::{hosts + 1:x}");
    }

    /// <summary>Ones, then zeros: 255.255.254.0 is a mask and tells of nobody.</summary>
    private static bool IsMask(uint number) => number >> 24 == 255 && (~number & (~number + 1)) == 0;

    private static uint NumberOf(IPAddress address) => BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());

    private static string Text(uint number) => string.Create(CultureInfo.InvariantCulture, $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}");
}
