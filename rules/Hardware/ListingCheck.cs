using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Hcl;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Hardware;

/// <summary>A piece of hardware somewhere in a pool.</summary>
/// <param name="Key">What tells it from other hardware; part of a finding's identity.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="Place">The bytes that name it.</param>
internal sealed record Hardware(string Key, string Name, Place Place);

/// <summary>
/// Holds one category of a pool's hardware against the compatibility list. What a complete list lacks is reported for each model; what a
/// partial list lacks proves nothing and gives one note for the whole pool.
/// </summary>
internal sealed class ListingCheck(RuleContext context, HclCategory category, string between)
{
    private readonly HardwareCompatibilityList list = context.Data(HardwareCompatibilityList.Set);
    private readonly List<Missing> missing = [];

    /// <summary>What the user's list is taken for, whatever it says of itself.</summary>
    public static RuleOption<string> CompletenessOption { get; } = RuleOption.Choice(
        "completeness",
        "How complete the list given by --hcl is: what it says of itself (data), or partial or complete. Without --hcl it has no effect.",
        "data",
        "partial",
        "complete");

    /// <summary>True to report hardware of whose series a partial list has another model.</summary>
    public bool ReportsFamilies { get; init; }

    private HclCompleteness? Claims => context.Option(CompletenessOption) switch
    {
        "partial" => HclCompleteness.Partial,
        "complete" => HclCompleteness.Complete,
        _ => null,
    };

    /// <summary>Judges one piece of hardware; what there is to say about it is said at the end.</summary>
    /// <param name="host">The host that it is in.</param>
    /// <param name="item">The hardware.</param>
    /// <param name="find">Finds its nearest entry.</param>
    public Verdict Judge(HostEvidence host, Hardware item, Func<HardwareCompatibilityList, Release?, HclMatch> find)
    {
        var runs = ReleaseTable.BuiltIn.Of(host);
        var standing = list.StandingFor(category, runs.Release, Claims);
        var match = find(list, runs.Release);
        if (match is { IsFound: true, Tick: ReleaseTick.Listed } or { IsFound: true, Entry.Releases.IsEmpty: true })
        {
            return Verdict.Judged;
        }

        if (match.IsFound && !standing.IsComplete)
        {
            return Verdict.CannotTell(NotEvaluatedReason.DataSetPartial, runs.Release is null
                ? $"the HCL data name the hardware for certain releases, and {runs.Name} is not one that XenLint knows"
                : "the HCL data name the hardware for other releases only, and are partial");
        }

        if (standing.IsComplete || match.Confidence != HclConfidence.Family || ReportsFamilies)
        {
            missing.Add(new Missing(host, item, runs, standing, match));
        }

        return standing.IsComplete
            ? Verdict.Judged
            : Verdict.CannotTell(NotEvaluatedReason.DataSetPartial, "the HCL data are partial: what they lack may be certified all the same");
    }

    /// <summary>Reports what was judged until now.</summary>
    public void Report()
    {
        // People look for the first of what they see named.
        var ordered = missing
            .OrderBy(item => item.Host.DisplayName, StringComparer.Ordinal)
            .ThenBy(item => item.Hardware.Place.Record?.DisplayName, StringComparer.Ordinal)
            .ToList();
        foreach (var same in ordered.Where(item => item.Standing.IsComplete).GroupBy(item => new { item.Hardware.Key, item.Runs.Name, item.Standing }))
        {
            var first = same.First();
            var severity = first.Match.Confidence == HclConfidence.Family || first.Runs.Release is { IsXcpNg: true } ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
            Report([.. same], severity, Nearest(first), discriminator: first.Hardware.Key);
        }

        if (ordered.FindAll(item => !item.Standing.IsComplete) is { Count: > 0 } unproved)
        {
            Report(unproved, DiagnosticSeverity.Info, nearest: "; it may be certified all the same", discriminator: "");
        }
    }

    private void Report(IReadOnlyList<Missing> items, DiagnosticSeverity severity, string nearest, string discriminator)
    {
        // Where it stands must not change when a host is called otherwise, and whose it is not when a host leaves the pool.
        var first = items.OrderBy(item => item.Host.Uuid, StringComparer.Ordinal).ThenBy(item => item.Hardware.Place.Record?.Uuid.ToString(), StringComparer.Ordinal).First();
        var models = items.GroupBy(item => item.Hardware.Key)
            .Select(same => $"{same.First().Hardware.Name} {between} {Join(same.Select(item => item.Host.DisplayName))}")
            .Order(StringComparer.Ordinal);
        context.Report(
            at: first.Hardware.Place,
            message: [string.Join("; ", models), first.Standing.Completeness, first.Standing.Edition, Join(items.Select(item => item.Runs.Name)), nearest],
            severity,
            discriminator,
            related: [.. items.DistinctBy(item => item.Host).Select(item => item.Host.Host is { } host ? (Related?)host : Related.Line(item.Hardware.Place))],
            fix: new() { ["host"] = items.Select(item => item.Host.Uuid).Distinct().ToList() is [var only] ? only : null },
            owner: Owner.Pool);
    }

    /// <summary>What the list has instead, which often shows why the hardware was not found.</summary>
    private static string Nearest(Missing item) => item.Match switch
    {
        { IsFound: true, Entry: { } entry } => $"; it is listed for {Join(entry.Releases.Select(id => ReleaseTable.BuiltIn.Find(id)!.Name))}",
        { Confidence: HclConfidence.Family, Entry: { } entry } => $"; '{entry.Name}' of the same series is listed",
        { Confidence: HclConfidence.VendorOnly } => "; other models of this vendor are listed",
        _ => "",
    };

    private static string Join(IEnumerable<string> texts) => string.Join(", ", texts.Distinct().Order(StringComparer.Ordinal));

    private sealed record Missing(HostEvidence Host, Hardware Hardware, HostRelease Runs, HclStanding Standing, HclMatch Match);
}
