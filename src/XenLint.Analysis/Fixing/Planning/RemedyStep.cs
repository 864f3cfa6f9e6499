using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>One step of a remedy with its values.</summary>
/// <param name="Number">Its number in the remedy, from 1.</param>
/// <param name="Step">The step as the rule has it.</param>
/// <param name="Calls">The calls, once for each object that the step is done for.</param>
/// <param name="Lines">The same as a person would write them, one line for each object.</param>
/// <param name="IsScript">True when it is more than calls of one program after the other.</param>
internal sealed record RemedyStep(int Number, RemediationStep Step, ImmutableArray<FilledCommand> Calls, ImmutableArray<FixCommand> Lines, bool IsScript)
{
    /// <summary>What a plan makes of it when nothing stands in the way.</summary>
    public FixRole Role => Step.Risk == Risk.None ? FixRole.Look : Step.IsChoice ? FixRole.Choice : FixRole.Run;

    /// <summary>What the reader has to fill in.</summary>
    public ImmutableArray<string> ToFill => [.. Calls.SelectMany(call => call.ToFill).Distinct(StringComparer.Ordinal)];

    /// <summary>In which state the pool has to be. A step that empties a host says so itself.</summary>
    public Demands Demands => Step.Demands | (Calls.Any(call => call.Calls("xe", "host-evacuate")) ? Demands.HostEvacuated : Demands.None);

    /// <summary>True when something that runs may notice.</summary>
    public bool NeedsMaintenance => Step.NeedsMaintenance || Step.Risk >= Risk.Medium || Demands != Demands.None;

    public static RemedyStep Of(int number, RemediationStep step, CommandTemplate command, RemediationValues? values, string? host)
    {
        var quoting = ShellQuoting.OfFile(step.Shell);
        var several = command.Calls.SelectMany(call => call.Slots).Distinct(StringComparer.Ordinal)
            .Where(slot => !(slot == Remedy.HostSlot && host is not null) && values?.FindAll(slot).Count > 1).ToList();
        var calls = ImmutableArray.CreateBuilder<FilledCommand>();
        var lines = ImmutableArray.CreateBuilder<FixCommand>();

        // With two lists nobody knows which belong together: both stay open.
        IReadOnlyList<string?> turns = several is [var only] && values is not null ? [.. values.FindAll(only)] : [null];
        foreach (var turn in turns)
        {
            string? ValueOf(string slot) =>
                slot == Remedy.HostSlot && host is not null ? host
                : turn is not null && slot == several[0] ? turn
                : values?.Find(slot);
            var filled = command.Calls.Select(call => call.Fill(quoting, ValueOf)).ToList();
            lines.Add(new(command.Fill(quoting, ValueOf), [.. filled.SelectMany(call => call.ToFill).Distinct(StringComparer.Ordinal)]));
            calls.AddRange(filled);
        }

        return new(number, step, calls.DrainToImmutable(), lines.DrainToImmutable(), command.IsScript);
    }
}
