namespace XenLint.Model;

/// <summary>What kind of source a time service follows.</summary>
public enum TimeSourceKind
{
    /// <summary>One server.</summary>
    Server,

    /// <summary>A name that stands for several servers, of which the service uses some at a time.</summary>
    Pool,

    /// <summary>Another host that takes time from this one as well as giving it.</summary>
    Peer,

    /// <summary>Whoever sends time to everybody in the network.</summary>
    Broadcast,

    /// <summary>A clock in the host, such as a satellite receiver or a network card with a clock.</summary>
    ReferenceClock,

    /// <summary>The host itself: <c>127.127.1.x</c> of ntpd, <c>local</c> of chrony. It tells nothing new, so it is no source.</summary>
    OwnClock,
}

/// <summary>One time source: a line of a configuration, an entry of a list of servers, or what a running service says it knows.</summary>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Name">The name or address, as it is written.</param>
/// <param name="Options">The words behind the name, as they are written.</param>
/// <param name="Place">The line, or the list.</param>
public sealed record TimeSource(TimeSourceKind Kind, Sourced<string> Name, IReadOnlyList<string> Options, Place Place)
{
    /// <summary>The number of servers that both services take from a pool unless they are told otherwise.</summary>
    private const int ServersOfPool = 4;

    /// <summary>True when the service may set the clock by it: neither the host's own clock nor a source that is only watched.</summary>
    public bool IsUsable => Kind != TimeSourceKind.OwnClock && !Options.Contains("noselect", StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of servers that it stands for: of a pool four, or its <c>maxsources</c>.</summary>
    public int Servers
    {
        get
        {
            var option = Kind == TimeSourceKind.Pool ? Options.ToList().FindIndex(word => word.Equals("maxsources", StringComparison.OrdinalIgnoreCase)) : -1;
            return Kind != TimeSourceKind.Pool ? 1
                : option >= 0 && option + 1 < Options.Count && ScalarText.TryInteger(Options[option + 1], out var servers) && servers is > 0 and <= 16 ? (int)servers
                : ServersOfPool;
        }
    }
}
