using System.Globalization;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>networkd.db</c>. Writers of different ages spell words of a closed list as a text (<c>"DHCP4"</c>), as an array of the word
/// and what belongs to it (<c>["Static4", [...]]</c>), and values that may be missing as an array of none or one.
/// </summary>
internal static class NetworkDaemonStateParser
{
    public static NetworkDaemonState? Parse(MemberText text)
    {
        if (JsonPart.Parse(text.File) is not { } root || root["interface_config"] is not { Kind: JsonTokenType.StartObject } interfaces)
        {
            return null;
        }

        return new NetworkDaemonState(
            interfaces.Members.ToDictionary(member => member.Key, member => Interface(text, member.Key, member.Value), StringComparer.Ordinal),
            (root["bridge_config"]?.Members ?? []).ToDictionary(member => member.Key, member => Bridge(member.Key, member.Value), StringComparer.Ordinal),
            TextOf(text, root, "gateway_interface"),
            TextOf(text, root, "dns_interface"));
    }

    private static ConfiguredInterface Interface(MemberText text, string name, JsonMember member)
    {
        var config = member.Value;
        return new(
            name,
            Mode(text, config, "ipv4_conf"),
            Addresses(config["ipv4_conf"]),
            TextOf(text, config, "ipv4_gateway"),
            Mode(text, config, "ipv6_conf"),
            Addresses(config["ipv6_conf"]),
            [.. (config["dns"] is { Items: [var servers, ..] } ? servers.Items : []).Where(IsText).Select(server => Known(server, "dns"))],
            Number(text, config, "mtu"),
            member.Place);
    }

    private static ConfiguredBridge Bridge(string name, JsonMember member) => new(
        name,
        (member.Value["ports"]?.Members ?? []).ToDictionary(port => port.Key, port => Port(port.Key, port.Value), StringComparer.Ordinal),
        member.Place);

    private static ConfiguredPort Port(string name, JsonMember member) => new(
        name,
        [.. (member.Value["interfaces"]?.Items ?? []).Where(IsText).Select(item => Known(item, "interfaces"))],
        (member.Value["bond_properties"]?.Members ?? []).Where(property => IsText(property.Value.Value))
            .ToDictionary(property => property.Key, property => Known(property.Value.Value, property.Key), StringComparer.Ordinal),
        member.Place);

    private static Sourced<ConfiguredAddressMode> Mode(MemberText text, JsonPart config, string field)
    {
        if (Word(config[field]) is not { } word)
        {
            return Sourced<ConfiguredAddressMode>.NotKnown(
                config[field] is null ? ValueState.Absent : ValueState.Unreadable, PlaceOf(text, config[field], field));
        }

        var mode = word.Text.TrimEnd('4', '6').ToUpperInvariant() switch
        {
            "NONE" => ConfiguredAddressMode.None,
            "DHCP" => ConfiguredAddressMode.DHCP,
            "STATIC" => ConfiguredAddressMode.Static,
            "AUTOCONF" => ConfiguredAddressMode.Autoconf,
            "LINKLOCAL" => ConfiguredAddressMode.LinkLocal,
            _ => ConfiguredAddressMode.Unknown,
        };
        return Sourced<ConfiguredAddressMode>.Known(mode, word.Place with { Field = field });
    }

    private static JsonPart? Word(JsonPart? part) => part switch
    {
        { Kind: JsonTokenType.String } => part,
        { Items: [{ Kind: JsonTokenType.String } first, ..] } => first,
        _ => null,
    };

    /// <summary>The addresses of <c>["Static4", [["10.0.0.5", 24], ...]]</c>.</summary>
    private static List<Sourced<string>> Addresses(JsonPart? part) =>
    [
        .. (part is { Items: [_, var addresses, ..] } ? addresses.Items : [])
            .Select(pair => pair.Items.FirstOrDefault()).OfType<JsonPart>().Where(IsText).Select(address => Known(address, "address")),
    ];

    private static Sourced<string> TextOf(MemberText text, JsonPart config, string field) =>
        Word(config[field]) is { } word ? Known(word, field) : Sourced<string>.NotKnown(ValueState.Absent, PlaceOf(text, config[field], field));

    private static Sourced<long> Number(MemberText text, JsonPart config, string field) =>
        config[field] is not { Kind: JsonTokenType.Number } number ? Sourced<long>.NotKnown(ValueState.Absent, PlaceOf(text, config[field], field))
        : long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? Sourced<long>.Known(value, number.Place with { Field = field })
        : Sourced<long>.NotKnown(ValueState.Unreadable, number.Place with { Field = field });

    private static bool IsText(JsonPart part) => part.Kind == JsonTokenType.String;

    private static Sourced<string> Known(JsonPart part, string field) => Sourced<string>.Known(part.Text, part.Place with { Field = field });

    private static Place PlaceOf(MemberText text, JsonPart? part, string field) => (part?.Place ?? new Place(text.File, 0, 0)) with { Field = field };
}
