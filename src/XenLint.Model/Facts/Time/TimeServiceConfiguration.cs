namespace XenLint.Model;

/// <summary>What the configuration of a time service says of its sources: <c>etc/chrony.conf</c> or, on older hosts, <c>etc/ntp.conf</c>.</summary>
/// <param name="Sources">The sources, in the order of their lines.</param>
/// <param name="Includes">Files and folders that hold further lines. Reports do not hold them.</param>
public sealed record TimeServiceConfiguration(IReadOnlyList<TimeSource> Sources, IReadOnlyList<Sourced<string>> Includes);

/// <content>Configuration of the time service.</content>
public sealed partial class HostEvidence
{
    /// <summary>chrony's configuration, in reports since December 2020.</summary>
    public Fact<TimeServiceConfiguration> ChronyConf => Fact<TimeServiceConfiguration>(MemberName.ChronyConf);

    /// <summary>ntpd's configuration, in reports until December 2020.</summary>
    public Fact<TimeServiceConfiguration> NtpConf => Fact<TimeServiceConfiguration>(MemberName.NtpConf);
}
