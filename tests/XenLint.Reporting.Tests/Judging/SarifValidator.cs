using System.Runtime.InteropServices;
using System.Text.Json;

namespace XenLint.Reporting.Tests;

/// <summary>What the SARIF makers' validator says of a report. Its exit code says nothing, so its own report is read.</summary>
/// <param name="Rule">The validator's rule.</param>
/// <param name="Level">error, warning or note.</param>
/// <param name="Message">Where and what.</param>
internal sealed record SarifVerdict(string Rule, string Level, string Message)
{
    public static IReadOnlyList<SarifVerdict> Of(string sarif, string kinds = "Sarif;Ghas") => Judges.WithFile("report.sarif", sarif, path =>
    {
        var judgement = $"{path}.judged";
        var (_, output) = Judges.Run(
            Program(),
            "validate", path, "--rule-kind", kinds, "--level", "Error;Warning;Note", "--max-file-size-in-kb", "2000000",
            "--config", Path.Combine(Judges.Folder, "validation.xml"), "--output", judgement, "--log", "ForceOverwrite");
        Assert.True(File.Exists(judgement), output);
        using var document = JsonDocument.Parse(File.ReadAllText(judgement));
        var run = document.RootElement.GetProperty("runs")[0];
        Assert.Contains("1 files scanned", output, StringComparison.Ordinal);
        return (IReadOnlyList<SarifVerdict>)[.. run.GetProperty("results").EnumerateArray().Select(Read)];
    });

    private static SarifVerdict Read(JsonElement result) => new(
        result.GetProperty("ruleId").GetString()!,
        result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
        result.GetProperty("message").ToString());

    private static string Program()
    {
        var windows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
        var package = Path.Combine(Judges.Folder, "node_modules", "@microsoft", $"sarif-multitool-{(windows ? "win32" : "linux")}");
        var program = Path.Combine(package, windows ? "Sarif.Multitool.exe" : "Sarif.Multitool");
        if (!windows)
        {
            // npm no longer runs the package's own script, which would do this.
            File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute);
        }

        return program;
    }
}
