namespace XenLint.Rules.Tests.Laws;

/// <summary>
/// Where less evidence may say something else, and why. A rule that hears two witnesses reports what either of them shows; only where the better one
/// refutes the other may its loss bring a finding.
/// </summary>
internal static class HonestExceptions
{
    /// <summary>What is lost when a file is cut: all that stands behind.</summary>
    public const string End = "the end of the dump";

    /// <summary>All exceptions.</summary>
    public static IReadOnlyList<HonestException> All { get; } =
    [
        new(null, ["PIF_metrics.last_updated"], "Extracts keep of these times only that measurements were never written: without the column they count."),
        new("XL1021", ["ip-route.out"], "A route of the host itself refutes a database that has no interface toward the storage; without it the database is believed."),
        new("XL5001", ["chronyc-sources-v.out", "chronyc-activity.out"], "Sources of the running service refute a file that names none; without them the file is believed."),
        new("XL5002", ["etc/chrony.conf"], "The file that the service reads is believed; the database's own list is judged where the file is not there."),
    ];
}

/// <summary>An exception of one rule.</summary>
/// <param name="Rule">The rule; null for every rule.</param>
/// <param name="Without">What is lost.</param>
/// <param name="Reason">Why the law does not hold for it.</param>
internal sealed record HonestException(string? Rule, string[] Without, string Reason);
