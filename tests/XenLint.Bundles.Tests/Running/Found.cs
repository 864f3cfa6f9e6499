using System.Text.RegularExpressions;

namespace XenLint.Bundles.Tests;

/// <summary>A finding, without its place: that depends on what the evidence is packed in.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Message">What it says.</param>
/// <param name="Fingerprint">Its identity.</param>
internal sealed partial record Found(string Rule, string Severity, string Subject, string Message, string Fingerprint)
{
    /// <summary>True for what is said of the input or the report, and not of the pool.</summary>
    public bool IsAboutEvidence => Rule.StartsWith("XL00", StringComparison.Ordinal) || (string.CompareOrdinal(Rule, "XL9060") >= 0 && string.CompareOrdinal(Rule, "XL9071") <= 0 && Rule != "XL9068");

    /// <summary>What is claimed of what. Evidence of which a part is lost may no longer tell what the host is called.</summary>
    public (string Rule, string Subject, string Message) Claim => (Rule, HostName().Replace(Subject, "host"), HostName().Replace(Message, "host"));

    [GeneratedRegex("xs-[0-9]{2}|an unknown host|(?:[^ ']*/)?bug-report-[0-9]{14}", RegexOptions.CultureInvariant)]
    private static partial Regex HostName();
}
