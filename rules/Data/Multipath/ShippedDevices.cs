using XenLint.Model;

namespace XenLint.Rules.Data.Multipath;

/// <summary>
/// The models of storage arrays for which releases have brought settings in <c>multipath.conf</c> themselves: what the history of
/// <c>multipath/multipath.conf</c> in xapi-project/sm has, from 2013 to 2025.
/// </summary>
internal static class ShippedDevices
{
    private static readonly HashSet<(string? Vendor, string? Product)> All =
    [
        (null, null),
        ("(HP|HPE)", "MSA [12]0[456]0 .*"),
        ("DELL", "MD3(2|4|6|8)xx(i|f)?"),
        ("DELL", "MD36xx(i|f)"),
        ("DGC", ".*"),
        ("DataCore", "SAN*"),
        ("DataCore", "Virtual Disk"),
        ("DellEMC", "ME(4|5)"),
        ("DellEMC", "ME4"),
        ("EMC", "Invista"),
        ("EQLOGIC", "100E-00"),
        ("HP", "MSA (1|2)040 SA(N|S)"),
        ("HP|HPE", "MSA [12]0[456]0*"),
        ("IBM", "1723*"),
        ("IBM", "2145"),
        ("LIO-ORG", null),
        ("NETAPP", "LUN.*"),
        ("Nimble", "Server"),
        ("PURE", "FlashArray"),
        ("QNAP", "iSCSI Storage"),
        ("QNAP", "iSCSI_Storage"),
        ("TrueNAS", "iSCSI Disk"),
    ];

    /// <summary>True when a release has brought settings for this model.</summary>
    /// <param name="device">A section <c>device</c>.</param>
    public static bool Has(ConfigurationSection device) => All.Contains((Text(device["vendor"]), Text(device["product"])));

    private static string? Text(Sourced<string> setting) => setting.TryGet(out var text) ? text : null;
}
