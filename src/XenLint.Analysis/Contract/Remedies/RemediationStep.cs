namespace XenLint.Analysis;

/// <summary>One step of a remedy: a command with placeholders, and what it does to a running pool.</summary>
/// <param name="Shell">The shell that the command is for.</param>
/// <param name="Command">
/// The command. <c>{name}</c> stands for a value that the finding fills in; what a finding does not know stays as <c>&lt;name&gt;</c>
/// for the reader to fill in.
/// </param>
/// <param name="Risk">What the step can do to a running pool.</param>
public sealed record RemediationStep(Shell Shell, string Command, Risk Risk)
{
    /// <summary>What the step is for, in one sentence.</summary>
    public string? Purpose { get; init; }

    /// <summary>True when it should be done in a maintenance window.</summary>
    public bool NeedsMaintenance { get; init; }

    /// <summary>What stops while it runs, in few words; null when nothing does.</summary>
    public string? Interrupts { get; init; }

    /// <summary>In which state the pool has to be for the step.</summary>
    public Demands Demands { get; init; }

    /// <summary>What the step cannot give back.</summary>
    public Harm Harm { get; init; }

    /// <summary>Which host comes first, for a step that is done host by host.</summary>
    public HostOrder Order { get; init; }

    /// <summary>A field that the command needs and older releases do not have, such as <c>host.multipathing</c>; null when it needs none.</summary>
    public string? RequiredField { get; init; }

    /// <summary>True for another way than the step before, or one for a case that the capture does not tell: a person decides.</summary>
    public bool IsChoice { get; init; }

    /// <summary>True when it is right to do, and safe to leave at that, whatever becomes of the steps after it.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>A step for the <c>xe</c> command line.</summary>
    public static RemediationStep Xe(string command, Risk risk, string? interrupts = null, string? purpose = null) =>
        new(Shell.Xe, command, risk) { Interrupts = interrupts, NeedsMaintenance = interrupts is not null, Purpose = purpose };

    /// <summary>A step for PowerShell.</summary>
    public static RemediationStep PowerShell(string command, Risk risk, string? interrupts = null, string? purpose = null) =>
        new(Shell.PowerShell, command, risk) { Interrupts = interrupts, NeedsMaintenance = interrupts is not null, Purpose = purpose };
}
