using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Releases;
using XenLint.Rules.Data.StorageDrivers;

namespace XenLint.Rules.Storage;

/// <summary>XL2023: every storage repository is of a type that its release has and later ones will have.</summary>
public sealed class StorageDriverIsSupported : Rule
{
    private static readonly RuleOption<IReadOnlyList<string>> Removed = RuleOption.Words(
        "removed", "Further types that the release no longer has, beside those that XenLint knows.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2023",
        Name = "StorageDriverIsSupported",
        Title = "An SR type is no longer supported",
        Message = "SR '{0}' uses driver {1}, which {2}.",
        Why = "A repository without its driver cannot be plugged after the upgrade that drops it, and the disks in it are out of reach until the old release is back.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            new("XenServer release notes", "Deprecations and removals", "The drivers of StorageLink went first; software FCoE is deprecated in XenServer 8."),
            RuleSource.Xapi("ocaml/xapi/xapi_pif.ml", "There is no FCoE from release 9 on."),
            RuleSource.Xapi("ocaml/xapi/xapi_sm.ml", "The database has one row for each driver that is installed."),
        ],
        Needs = Needs.AllOf(SR.Columns.Type).CorroboratedBy(SM.Columns.Type, Host.Columns.SoftwareVersion, PBD.Columns.CurrentlyAttached),
        Options = [Removed],
        Remediation =
        [
            RemediationStep.Xe("xe sm-list params=type,name-label,version", Risk.None, purpose: "See which drivers the release has."),
            RemediationStep.Xe(
                "xe vdi-pool-migrate uuid=<disk> sr-uuid=<new repository>",
                Risk.Medium,
                interrupts: "nothing, but it loads both repositories while it copies",
                purpose: "Move the disks to a repository of another type before the upgrade."),
            RemediationStep.Xe("xe sr-forget uuid={sr}", Risk.Medium, interrupts: "access to what is still in the repository", purpose: "Forget the empty repository; the data on the array stay."),
        ],
        Tags = ["deprecation", "driver", "upgrade"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.SRs, sr =>
    {
        var type = sr.Type.Value;
        var release = ReleaseOf(context.Capture);
        var driver = EndingDriver.Find(type);
        var standing = context.Option(Removed).Contains(type) ? DriverStanding.Removed : driver?.StandingIn(release?.Release);
        return IsMissing(context.Capture, type) ? Report(context, sr, $"is not among the drivers of {NameOf(release)}: it is missing", DiagnosticSeverity.Error, driver)
            : standing == DriverStanding.Removed ? Report(context, sr, $"{NameOf(release)} no longer has", DiagnosticSeverity.Error, driver)
            : standing == DriverStanding.Ending ? Report(context, sr, "later releases no longer have", DiagnosticSeverity.Warning, driver)
            : driver is not null && standing is null ? Verdict.CannotTell(NotEvaluatedReason.FieldAbsent, "which release the pool runs")
            : Verdict.Judged;
    });

    /// <summary>A database without any driver, as a trimmed one, says nothing of a single driver.</summary>
    private static bool IsMissing(Model.Capture capture, string type) =>
        capture.SMs is { State: TableState.Complete, ReadableCount: > 0 } drivers && !drivers.Any(driver => driver.Type.WhenAbsent(type) == type);

    /// <summary>The coordinator's release: it is the first to be upgraded, and hosts of one pool run the same but for that time.</summary>
    private static HostRelease? ReleaseOf(Model.Capture capture) =>
        Known.OrNull(() => capture.Pool?.Coordinator ?? (capture.Hosts is [var first, ..] ? first : null)) is { } host ? ReleaseTable.BuiltIn.Of(host.Evidence) : null;

    private static string NameOf(HostRelease? release) => release?.Name ?? "this release";

    private static Verdict Report(RuleContext context, SR sr, string what, DiagnosticSeverity severity, EndingDriver? driver) => context.Report(
        at: sr.Type,
        message: [sr.DisplayName, sr.Type.Value, driver is null ? what : $"{what}; its disks belong on {driver.Instead}"],
        IsInUse(sr) ? severity : DiagnosticSeverity.Info,
        fix: new() { ["sr"] = sr.Uuid });

    /// <summary>A repository that no host has plugged does no harm yet.</summary>
    private static bool IsInUse(SR sr) => Known.OrNull(() => sr.PBDs) is not { } plugs || plugs.Any(plug => plug.CurrentlyAttached.WhenAbsent(true));
}
