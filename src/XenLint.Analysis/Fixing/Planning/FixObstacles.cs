using System.Text;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Finds what stands in the way of running a step without a person.</summary>
/// <param name="capture">The pool.</param>
/// <param name="shell">The shell.</param>
internal sealed class FixObstacles(Capture capture, Shell shell)
{
    private readonly Lazy<HighAvailability?> highAvailability = new(() => capture.Pool is { } pool ? HighAvailability.Of(pool, shell) : null);

    /// <summary>High availability as it was; null when it was off or the capture does not tell how it was set up.</summary>
    public HighAvailability? HighAvailability => IsHighAvailabilityOn == true ? highAvailability.Value : null;

    private bool? IsHighAvailabilityOn => Known.ValueOrNull<bool>(() => capture.Pool is { } pool ? pool.HaEnabled : throw capture.Pools.NotKnown());

    /// <summary>The first reason to leave a step to a person; null when there is none.</summary>
    public FixObstacle? Of(RemedyStep step, Remedy remedy) =>
        capture.PoolUuid is null ? new(FixObstacleKind.UnknownPool, "the capture does not tell which pool it is of")
        : step.ToFill is [_, ..] open ? new(FixObstacleKind.ToFill, $"fill in {List(open.Select(name => $"<{name}>"))}")
        : step.IsScript ? new(FixObstacleKind.Script, "it is more than one command; read it first")
        : !step.Calls.All(IsForPool) ? new(FixObstacleKind.Console, $"it is for the console of {(remedy.Host is { } host ? $"'{host.DisplayName}'" : "the host")}")
        : step.Step.RequiredField is { } field && !Has(field) ? new(FixObstacleKind.OtherRelease, $"the pool's release has no field {field}")
        : OfHarm(step) ?? OfDemands(step.Demands, remedy.Host);

    private static FixObstacle? OfHarm(RemedyStep step) =>
        step.Step.Harm == Harm.LosesData ? new(FixObstacleKind.LosesData, "data are lost")
        : step.Demands.HasFlag(Demands.HostRestart) ? new(FixObstacleKind.HostRestart, "the host restarts; see it come back before you go on")
        : step.Demands.HasFlag(Demands.MachineShutDown) ? new(FixObstacleKind.MachineShutDown, "the virtual machine has to be shut down")
        : step.Step.Risk == Risk.High ? new(FixObstacleKind.HighRisk, $"it interrupts {step.Step.Interrupts ?? "what runs"}")
        : step.Step.Harm == Harm.CannotBeUndone ? new(FixObstacleKind.CannotBeUndone, "there is no way back")
        : null;

    private FixObstacle? OfDemands(Demands demands, Host? host) =>
        demands.HasFlag(Demands.HighAvailabilityOff) && IsHighAvailabilityOn is not false && HighAvailability is null
            ? new(FixObstacleKind.HighAvailability, "high availability has to be off, and the capture does not tell how it is set up")
        : demands.HasFlag(Demands.HostEvacuated) ? OfEvacuation(host)
        : null;

    private FixObstacle? OfEvacuation(Host? host) =>
        host is null || !host.Uuid.IsKnown ? new(FixObstacleKind.Evacuation, "the virtual machines have to leave the host first, and the capture does not tell which host")
        : capture.Hosts.Readable.Take(2).Count() < 2 ? new(FixObstacleKind.Evacuation, "the virtual machines would have to leave the host, and the pool has no other")
        : Known.ValueOrNull<HostState>(() => host.State) == HostState.Down ? new(FixObstacleKind.Evacuation, "the host was down when the capture was taken")
        : null;

    /// <summary>Columns are what tells a release: patches bring some to older ones.</summary>
    private bool Has(string field)
    {
        var (table, column) = field.Split('.') is [var first, var second] ? (first, second) : throw new ArgumentException($"'{field}' names no field of a table.", nameof(field));
        var name = Encoding.UTF8.GetBytes(column);
        return capture.Database.Tables.TryGetValue(table, out var rows) && rows.Shapes.Any(shape => shape.SlotOf(name) >= 0);
    }

    private bool IsForPool(FilledCommand call) => shell == Shell.Xe ? call.Calls("xe") : call.Words[0].Contains("-Xen", StringComparison.Ordinal);

    private static string List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all is [var only] ? only : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
