namespace XenLint.Model;

/// <summary>
/// A message of the toolstack to the administrator, as it keeps it: a file for each. The coordinator has those of the whole pool.
/// </summary>
/// <param name="Name">What happened, such as <c>HOST_CLOCK_SKEW_DETECTED</c>.</param>
/// <param name="ObjectClass">The kind of object it is about, such as <c>Host</c>.</param>
/// <param name="ObjectUuid">The object.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Priority">1 for the worst; 0 where older releases did not tell.</param>
/// <param name="Body">What else is said.</param>
public sealed record XapiMessage(
    Sourced<string> Name,
    Sourced<string> ObjectClass,
    Sourced<string> ObjectUuid,
    Sourced<DateTimeOffset> Time,
    Sourced<long> Priority,
    Sourced<string> Body);

/// <content>Messages of the toolstack.</content>
public sealed partial class HostEvidence
{
    /// <summary>The messages, one member for each; the member's instance is its time in seconds since 1970.</summary>
    public IEnumerable<Fact<XapiMessage>> Messages => Facts<XapiMessage>(MemberName.XapiMessage);
}
