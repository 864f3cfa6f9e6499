namespace XenLint.Evidence;

/// <summary>How it ended with a member.</summary>
/// <param name="State">The outcome.</param>
/// <param name="Bytes">Bytes of content that were there, as far as was read or passed over; 0 for a zip member that nobody asked for.</param>
/// <param name="Message">What is wrong, as a clause that follows the member's path; null when nothing is.</param>
public readonly record struct MemberEnd(MemberState State, long Bytes = 0, string? Message = null)
{
    /// <summary>True when the reader may trust what it saw: the content was whole, or at least nothing contradicts it.</summary>
    public bool IsSound => State is not (MemberState.Truncated or MemberState.Damaged or MemberState.OverLimit or MemberState.Refused);
}
