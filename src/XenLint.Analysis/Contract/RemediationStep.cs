namespace XenLint.Analysis;

/// <summary>The shells that steps are written for.</summary>
public enum Shell
{
    /// <summary>The <c>xe</c> command line, in a POSIX shell on a host.</summary>
    Xe,

    /// <summary>The XenServer module of PowerShell, on an administrator's machine.</summary>
    PowerShell,
}

/// <summary>What a step can do to a running pool.</summary>
public enum Risk
{
    /// <summary>Reads only, or changes nothing that runs.</summary>
    None,

    /// <summary>Changes the configuration; nothing that runs notices.</summary>
    Low,

    /// <summary>Interrupts something for a moment.</summary>
    Medium,

    /// <summary>Can cut a host off or stop virtual machines when something goes wrong.</summary>
    High,
}

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

    /// <summary>A step for the <c>xe</c> command line.</summary>
    public static RemediationStep Xe(string command, Risk risk, string? interrupts = null, string? purpose = null) =>
        new(Shell.Xe, command, risk) { Interrupts = interrupts, NeedsMaintenance = interrupts is not null, Purpose = purpose };

    /// <summary>A step for PowerShell.</summary>
    public static RemediationStep PowerShell(string command, Risk risk, string? interrupts = null, string? purpose = null) =>
        new(Shell.PowerShell, command, risk) { Interrupts = interrupts, NeedsMaintenance = interrupts is not null, Purpose = purpose };
}
