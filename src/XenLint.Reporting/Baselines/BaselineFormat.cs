namespace XenLint.Reporting;

/// <summary>In which form a baseline is written.</summary>
public enum BaselineFormat
{
    /// <summary>The report for programs.</summary>
    Json,

    /// <summary>SARIF with everything.</summary>
    SarifFull,

    /// <summary>SARIF for GitHub.</summary>
    SarifGitHub,

    /// <summary>SARIF for Azure DevOps.</summary>
    SarifAzure,
}
