namespace XenLint.Model;

/// <summary>How steady the sources of the running service are: <c>chronyc sourcestats -v</c>.</summary>
/// <param name="Refusal">Why there is no answer; null when there is one.</param>
/// <param name="Sources">The sources, in the order of the list.</param>
public sealed record ChronycSourceStats(ChronycRefusal? Refusal, IReadOnlyList<ChronySourceStats> Sources) : ChronycAnswer(Refusal);

/// <summary>The measurements of one source.</summary>
/// <param name="Name">Its name or address; names longer than 25 letters are cut and end with <c>&gt;</c>.</param>
/// <param name="Samples">Number of measurements.</param>
/// <param name="Runs">Number of runs of deviations with the same sign.</param>
/// <param name="Span">Seconds between the first and the last measurement, rounded to their unit.</param>
/// <param name="Frequency">Millionths by which the clock still runs too fast against it.</param>
/// <param name="Skew">Uncertainty of the frequency, in millionths.</param>
/// <param name="Offset">Seconds between the clock and the source; positive when the clock is ahead.</param>
/// <param name="Deviation">Standard deviation of the measurements, in seconds.</param>
/// <param name="Place">The line.</param>
public sealed record ChronySourceStats(
    Sourced<string> Name,
    Sourced<long> Samples,
    Sourced<long> Runs,
    Sourced<double> Span,
    Sourced<double> Frequency,
    Sourced<double> Skew,
    Sourced<double> Offset,
    Sourced<double> Deviation,
    Place Place);

/// <content>Measurements of time sources.</content>
public sealed partial class HostEvidence
{
    /// <summary>How steady the sources of the running service are.</summary>
    public Fact<ChronycSourceStats> ChronycSourceStats => Fact<ChronycSourceStats>(MemberName.ChronycSourceStats);
}
