namespace XenLint.Model;

/// <summary>
/// The host's own account of product and identity, <c>etc/xensource-inventory</c>: <c>KEY='value'</c> pairs that the installer writes
/// and xapi keeps.
/// </summary>
/// <param name="Values">The values by key, as they stand between their quotes; the last of repeated keys, as a shell would take it.</param>
public sealed record HostInventory(IReadOnlyDictionary<string, Sourced<string>> Values)
{
    /// <summary>The value of a key; null when the file has no such key or an empty value.</summary>
    public string? this[string key] => Values.TryGetValue(key, out var value) && value.TryGet(out var text) && text.Length > 0 ? text : null;

    /// <summary>The uuid of the installation, which is the host's uuid in the database.</summary>
    public string? InstallationUuid => this["INSTALLATION_UUID"];

    /// <summary>The product's name, such as <c>XenServer</c> or <c>XCP-ng</c>.</summary>
    public string? ProductBrand => this["PRODUCT_BRAND"];

    /// <summary>The product's version, such as <c>8.4.0</c>.</summary>
    public string? ProductVersion => this["PRODUCT_VERSION"];
}

/// <content>Who the host is.</content>
public sealed partial class HostEvidence
{
    /// <summary>Product and identity of the host.</summary>
    public Fact<HostInventory> Inventory => Fact<HostInventory>(MemberName.HostInventory);
}
