using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using XenLint.Testing;

namespace XenLint.Benchmarks;

/// <summary>The last results, as a page of the documentation. A run replaces the parts that it measured and leaves the others.</summary>
internal static partial class PerformancePage
{
    private static readonly string[] Order = ["dump", "bundle", "start", "fleet", "sarif", "rules", "growth", "soak", "browser"];

    private static string PagePath { get; } = RepositoryFolder.PathOf("docs/performance.md");

    public static void Update(Section section, int runs)
    {
        var parts = Part().Matches(File.ReadAllText(PagePath)).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value);
        parts[section.Name] = string.Create(
            CultureInfo.InvariantCulture,
            $"## {section.Title}\n\n{DateTime.UtcNow:yyyy-MM-dd}, {runs} counted runs of each command, load average before: {LoadAverage()}.\n\n{section.Body.TrimEnd()}\n");
        var page = new StringBuilder(Head());
        foreach (var name in Order.Where(parts.ContainsKey))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n<!-- {name} -->\n{parts[name]}<!-- end -->\n");
        }

        File.WriteAllText(PagePath, page.ToString());
    }

    private static string Head() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
         # Performance

         Written by `dotnet run -c Release --project tests/XenLint.Benchmarks -- all`, which makes its inputs and runs XenLint, published as users get it, and the
         peers in turn on the same files; needs Debian's `libxml2-utils`, `lbzip2`, `bzip2`, `gzip`, `unzip` and `python3`. Each pair runs once without being counted. Ratios are
         medians of pairs: they hold where absolute times drift with the machine. A part's name in place of `all` measures that part only.

         - Machine: {Environment.ProcessorCount} processors ({ProcessorName()}), {RuntimeInformation.OSDescription}
         - Runtime: {RuntimeInformation.FrameworkDescription}; peers: {VersionOf("xmllint", "--version")}; {VersionOf("lbzip2", "--version")}; {VersionOf("unzip", "-v")}

         """);

    private static string LoadAverage() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static string ProcessorName() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown";

    private static string VersionOf(string program, string argument)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"{program} {argument} 2>&1 | head -1" }, RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadLine()?.Trim() ?? program;
    }

    [GeneratedRegex(@"<!-- (?<name>\w+) -->\n(?<text>.*?)<!-- end -->\n", RegexOptions.Singleline)]
    private static partial Regex Part();
}
