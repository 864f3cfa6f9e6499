namespace XenLint.Testing;

/// <summary>What the collector takes from a healthy host, the database aside.</summary>
internal static class UsualReport
{
    public static IEnumerable<BuiltMember> Of(ReportedHost host) =>
    [
        .. UsualIdentity.Of(host),
        .. UsualClock.Of(host),
        .. UsualNetwork.Of(host),
        .. UsualLinks.Of(host),
        .. UsualStorage.Of(host),
        .. UsualHardware.Of(host),
        .. UsualHypervisor.Of(host),
        .. UsualSoftware.Of(host),
        .. UsualSecurity.Of(host),
        .. UsualLogs.Of(host),
    ];
}
