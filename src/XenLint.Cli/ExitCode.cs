namespace XenLint.Cli;

/// <summary>What the process tells the one that started it. The lower part of the list is asked first: see <c>docs/cli.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>All was done, and no finding is as severe as the user minds.</summary>
    public const int Success = 0;

    /// <summary>A finding is at least as severe as the user minds.</summary>
    public const int Findings = 1;

    /// <summary>The command line or the configuration cannot be followed, or a report cannot be written.</summary>
    public const int Usage = 2;

    /// <summary>No input could be read.</summary>
    public const int NoReadableInput = 3;

    /// <summary>Something could not be read or judged, and the user asked for completeness.</summary>
    public const int Incomplete = 4;

    /// <summary>A defect in XenLint.</summary>
    public const int InternalError = 70;

    /// <summary>The user pressed Ctrl-C; the number that shells give to it.</summary>
    public const int Interrupted = 130;
}
