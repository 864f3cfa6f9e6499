using System.Text;

namespace XenLint.Model;

/// <summary>Why an object, or a whole rule, could not be judged: a closed list. Missing evidence is never "fine" and never a finding.</summary>
public enum NotEvaluatedReason
{
    /// <summary>The writer's schema has no such column, or the row lacks it.</summary>
    FieldAbsent,

    /// <summary>The table is not in the file although its schema should have it.</summary>
    TableAbsent,

    /// <summary>The member or file was not collected.</summary>
    MemberAbsent,

    /// <summary>The member is there and empty: the program is missing on the host, or its output was lost.</summary>
    MemberEmpty,

    /// <summary>The file ends early; what would decide may stand in the lost part.</summary>
    MemberTruncated,

    /// <summary>The command did not finish in the collector's time.</summary>
    TimedOut,

    /// <summary>Text is there that does not follow its format.</summary>
    Unparsable,

    /// <summary>The collector replaced the value by a placeholder.</summary>
    Redacted,

    /// <summary>The host was down, so its state in the database is old.</summary>
    HostDown,

    /// <summary>Metrics were never written, or are too old.</summary>
    MetricsStale,

    /// <summary>A name would have to be resolved, which cannot be done offline.</summary>
    UnresolvedName,

    /// <summary>The facts contradict each other or allow several readings.</summary>
    Ambiguous,

    /// <summary>The time of the capture is unknown.</summary>
    NoCaptureTime,

    /// <summary>The question needs the evidence of a second host.</summary>
    NeedsSecondHost,

    /// <summary>The question needs a second pool.</summary>
    NeedsSecondPool,

    /// <summary>The data set that the rule compares with is not complete.</summary>
    DataSetPartial,

    /// <summary>The feature is not licensed, so its settings say nothing.</summary>
    NotLicensed,
}

/// <summary>Why a rule does not concern an object, or a whole capture: a closed list.</summary>
public enum NotApplicableReason
{
    /// <summary>The release of the capture does not know the feature.</summary>
    Version,

    /// <summary>The capture has no object that the rule is about.</summary>
    NoSuchObject,

    /// <summary>The configuration of the pool or of XenLint takes the object out of the rule's reach.</summary>
    Configuration,
}

/// <summary>The spelling of reasons in every output: lower case with hyphens.</summary>
public static class ReasonCode
{
    private static readonly string[] NotEvaluated = Array.ConvertAll(Enum.GetNames<NotEvaluatedReason>(), Hyphenate);
    private static readonly string[] NotApplicable = Array.ConvertAll(Enum.GetNames<NotApplicableReason>(), Hyphenate);

    /// <summary>The reason's code, such as <c>field-absent</c>.</summary>
    public static string Of(NotEvaluatedReason reason) => NotEvaluated[(int)reason];

    /// <summary>The reason's code, such as <c>no-such-object</c>.</summary>
    public static string Of(NotApplicableReason reason) => NotApplicable[(int)reason];

    private static string Hyphenate(string name)
    {
        var code = new StringBuilder();
        foreach (var letter in name)
        {
            code.Append(char.IsUpper(letter) && code.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}
