namespace XenLint.Model;

/// <summary>What the service thinks of a source.</summary>
public enum ChronySourceState
{
    /// <summary><c>*</c>: the clock follows it.</summary>
    Selected,

    /// <summary><c>+</c>: good, and averaged with the selected one.</summary>
    Combined,

    /// <summary><c>-</c>: good, and not needed.</summary>
    NotCombined,

    /// <summary><c>?</c>: no answer, or not enough of them yet.</summary>
    Unusable,

    /// <summary><c>x</c>: it contradicts the majority.</summary>
    FalseTicker,

    /// <summary><c>~</c>: its answers vary too much.</summary>
    TooVariable,

    /// <summary>A blank or a sign of a future version.</summary>
    Unknown,
}

/// <summary>The sources of the running service: <c>chronyc sources -v</c>. Sources whose names could not be resolved are not listed.</summary>
/// <param name="Refusal">Why there is no answer; null when there is one.</param>
/// <param name="Sources">The sources, in the order of the list.</param>
/// <param name="Heading">The line above the list.</param>
public sealed record ChronycSources(ChronycRefusal? Refusal, IReadOnlyList<ChronySource> Sources, Place Heading) : ChronycAnswer(Refusal);

/// <summary>One source of the running service.</summary>
/// <param name="Kind">A server, a peer, or a clock in the host (<c>^ = #</c>).</param>
/// <param name="State">What the service thinks of it.</param>
/// <param name="Name">Its name or address; names longer than 25 letters are cut and end with <c>&gt;</c>.</param>
/// <param name="Stratum">Steps to the reference clock, 0 when it never answered.</param>
/// <param name="PollInterval">The base-2 logarithm of the seconds between two questions.</param>
/// <param name="Reach">The last eight questions, a bit each, set when it was answered. It is printed in octal: <c>377</c> is 255.</param>
/// <param name="LastHeard">Seconds since the last good answer, rounded to its unit; absent when there was none.</param>
/// <param name="AdjustedOffset">Seconds between the clock and the source now; positive when the clock is ahead.</param>
/// <param name="MeasuredOffset">The same as it was measured.</param>
/// <param name="ErrorBound">Seconds that the measurement may be off.</param>
/// <param name="Place">The line.</param>
public sealed record ChronySource(
    TimeSourceKind Kind,
    ChronySourceState State,
    Sourced<string> Name,
    Sourced<long> Stratum,
    Sourced<long> PollInterval,
    Sourced<long> Reach,
    Sourced<double> LastHeard,
    Sourced<double> AdjustedOffset,
    Sourced<double> MeasuredOffset,
    Sourced<double> ErrorBound,
    Place Place);

/// <content>Sources of the running time service.</content>
public sealed partial class HostEvidence
{
    /// <summary>The sources of the running service.</summary>
    public Fact<ChronycSources> ChronycSources => Fact<ChronycSources>(MemberName.ChronycSources);
}
