using System.Globalization;

namespace XenLint.Model;

/// <summary>What disks come from, <c>scsi-hosts.out</c>: each port of an adapter and each iSCSI session is a SCSI host with a number.</summary>
/// <param name="All">The SCSI hosts, in the order of the listing.</param>
public sealed record ScsiHosts(IReadOnlyList<ScsiHost> All)
{
    /// <summary>The SCSI host of this number; null when the listing does not have it.</summary>
    public ScsiHost? Find(int number) => All.FirstOrDefault(host => host.Number == number);
}

/// <summary>A SCSI host.</summary>
/// <param name="Name">Such as <c>host7</c>.</param>
/// <param name="Driver">The driver, such as <c>qla2xxx</c> or <c>iscsi_tcp</c>; absent where the kernel does not tell.</param>
/// <param name="Model">The adapter's model, such as <c>QLE2692</c>; absent where the driver does not tell.</param>
/// <param name="Place">The line with its name.</param>
public sealed record ScsiHost(Sourced<string> Name, Sourced<string> Driver, Sourced<string> Model, Place Place)
{
    /// <summary>The number, which the paths of LUNs begin with; null for a name without one.</summary>
    public int? Number =>
        Name.Value.StartsWith("host", StringComparison.Ordinal) && int.TryParse(Name.Value.AsSpan("host".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <content>What disks come from.</content>
public sealed partial class HostEvidence
{
    /// <summary>What disks come from.</summary>
    public Fact<ScsiHosts> ScsiHosts => Fact<ScsiHosts>(MemberName.ScsiHosts);
}
