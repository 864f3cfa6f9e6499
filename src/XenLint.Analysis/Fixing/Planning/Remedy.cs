using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>The remedy of one finding in one shell, for one host where it is done host by host.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Host">The host; null when it is about the pool, or the capture does not tell.</param>
/// <param name="Steps">The steps, in order.</param>
internal sealed record Remedy(Finding Finding, Host? Host, IReadOnlyList<RemedyStep> Steps)
{
    /// <summary>The slot that stands for a host in all rules.</summary>
    public const string HostSlot = "host";

    /// <summary>The steps that belong to every way of doing it.</summary>
    public IEnumerable<RemedyStep> Needed => Steps.Where(step => step.Role == FixRole.Run);

    /// <summary>Which host comes first.</summary>
    public HostOrder Order => Needed.Any(step => step.Step.Order == HostOrder.CoordinatorFirst) ? HostOrder.CoordinatorFirst : HostOrder.CoordinatorLast;

    /// <summary>In which state the pool has to be.</summary>
    public Demands Demands => Needed.Aggregate(Demands.None, (demands, step) => demands | step.Demands);

    /// <summary>True when something that runs may notice.</summary>
    public bool NeedsMaintenance => Needed.Any(step => step.NeedsMaintenance);

    /// <summary>Several remedies, where it is done host by host.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="shell">The shell.</param>
    /// <param name="hosts">The hosts of the pool, by uuid.</param>
    public static IEnumerable<Remedy> Of(Finding finding, Shell shell, IReadOnlyDictionary<string, Host> hosts)
    {
        var templates = finding.Rule.Remediation.Zip(finding.Rule.Commands).Where(step => step.First.Shell == shell).Select((step, index) => (Number: index + 1, step.First, step.Second)).ToList();
        var named = finding.Fix?.FindAll(HostSlot) ?? [];
        if (named.Count < 2)
        {
            var host = named is [var uuid] && hosts.GetValueOrDefault(uuid) is { } known ? known : finding.Place.Record?.OwningHost;
            yield return new(finding, host, [.. templates.Select(step => RemedyStep.Of(step.Number, step.First, step.Second, finding.Fix, null))]);
            yield break;
        }

        var shared = templates.TakeWhile(step => !step.Second.Calls.Any(call => call.Slots.Contains(HostSlot))).ToList();
        var perHost = templates.Skip(shared.Count).ToList();
        if (shared.Count > 0)
        {
            yield return new(finding, null, [.. shared.Select(step => RemedyStep.Of(step.Number, step.First, step.Second, finding.Fix, null))]);
        }

        foreach (var uuid in perHost.Count > 0 ? named : [])
        {
            yield return new(finding, hosts.GetValueOrDefault(uuid), [.. perHost.Select(step => RemedyStep.Of(step.Number, step.First, step.Second, finding.Fix, uuid))]);
        }
    }
}
