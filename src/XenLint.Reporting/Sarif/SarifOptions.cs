namespace XenLint.Reporting;

/// <summary>For whom a SARIF file is written.</summary>
public enum SarifProfile
{
    /// <summary>Everything, for viewers and archives.</summary>
    Full,

    /// <summary>What GitHub code scanning reads, and nothing that it would misread.</summary>
    GitHub,

    /// <summary>The same for Azure DevOps, with the values of the pipeline run.</summary>
    Azure,
}

/// <summary>What the SARIF writer needs to know of its reader and of the folder that paths are relative to.</summary>
public sealed record SarifOptions
{
    /// <summary>For whom the file is written.</summary>
    public SarifProfile Profile { get; init; } = SarifProfile.Full;

    /// <summary>
    /// The absolute folder that the paths of inputs are relative to, such as the root of a Git work tree. An input outside of it, and
    /// every input when there is no such folder, gets a path of its own that holds nothing of the machine.
    /// </summary>
    public string? SourceRoot { get; init; }

    /// <summary>
    /// Makes the path of an input, as the user gave it, absolute; the place to resolve links too. Without it, relative paths are taken as
    /// relative to <see cref="SourceRoot"/>.
    /// </summary>
    public Func<string, string>? AbsolutePath { get; init; }

    /// <summary>True to write for human eyes, at several times the size.</summary>
    public bool Indented { get; init; }

    /// <summary>The pipeline run; needed for <see cref="SarifProfile.Azure"/>.</summary>
    public AzurePipeline? Pipeline { get; init; }

    internal bool IsFull => Profile == SarifProfile.Full;
}
