using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>An interface while its lines are read; what the listing does not tell stays absent.</summary>
internal sealed class InterfaceDraft(MemberText text, TextLine name, Place place)
{
    private readonly List<InterfaceAddress> addresses = [];

    public HashSet<string> Flags { get; } = new(StringComparer.Ordinal);

    public Sourced<bool> Carrier { get; set; } = text.Absent<bool>("carrier");

    public Sourced<long> Mtu { get; set; } = text.Absent<long>("mtu");

    public Sourced<string> MacAddress { get; set; } = text.Absent<string>("hardware address");

    public Sourced<long> ReceiveErrors { get; set; } = text.Absent<long>("RX errors");

    public Sourced<long> TransmitErrors { get; set; } = text.Absent<long>("TX errors");

    public void AddAddress(TextLine address, int? prefixLength, bool isDynamic) =>
        addresses.Add(new InterfaceAddress(address.Value("address"), prefixLength, isDynamic));

    public KernelInterface Finish() => new(name.Text, Flags, Carrier, Mtu, MacAddress, addresses, ReceiveErrors, TransmitErrors, place);

    /// <summary>A number of the listing.</summary>
    public static Sourced<long> Number(TextLine part, string field) => part.Value<long>(
        field, digits => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>The length of a network's prefix; null when the text is none.</summary>
    public static int? Prefix(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= 128 ? bits : null;
}
