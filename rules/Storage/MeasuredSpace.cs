using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>Repositories whose size and use in the database say something of today.</summary>
internal static class MeasuredSpace
{
    /// <summary>True for repositories that hold disks; libraries of CD images are filled by others.</summary>
    public static bool IsOf(SR sr) => sr.StorageClass != SRClass.Pseudo && sr.ContentType.WhenAbsent("") != "iso";

    /// <summary>Why the numbers of a repository say nothing; null when they do.</summary>
    public static Verdict? WhyNot(SR sr) =>
        !sr.PBDs.Any(plug => plug.CurrentlyAttached && plug.Host is not { State: HostState.Down })
            ? Verdict.CannotTell(NotEvaluatedReason.MetricsStale, "a repository that no running host has attached has old numbers")
        : sr.PhysicalSize <= 0 || sr.PhysicalUtilisation < 0
            ? Verdict.CannotTell(NotEvaluatedReason.MetricsStale, "size or use of a repository was never measured")
        : sr.Type == "cslg" && sr.PhysicalUtilisation == 0
            ? Verdict.CannotTell(NotEvaluatedReason.MetricsStale, "the driver of an array measures no use")
        : null;
}
