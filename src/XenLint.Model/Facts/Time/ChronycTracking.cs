namespace XenLint.Model;

/// <summary>What the service says of the clock: the second that will be added or left out, or that the clock follows nobody.</summary>
public enum LeapStatus
{
    /// <summary>Synchronised.</summary>
    Normal,

    /// <summary>Synchronised; a second will be inserted at the end of the month.</summary>
    InsertSecond,

    /// <summary>Synchronised; a second will be left out at the end of the month.</summary>
    DeleteSecond,

    /// <summary>The clock follows no source.</summary>
    NotSynchronised,
}

/// <summary>The state of the clock: <c>chronyc tracking</c>. What a version does not print is absent.</summary>
/// <param name="Refusal">Why there is no answer; null when there is one.</param>
/// <param name="ReferenceId">
/// The source that the clock follows: eight hexadecimal digits, or an address in versions before 3; <c>00000000</c> or <c>0.0.0.0</c> for none.
/// </param>
/// <param name="ReferenceName">The source's name or address; empty for none.</param>
/// <param name="Stratum">Steps to the reference clock, 0 when the clock follows nobody.</param>
/// <param name="ReferenceTime">When the source was last heard, UTC; the beginning of 1970 for never.</param>
/// <param name="SystemTime">Seconds between the clock and what the service takes for the true time; positive when the clock is ahead.</param>
/// <param name="LastOffset">Seconds that the clock was off when it was last corrected; positive when it was ahead.</param>
/// <param name="LeapStatus">Whether the clock follows a source.</param>
public sealed record ChronycTracking(
    ChronycRefusal? Refusal,
    Sourced<string> ReferenceId,
    Sourced<string> ReferenceName,
    Sourced<long> Stratum,
    Sourced<DateTimeOffset> ReferenceTime,
    Sourced<double> SystemTime,
    Sourced<double> LastOffset,
    Sourced<LeapStatus> LeapStatus) : ChronycAnswer(Refusal)
{
    /// <summary>True when the service says that the clock follows its own host, as <c>local</c> in the configuration makes it do.</summary>
    public bool FollowsOwnClock => ReferenceId.TryGet(out var id) && id is "7F7F0101" or "127.127.1.1";

    /// <summary>The value that shows that the clock follows no source; null when none does.</summary>
    public Place? NotSynchronisedAt =>
        LeapStatus.TryGet(out var leap) && leap == Model.LeapStatus.NotSynchronised ? LeapStatus.Place
        : ReferenceId.TryGet(out var id) && id is "00000000" or "0.0.0.0" ? ReferenceId.Place
        : null;
}

/// <content>State of the clock.</content>
public sealed partial class HostEvidence
{
    /// <summary>The state of the clock.</summary>
    public Fact<ChronycTracking> ChronycTracking => Fact<ChronycTracking>(MemberName.ChronycTracking);
}
