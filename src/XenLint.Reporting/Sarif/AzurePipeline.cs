using System.Globalization;

namespace XenLint.Reporting;

/// <summary>
/// The pipeline run that a SARIF file for Azure DevOps comes from. Advanced Security takes a file only when it names these.
/// </summary>
/// <param name="Organization">The organization's name.</param>
/// <param name="ProjectId">The team project.</param>
/// <param name="DefinitionId">The number of the pipeline.</param>
/// <param name="DefinitionName">The name of the pipeline.</param>
/// <param name="BuildId">The number of the run.</param>
/// <param name="PhaseId">The phase or job.</param>
/// <param name="PhaseName">Its name.</param>
/// <param name="Branch">The branch, such as <c>refs/heads/main</c>.</param>
public sealed record AzurePipeline(
    string Organization, Guid ProjectId, int DefinitionId, string DefinitionName, int BuildId, Guid PhaseId, string PhaseName, string Branch)
{
    /// <summary>What every id of a run begins with.</summary>
    public const string Prefix = "azuredevops/pipeline/build/";

    /// <summary>The id of the run.</summary>
    public string AutomationId => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}{Organization}/{ProjectId:D}/{DefinitionId}/{PhaseId:D}/{Branch}/{BuildId}");

    /// <summary>The four values beside the id.</summary>
    internal IEnumerable<(string Name, string Value)> Properties =>
    [
        ($"{Prefix}buildDefinitionId", DefinitionId.ToString(CultureInfo.InvariantCulture)),
        ($"{Prefix}buildDefinitionName", DefinitionName),
        ($"{Prefix}phaseId", PhaseId.ToString("D")),
        ($"{Prefix}phaseName", PhaseName),
    ];
}
