namespace XenLint.Testing;

/// <summary>A place as a rule test knows it, whatever files the evidence is packed in.</summary>
/// <param name="Member">The host and the path inside its report; empty for the database.</param>
/// <param name="Span">The bytes.</param>
internal readonly record struct TrialPlace(string Member, ByteSpan Span)
{
    /// <summary>The places in order, each once.</summary>
    public static IReadOnlyList<TrialPlace> Sorted(IEnumerable<TrialPlace> places) =>
        [.. places.Distinct().OrderBy(place => place.Member, StringComparer.Ordinal).ThenBy(place => (place.Span.Start, place.Span.Length))];

    /// <inheritdoc/>
    public override string ToString() => $"{(Member.Length == 0 ? "" : $"{Member} ")}{Span.Start}+{Span.Length}";
}
