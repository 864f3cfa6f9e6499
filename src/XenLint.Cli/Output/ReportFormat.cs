namespace XenLint.Cli;

/// <summary>The formats of reports.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For code scanning.</summary>
    Sarif,

    /// <summary>For people to hand over.</summary>
    Html,

    /// <summary>For the summary of a job and for tickets.</summary>
    Markdown,

    /// <summary>For annotations in a GitHub workflow.</summary>
    GitHubCommands,

    /// <summary>For pages that show results of tests.</summary>
    JUnit,

    /// <summary>For spreadsheets.</summary>
    Csv,

    /// <summary>For GitLab's code quality widget.</summary>
    GitLab,

    /// <summary>For editors and problem matchers.</summary>
    Editor,
}
