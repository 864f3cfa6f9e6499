namespace XenLint.Bundles.Tests;

/// <summary>A finding, without its place: that depends on what the evidence is packed in.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Subject">The name of what it is about.</param>
/// <param name="IsAboutHost">True when that is a host.</param>
/// <param name="Message">What it says.</param>
/// <param name="Fingerprint">Its identity.</param>
internal sealed record Found(string Rule, string Severity, string Subject, bool IsAboutHost, string Message, string Fingerprint)
{
    /// <summary>True for what is said of the input or the report, and not of the pool.</summary>
    public bool IsAboutEvidence => Rule.StartsWith("XL00", StringComparison.Ordinal)
        || (string.CompareOrdinal(Rule, "XL9060") >= 0 && string.CompareOrdinal(Rule, "XL9071") <= 0 && Rule != "XL9068");

    /// <summary>
    /// True when another finding blames the same thing for the same fault. Evidence of which a part is lost tells less of it: how many hosts
    /// it has come from, by which release it was judged, sometimes no more than whose report it stood in.
    /// </summary>
    public bool IsLike(Found other) => Rule == other.Rule && (Subject == other.Subject || IsAboutHost);
}
