namespace XenLint.Analysis;

/// <summary>The shells that steps are written for.</summary>
public enum Shell
{
    /// <summary>The <c>xe</c> command line, in the shell of a host (bash).</summary>
    Xe,

    /// <summary>The XenServer module of PowerShell, on an administrator's machine.</summary>
    PowerShell,
}
