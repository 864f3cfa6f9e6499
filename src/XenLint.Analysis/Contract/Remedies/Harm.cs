namespace XenLint.Analysis;

/// <summary>What a step cannot give back.</summary>
public enum Harm
{
    /// <summary>Nothing: what it changed can be changed back.</summary>
    None,

    /// <summary>What it takes away has to be made anew from what somebody wrote down before.</summary>
    CannotBeUndone,

    /// <summary>Data are deleted or overwritten.</summary>
    LosesData,
}
