namespace XenLint.Cli;

/// <summary>When standard error shows how far a run has come.</summary>
internal enum ProgressMode
{
    /// <summary>When standard error is a terminal in front of a person.</summary>
    Auto,

    /// <summary>Never.</summary>
    Never,

    /// <summary>Always, terminal or not.</summary>
    Always,
}
