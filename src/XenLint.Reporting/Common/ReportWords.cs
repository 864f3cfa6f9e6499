using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The words that every format uses for the same thing.</summary>
internal static class ReportWords
{
    public static string Of(InputKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(ReadStatus status) => status == ReadStatus.OverLimit ? "over-limit" : status.ToString().ToLowerInvariant();

    public static string Of(Shell shell) => shell == Shell.Xe ? "xe" : "powershell";

    public static string Of(Risk risk) => risk.ToString().ToLowerInvariant();

    public static string Of(FindingState state) => state.ToString().ToLowerInvariant();

    public static string Of(Precision precision) => precision == Precision.VeryHigh ? "very-high" : precision.ToString().ToLowerInvariant();

    public static string Of(Outcome outcome)
    {
        var name = outcome.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
