using System.Globalization;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>The variables that Azure Pipelines gives to every step.</summary>
internal static class PipelineVariables
{
    /// <summary>The pipeline run that this process is a step of.</summary>
    /// <exception cref="UsageException">A variable is missing or has another form than Azure Pipelines gives it.</exception>
    public static AzurePipeline Read(Func<string, string?> variable)
    {
        var missing = new List<string>();
        T Take<T>(Func<string, (bool Fits, T Value)> read, params string[] names)
        {
            var text = names.Select(variable).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
            if (text is not null && read(text) is (true, var value))
            {
                return value;
            }

            missing.Add(names[0]);
            return default!;
        }

        var pipeline = new AzurePipeline(
            Take(Organization, "SYSTEM_COLLECTIONURI"),
            Take(Id, "SYSTEM_TEAMPROJECTID"),
            Take(Number, "BUILD_DEFINITIONID", "SYSTEM_DEFINITIONID"),
            Take(Text, "BUILD_DEFINITIONNAME"),
            Take(Number, "BUILD_BUILDID"),
            Take(Id, "SYSTEM_PHASEID", "SYSTEM_JOBID"),
            Take(Text, "SYSTEM_PHASENAME", "SYSTEM_JOBNAME"),
            Take(Text, "BUILD_SOURCEBRANCH"));
        return missing.Count == 0
            ? pipeline
            : throw new UsageException(
                $"the SARIF profile azdo is for a step of Azure Pipelines, which sets variables that are missing here or have another form: {string.Join(", ", missing)}.");
    }

    private static (bool, string) Text(string text) => (true, text);

    private static (bool, int) Number(string text) =>
        (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), number);

    private static (bool, Guid) Id(string text) => (Guid.TryParse(text, out var id), id);

    /// <summary><c>https://dev.azure.com/ORGANIZATION/</c>, or <c>https://ORGANIZATION.visualstudio.com/</c> of older ones.</summary>
    private static (bool, string) Organization(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return (false, "");
        }

        var name = uri.Host.EndsWith(".visualstudio.com", StringComparison.OrdinalIgnoreCase)
            ? uri.Host.Split('.')[0]
            : uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return (name.Length > 0, name);
    }
}
