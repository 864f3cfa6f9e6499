using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The words for the parts of a plan.</summary>
internal static class FixWords
{
    public static string TitleOf(FixStage stage) => stage.Kind switch
    {
        FixStageKind.Anytime => "no maintenance needed",
        FixStageKind.HighAvailabilityOff => "high availability off",
        FixStageKind.Maintenance => "short interruptions",
        FixStageKind.HostMaintenance => $"host {stage.Host!.DisplayName}",
        FixStageKind.HighAvailabilityOn => "high availability on again",
        _ => "what is left to you",
    };

    public static string Explain(FixStageKind kind) => kind switch
    {
        FixStageKind.Anytime => "Nothing that runs notices.",
        FixStageKind.HighAvailabilityOff => "The stages that follow need it off. Nobody restarts virtual machines meanwhile, should a host fail.",
        FixStageKind.Maintenance => "Needs a maintenance window: each step says what it interrupts.",
        FixStageKind.HostMaintenance => "Needs a maintenance window. Its virtual machines move to other hosts, which must have room; they do not move back by themselves.",
        FixStageKind.HighAvailabilityOn => "As it was when the capture was taken: the same heartbeat repositories, the same number of hosts that may fail.",
        _ => "Nothing here is run. Take the # away from what you decide to do, or type it where it belongs.",
    };

    public static string Of(FixStageKind kind) => kind switch
    {
        FixStageKind.Anytime => "anytime",
        FixStageKind.HighAvailabilityOff => "high-availability-off",
        FixStageKind.Maintenance => "maintenance",
        FixStageKind.HostMaintenance => "host-maintenance",
        FixStageKind.HighAvailabilityOn => "high-availability-on",
        _ => "by-hand",
    };

    public static string Of(FixRole role) => role.ToString().ToLowerInvariant();

    public static string Of(FixObstacleKind kind) => kind switch
    {
        FixObstacleKind.ToFill => "to-fill",
        FixObstacleKind.Console => "console",
        FixObstacleKind.Script => "script",
        FixObstacleKind.LosesData => "loses-data",
        FixObstacleKind.CannotBeUndone => "cannot-be-undone",
        FixObstacleKind.HighRisk => "high-risk",
        FixObstacleKind.HostRestart => "host-restart",
        FixObstacleKind.MachineShutDown => "machine-shut-down",
        FixObstacleKind.HighAvailability => "high-availability",
        FixObstacleKind.Evacuation => "evacuation",
        FixObstacleKind.UnknownPool => "unknown-pool",
        FixObstacleKind.Conflict => "conflict",
        FixObstacleKind.OtherRelease => "other-release",
        _ => "after-held",
    };

    public static string Of(FixOmissionReason reason) => reason switch
    {
        FixOmissionReason.LessSevere => "less-severe",
        FixOmissionReason.Waived => "waived",
        FixOmissionReason.Known => "known",
        _ => "other-host",
    };

    public static string Of(FixOmission omission) => omission.Reason switch
    {
        FixOmissionReason.LessSevere => $"{Findings(omission.Count)} less severe than asked for (--min-severity)",
        FixOmissionReason.Waived => $"{Findings(omission.Count)} waived (--include-waived)",
        FixOmissionReason.Known => $"{Findings(omission.Count)} known from the baseline (--include-known)",
        _ => $"{Findings(omission.Count)} only about other hosts (--host)",
    };

    public static string Coverage(FixPlan plan)
    {
        var byHand = plan.ByHand.ToHashSet();
        var mended = plan.Mended.ToList();
        return $"{Findings(mended.Count(finding => !byHand.Contains(finding)))} to be mended by running it, "
            + $"{mended.Count(byHand.Contains)} in part, {byHand.Except(mended).Count()} left to you, {plan.WithoutCommand.Length} without a command for this shell";
    }

    /// <summary>What a step does and what it costs.</summary>
    public static string Describe(FixStep step)
    {
        var says = new List<string> { step.Role == FixRole.Look ? "To look" : $"Risk {ReportWords.Of(step.Step.Risk)}" };
        if (step.Step.Interrupts is { } interrupts)
        {
            says.Add($"interrupts {interrupts}");
        }

        var needs = Needs(step.Step.Demands).ToList();
        if (needs.Count > 0)
        {
            says.Add($"needs {string.Join(" and ", needs)}");
        }

        return $"{string.Join("; ", says)}.{(step.Step.Purpose is { } purpose ? $" {purpose}" : "")}";
    }

    public static string NoteOf(FixStep step) =>
        step.Obstacle is { Kind: FixObstacleKind.AfterHeld } ? "Left to you with the rest:"
        : step.Obstacle is { } obstacle ? $"Left to you: {obstacle.Text}."
        : step.Role == FixRole.Choice ? "Left to you, if it applies:"
        : step.Role == FixRole.Look ? "To look:"
        : step.Commands is [{ DoneFor: { } rule }, ..] commands && commands.All(command => command.DoneFor == rule) ? $"Done further up for {rule}."
        : "";

    private static IEnumerable<string> Needs(Demands demands)
    {
        if (demands.HasFlag(Demands.HighAvailabilityOff))
        {
            yield return "high availability off";
        }

        if (demands.HasFlag(Demands.HostEvacuated))
        {
            yield return "a host without virtual machines";
        }

        if (demands.HasFlag(Demands.MachineShutDown))
        {
            yield return "the virtual machine shut down";
        }
    }

    public static string Findings(int count) => count == 1 ? "1 finding" : FormattableString.Invariant($"{count} findings");
}
