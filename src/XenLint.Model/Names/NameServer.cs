using System.Net;

namespace XenLint.Model;

/// <summary>One name server, as a database or a report writes it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">The list in the database, or the line of a file.</param>
public sealed record NameServer(string Text, Place Place)
{
    /// <summary>The address; null when the text is none, which neither the toolstack nor a resolver takes. A zone (<c>%xenbr0</c>) is left aside.</summary>
    public IPAddress? Address { get; } = AddressText.TryAddress(Text.Trim().Split('%')[0], out var address) ? address : null;

    /// <summary>True when it is the asking machine itself.</summary>
    public bool IsLoopback => Address is { } address && IPAddress.IsLoopback(address);

    /// <summary>What tells two servers apart: the address, in whatever way it is written.</summary>
    public string Key => Address?.ToString() ?? Text.ToLowerInvariant();
}
