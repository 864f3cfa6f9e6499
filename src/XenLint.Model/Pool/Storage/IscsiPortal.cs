using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace XenLint.Model;

/// <summary>An address and a port at which an iSCSI target listens.</summary>
/// <param name="Host">The address without brackets, or a name that only the host itself can resolve.</param>
/// <param name="Port">The TCP port.</param>
public sealed record IscsiPortal(string Host, int Port)
{
    /// <summary>The port that iSCSI targets listen at unless somebody says otherwise.</summary>
    public const int UsualPort = 3260;

    /// <summary>The address; null for a name.</summary>
    public IPAddress? Address { get; } = AddressIn(Host);

    /// <inheritdoc/>
    public bool Equals(IscsiPortal? other) => other is not null && Port == other.Port && string.Equals(Identity, other.Identity, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Port, StringComparer.OrdinalIgnoreCase.GetHashCode(Identity));

    /// <summary>The portal as it is written: <c>10.0.0.1:3260</c>, <c>[fd00::1]:3260</c>.</summary>
    public override string ToString() => Address is { AddressFamily: AddressFamily.InterNetworkV6 }
        ? string.Create(CultureInfo.InvariantCulture, $"[{Host}]:{Port}")
        : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    /// <summary>Reads a portal.</summary>
    /// <param name="text">An address or a name, perhaps with a port; an IPv6 address with a port stands in brackets.</param>
    /// <param name="usualPort">The port where none is written.</param>
    /// <param name="portal">The portal.</param>
    /// <returns>False when the text is none.</returns>
    public static bool TryParse(string text, int usualPort, [NotNullWhen(true)] out IscsiPortal? portal)
    {
        portal = Parse(text.Trim(), usualPort);
        return portal is not null;
    }

    /// <summary>Two spellings of one address are one portal.</summary>
    private string Identity => Address?.ToString() ?? Host;

    private static IscsiPortal? Parse(string text, int usualPort)
    {
        if (text.StartsWith('['))
        {
            var end = text.IndexOf(']', StringComparison.Ordinal);
            return end < 0 || AddressIn(text[1..end]) is null ? null : Of(text[1..end], text[(end + 1)..], usualPort);
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || AddressIn(text) is not null ? Of(text, "", usualPort) : Of(text[..colon], text[colon..], usualPort);
    }

    private static IscsiPortal? Of(string host, string port, int usualPort) =>
        host.Length == 0 || host.Any(char.IsWhiteSpace) ? null
        : port.Length == 0 ? new(host, usualPort)
        : port[0] == ':' && int.TryParse(port.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? new(host, number)
        : null;

    private static IPAddress? AddressIn(string text) => AddressText.TryAddress(text, out var address) ? address : null;
}
