using XenLint.Analysis;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>The earlier result that a run is compared with.</summary>
/// <param name="Baseline">Its findings.</param>
/// <param name="Target">The file, in the form that it has; what an update writes to.</param>
internal sealed record BaselineSource(Baseline Baseline, ReportTarget Target)
{
    /// <summary>Reads the file; when it is to be written anyway, it may be missing.</summary>
    /// <exception cref="UsageException">It is missing, cannot be read, or is no report of XenLint.</exception>
    public static BaselineSource Load(ReportTarget target, bool mayBeMissing)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(target.FullPath);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return mayBeMissing
                ? new(Baseline.Empty, target)
                : throw new UsageException($"--baseline: there is no file '{target.Written}'. --update-baseline makes it.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--baseline '{target.Written}': it cannot be read: {problem.Message}");
        }

        try
        {
            var (baseline, format) = BaselineReader.Read(content);
            return new(baseline, target with { Format = FormatOf(format), Profile = ProfileOf(format) });
        }
        catch (BaselineException problem)
        {
            throw new UsageException($"--baseline '{target.Written}': {problem.Message}.");
        }
    }

    private static ReportFormat FormatOf(BaselineFormat format) => format == BaselineFormat.Json ? ReportFormat.Json : ReportFormat.Sarif;

    private static SarifProfile ProfileOf(BaselineFormat format) => format switch
    {
        BaselineFormat.SarifGitHub => SarifProfile.GitHub,
        BaselineFormat.SarifAzure => SarifProfile.Azure,
        _ => SarifProfile.Full,
    };
}
