using System.Collections.Frozen;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>
/// What in a database tells of the pool that it is of, column by column and, in maps, key by key. What is not named here is searched as a text, columns of
/// future releases too.
/// </summary>
internal static partial class Sensitivity
{
    /// <summary>Tables whose names are the product's or a vendor's: roles, updates, drivers, devices.</summary>
    private static readonly FrozenSet<string> OfTheProduct = FrozenSet.ToFrozenSet(
        [
            "role", "pool_patch", "host_patch", "pool_update", "Feature", "SM", "GPU_group", "VGPU_type", "PCI", "PGPU", "Host_driver", "Driver_variant", "data_source",
            "host_cpu", "message", "event", "Diagnostics", "auth", "LVHD",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string Table, string Column), Treatment> Columns = new Dictionary<(string Table, string Column), Treatment>
    {
        [("host", "hostname")] = Treatment.Machine,
        [("host", "address")] = Treatment.Machine,
        [("host", "external_auth_service_name")] = Treatment.Domain,
        [("host", "external_auth_configuration")] = Treatment.User,
        [("host", "ntp_custom_servers")] = Treatment.Machine,
        [("host", "software_version")] = Treatment.Keep,
        [("host", "API_version__vendor_implementation")] = Treatment.Keep,
        [("host", "capabilities")] = Treatment.Keep,
        [("host", "cpu_info")] = Treatment.Keep,
        [("pool", "cpu_info")] = Treatment.Keep,
        [("pool", "client_certificate_auth_name")] = Treatment.User,
        [("pool", "wlb_username")] = Treatment.User,
        [("pool", "repository_proxy_username")] = Treatment.User,
        [("pool", "vswitch_controller")] = Treatment.Machine,
        [("user", "short_name")] = Treatment.User,
        [("user", "fullname")] = Treatment.User,
        [("subject", "subject_identifier")] = Treatment.User,
        [("subject", "other_config")] = Treatment.User,
        [("session", "auth_user_name")] = Treatment.User,
        [("session", "auth_user_sid")] = Treatment.User,
        [("session", "originator")] = Treatment.User,
        [("Certificate", "fingerprint")] = Treatment.Certificate,
        [("Certificate", "fingerprint_sha1")] = Treatment.Certificate,
        [("Certificate", "fingerprint_sha256")] = Treatment.Certificate,
        [("Certificate", "name")] = Treatment.Machine,
        [("PUSB", "serial")] = Treatment.Serial,
        [("PVS_server", "addresses")] = Treatment.Machine,
        [("SDN_controller", "address")] = Treatment.Machine,
        [("VM", "recommendations")] = Treatment.Keep,
        [("VM_guest_metrics", "PV_drivers_version")] = Treatment.Keep,
        [("VM_guest_metrics", "netbios_name")] = Treatment.Machine,
    }.ToFrozenDictionary();

    /// <summary>Names and descriptions that the product gives itself, the same in every pool.</summary>
    private static readonly FrozenSet<string> Usual = FrozenSet.ToFrozenSet(
        [
            "", "Default install", "Installed via xe CLI", "Created by template provisioner", "Local storage", "DVD drives", "Removable storage", "XenServer Tools", "XCP-ng Tools",
            "Citrix VM Tools", "Citrix VM Tools ISOs", "XenServer Tools ISOs", "XCP-ng Tools ISOs", "Physical DVD drives", "Host internal management network",
            "Network on which guests will be assigned a private link-local IP address which can be used to talk XenAPI", "Storage", "Backup", "Management", "System Domain", "CIFS ISO Library", "NFS ISO library",
        ],
        StringComparer.Ordinal);

    /// <summary>What is done with a column's value.</summary>
    public static Treatment Of(string table, string column)
    {
        var isOfTheProduct = OfTheProduct.Contains(table);
        return Columns.TryGetValue((table, column), out var treatment) ? treatment
            : column is "name__label" or "name_label" ? isOfTheProduct ? Treatment.Keep : Treatment.Name
            : column is "name__description" or "name_description" ? isOfTheProduct ? Treatment.Keep : Treatment.Description
            : column is "tags" ? Treatment.Tag
            : Treatment.Text;
    }

    /// <summary>What is done with the value of a map's key.</summary>
    public static Treatment OfEntry(string table, string column, string key) => Of(table, column) is var own and not Treatment.Text ? own
        : SerialKey().IsMatch(key) ? Treatment.Serial
        : UserKey().IsMatch(key) ? Treatment.User
        : column == "device_config" && key is "location" or "serverpath" or "path" ? Treatment.Location
        : MachineKey().IsMatch(key) ? Treatment.Machine
        : key is "domain" ? Treatment.Domain
        : WrittenKey().IsMatch(key) ? Treatment.Description
        : Treatment.Text;

    /// <summary>True for a name or description that is the same in every pool.</summary>
    public static bool IsUsual(string text) => Usual.Contains(text) || UsualNetwork().IsMatch(text);

    /// <summary>True for a row that the product brings: a template that was there after the installation.</summary>
    public static bool IsOfTheProduct(PoolObject record) => record is VM vm
        && (Known.IsTrue(() => vm.IsDefaultTemplate) || Known.IsTrue(() => vm.OtherConfig["default_template"].Value == "true"));

    [GeneratedRegex(@"serial|asset-?tag", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SerialKey();

    [GeneratedRegex(@"user|^subject-|^company$|^name$|^address[0-9]$|^city$|^postalcode$|^country$|^state$|mail|^sid$|account|creator|owner", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UserKey();

    [GeneratedRegex(@"^(?:server|target|address|syslog_destination|host_?name|portal|remotehost|proxy|ntp_?servers?|dns)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MachineKey();

    /// <summary>What people write into the graphical clients.</summary>
    [GeneratedRegex(@"XenCenter\.CustomFields|^folder$|^EMPTY_FOLDERS$|notes?$|description|comment|^vmpp|^xo:|^tags?$|^management_purpose$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WrittenKey();

    [GeneratedRegex(@"^(?:Pool-wide network associated with eth[0-9]+|Built-in template|Migrated from .{0,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex UsualNetwork();
}
