namespace XenLint.Analysis;

/// <summary>What was known of a finding before the run.</summary>
public enum FindingState
{
    /// <summary>Nothing: it counts.</summary>
    New,

    /// <summary>The baseline has it.</summary>
    Unchanged,

    /// <summary>Somebody decided to live with it.</summary>
    Waived,
}
