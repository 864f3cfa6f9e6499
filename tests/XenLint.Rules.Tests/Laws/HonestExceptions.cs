namespace XenLint.Rules.Tests.Laws;

/// <summary>
/// Where less evidence may say something else, and why: a rule has a further witness, which is heard when the first one is gone; or the
/// absence of a column tells of a release in which there was one answer only.
/// </summary>
internal static class HonestExceptions
{
    /// <summary>What is lost when a file is cut: all that stands behind.</summary>
    public const string End = "the end of the dump";

    /// <summary>All exceptions.</summary>
    public static IReadOnlyList<HonestException> All { get; } =
    [
        new("XL1005", ["PIF.other_config"], "A database without other_config has no interface with an MTU of its own: the network's MTU holds."),
        new("XL1005", ["network.MTU", "network"], "Before schema 60 networks have no MTU: what the host's report shows in use is judged then."),
        new("XL1006", ["PIF.other_config"], "A database without other_config has no interface with an MTU of its own: the network's MTU holds."),
        new("XL1009", ["PIF.device", "PIF.host", "PIF"], "The bond's own count of links is heard where the host's report cannot be matched with its members."),
        new("XL1010", ["Bond.mode"], "Releases whose bonds have no mode bond in balance-slb only."),
        new("XL1014", ["Bond.mode"], "Releases whose bonds have no mode bond in balance-slb only."),
        new(
            "XL1023",
            ["PIF", "PIF.host", "PIF.IP", "PIF.ip_configuration_mode", "PIF.currently_attached", "host_metrics", "host_metrics.live", End],
            "Where it is not known whether interfaces still have their addresses, the hosts' own rows tell of the same double address."),
        new(
            "XL1025",
            ["Bond", "PIF", "PIF.host", "PIF.device", "PIF.ip_configuration_mode", "PIF.other_config", "PIF.DNS", "PIF.management", "VLAN", End],
            "Where the interface is not known that has the servers, the report's list of servers is judged and the finding stands there."),
        new("XL2010", [End], "Plugs are compared with the coordinator's, and with the first one where the coordinator is not known: the same difference then stands at another plug."),
        new("XL5001", ["PIF", "PIF.host", "PIF.ip_configuration_mode", "PIF.ipv6_configuration_mode"], "Where the host's own file names servers, a table that the database lacks does not matter."),
        new("XL5002", ["etc/chrony.conf"], "The database's own list of servers is judged where the file is not there."),
        new("XL5003", ["chronyc-tracking.out", "chronyc-sources-v.out", "chronyc-activity.out"], "Each of these members tells whether the clock follows a source; the first that is there is heard."),
        new("XL5005", [End], "Hosts whose rows are lost do not take part in the comparison: the same difference then stands at another host."),
        new("XL6001", [End], "One finding lists all hosts of a model, and stands at one of those whose rows are left."),
        new("XL6002", ["PIF.device", "PIF", End], "One finding lists all adapters; which of them it stands at depends on those that interfaces are known for."),
    ];
}

/// <summary>An exception of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Without">What is lost.</param>
/// <param name="Reason">Why the law does not hold for it.</param>
internal sealed record HonestException(string Rule, string[] Without, string Reason);
