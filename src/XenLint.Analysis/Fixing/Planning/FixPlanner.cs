using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>
/// Puts the remedies of a pool's findings into a safe order. A remedy is run as a whole or not at all: half of one can be worse than the
/// defect. Only leading steps that are right by themselves are run although a later one is left to a person.
/// </summary>
internal sealed class FixPlanner
{
    private readonly Capture capture;
    private readonly FixRequest request;
    private readonly FixObstacles obstacles;
    private readonly DoneAbove done = new();
    private readonly Dictionary<string, Host> hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<Host, int> rank;

    public FixPlanner(Capture capture, FixRequest request)
    {
        this.capture = capture;
        this.request = request;
        obstacles = new(capture, request.Shell);
        foreach (var host in capture.Hosts.Readable)
        {
            if (host.Uuid.TryGet(out var uuid))
            {
                hosts.TryAdd(uuid, host);
            }
        }

        // Supporters in the order of their names, then the coordinator.
        var coordinator = Known.OrNull(() => capture.Pool?.Coordinator);
        rank = capture.Hosts.Readable
            .OrderBy(host => host == coordinator).ThenBy(host => host.DisplayName, StringComparer.Ordinal).ThenBy(host => host.Uuid.WhenAbsent(""), StringComparer.Ordinal)
            .Index().ToDictionary(host => host.Item, host => host.Index);
    }

    public FixPlan Plan(IEnumerable<Finding> findings)
    {
        var omitted = new SortedDictionary<FixOmissionReason, int>();
        var wordless = ImmutableArray.CreateBuilder<Finding>();
        var remedies = new List<PlannedRemedy>();
        foreach (var finding in findings)
        {
            if (ReasonToOmit(finding) is { } reason)
            {
                omitted[reason] = omitted.GetValueOrDefault(reason) + 1;
            }
            else if (!finding.Rule.Remediation.Any(step => step.Shell == request.Shell))
            {
                wordless.Add(finding);
            }
            else if (RemediesOf(finding) is [_, ..] own)
            {
                remedies.AddRange(own);
            }
            else
            {
                omitted[FixOmissionReason.OtherHost] = omitted.GetValueOrDefault(FixOmissionReason.OtherHost) + 1;
            }
        }

        FixConflicts.Hold(remedies);
        var demands = remedies.Where(remedy => !remedy.IsHeld).Aggregate(Demands.None, (all, remedy) => all | remedy.Remedy.Demands);
        var highAvailability = demands.HasFlag(Demands.HighAvailabilityOff) ? obstacles.HighAvailability : null;
        return new FixPlan
        {
            Capture = capture,
            Shell = request.Shell,
            Stages = [.. Stages(remedies, highAvailability).Where(stage => stage.Blocks.Length + stage.Before.Length > 0)],
            WithoutCommand = wordless.DrainToImmutable(),
            LeftOut = [.. omitted.Select(reason => new FixOmission(reason.Key, reason.Value))],
            HighAvailability = highAvailability,
            ReliesOnHighAvailabilityBeingOff = demands.HasFlag(Demands.HighAvailabilityOff) && highAvailability is null,
        };
    }

    private FixOmissionReason? ReasonToOmit(Finding finding) =>
        finding.Severity < request.LeastSeverity ? FixOmissionReason.LessSevere
        : finding.State == FindingState.Waived && !request.WithWaived ? FixOmissionReason.Waived
        : finding.State == FindingState.Unchanged && !request.WithKnown ? FixOmissionReason.Known
        : null;

    private List<PlannedRemedy> RemediesOf(Finding finding)
    {
        var own = Remedy.Of(finding, request.Shell, hosts)
            .Where(remedy => remedy.Host is null || request.Host is null || request.Host.Matches(remedy.Host))
            .OrderBy(RankOf)
            .Select(remedy => new PlannedRemedy(remedy, obstacles)).ToList();
        var isHeld = own.Exists(remedy => remedy.IsHeld);
        own.ForEach(remedy => remedy.IsHeldBack = isHeld && remedy.Remedy.Host is null && own.Count > 1);
        return own;
    }

    private IEnumerable<FixStage> Stages(List<PlannedRemedy> remedies, HighAvailability? highAvailability)
    {
        var running = remedies.Where(remedy => !remedy.IsHeld && remedy.Lead < remedy.Remedy.Steps.Count).ToList();
        yield return new(FixStageKind.Anytime, null, [], [.. remedies.Where(remedy => remedy.Lead > 0).Select(remedy => Run(remedy, 0, remedy.Lead, inService: true))], []);
        yield return new(FixStageKind.HighAvailabilityOff, null, highAvailability?.Off ?? [], [], []);
        yield return new(
            FixStageKind.Maintenance,
            null,
            [],
            [.. InOrder(running.Where(remedy => !IsOnEmptyHost(remedy))).Select(remedy => Run(remedy, remedy.Lead, remedy.Remedy.Steps.Count, inService: true))],
            []);
        foreach (var visit in InOrder(running.Where(IsOnEmptyHost)).GroupBy(remedy => (remedy.Remedy.Order, remedy.Remedy.Host!)))
        {
            var host = visit.Key.Item2;
            yield return new(
                FixStageKind.HostMaintenance,
                host,
                HostCommands.Before(host, request.Shell),
                [.. visit.Select(remedy => Run(remedy, remedy.Lead, remedy.Remedy.Steps.Count, inService: false))],
                HostCommands.After(host, request.Shell));
        }

        yield return new(FixStageKind.HighAvailabilityOn, null, highAvailability?.On ?? [], [], []);
        yield return new(
            FixStageKind.ByHand,
            null,
            [],
            [.. remedies.Where(remedy => remedy.IsHeld).Select(remedy => new FixBlock(remedy.Remedy.Finding, remedy.Remedy.Host, remedy.ByHand(remedy.Lead)))],
            []);
    }

    private static bool IsOnEmptyHost(PlannedRemedy remedy) => remedy.Remedy is { Host: not null } own && own.Demands.HasFlag(Demands.HostEvacuated);

    /// <summary>What wants the coordinator first, the coordinator first; then what wants it last.</summary>
    private IEnumerable<PlannedRemedy> InOrder(IEnumerable<PlannedRemedy> remedies) => remedies
        .OrderBy(remedy => remedy.Remedy.Order == HostOrder.CoordinatorFirst ? 0 : 1)
        .ThenBy(remedy => RankOf(remedy.Remedy));

    /// <summary>The place of a remedy among those that want the same order; what is about no host comes first.</summary>
    private int RankOf(Remedy remedy) =>
        remedy.Host is not { } host ? -1 : remedy.Order == HostOrder.CoordinatorFirst ? (rank[host] + 1) % rank.Count : rank[host];

    private FixBlock Run(PlannedRemedy planned, int from, int to, bool inService)
    {
        var remedy = planned.Remedy;
        var steps = remedy.Steps.Skip(from).Take(to - from).Where(step => step.Role != FixRole.Choice).ToList(); // another way is no longer open
        var calls = steps.ConvertAll(step => step.Role != FixRole.Run ? [] : step.Calls.Where(call => inService || !HostCommands.IsOfStage(call, remedy.Host!)).ToList());
        var marked = done.Mark(remedy.Finding.Rule.Id, calls);
        return new(
            remedy.Finding,
            remedy.Host,
            [.. steps.Select((step, at) => new FixStep(step.Number, step.Step, step.Role, step.Role == FixRole.Run ? marked[at] : step.Lines)).Where(step => step.Commands.Length > 0)]);
    }
}
