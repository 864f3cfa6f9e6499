using XenLint.Model;

namespace XenLint.Rules.Capture;

/// <summary>What to call a database: its member and host in a report, its path otherwise. The same whatever archive it came in.</summary>
internal static class DatabaseName
{
    public static string Of(Model.Capture capture, SourceFile source) =>
        capture.DatabaseReport is { } report
            ? $"{source.Name} of {report.HostName}"
            : source.Path;
}
