using System.Text;
using System.Text.Json.Nodes;
using XenLint.Cli;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>One run of <c>xenlint check</c> with all rules, as the program itself makes it, and its report.</summary>
internal sealed class Check
{
    /// <summary>A day that is not long after the reports were taken.</summary>
    private static readonly DateTimeOffset Now = PoolClock.Capture.AddDays(1);

    private readonly JsonNode? report;

    private Check(int code, JsonNode? report, string error)
    {
        Code = code;
        this.report = report;
        Error = error;
    }

    /// <summary>The exit code.</summary>
    public int Code { get; }

    /// <summary>What was written to standard error.</summary>
    public string Error { get; }

    /// <summary>The inputs, each with how its reading ended.</summary>
    public IReadOnlyList<string> Inputs => [.. Items("inputs").Select(input => Text(input, "status"))];

    /// <summary>The captures.</summary>
    public IReadOnlyList<string> Pools => [.. Items("pools").Select(pool => Text(pool, "id"))];

    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<Found> Findings =>
    [
        .. Items("findings").Select(finding => new Found(
            Text(finding, "ruleId"),
            Text(finding, "severity"),
            Text(finding["subject"]!, "name"),
            Text(finding["subject"]!, "class") == "host",
            Text(finding, "message"),
            Text(finding, "fingerprint"))),
    ];

    /// <summary>What was found about the pool and its hosts, and not about the evidence itself.</summary>
    public IReadOnlyList<Found> Faults => [.. Findings.Where(finding => !finding.IsAboutEvidence).OrderBy(finding => (finding.Rule, finding.Fingerprint, finding.Message))];

    /// <summary>What decides whether an alert is the same one, in a fixed order.</summary>
    public IReadOnlyList<string> Alerts => [.. Findings.Select(finding => $"{finding.Rule} {finding.Severity} {finding.Fingerprint}").Order(StringComparer.Ordinal)];

    /// <summary>How each rule ended, with the number of objects that it judged.</summary>
    public IReadOnlyList<string> Outcomes => [.. Items("outcomes").Select(outcome => $"{Text(outcome, "ruleId")} {Text(outcome, "outcome")} {outcome["objects"]!.ToJsonString()}")];

    /// <summary>Checks files.</summary>
    public static Check Of(IEnumerable<PackedFile> files)
    {
        using var folder = new TemporaryFolder();
        folder.Write(files);
        return Run(folder.Path);
    }

    /// <summary>Checks one file.</summary>
    public static Check Of(PackedFile file, byte[] content)
    {
        using var folder = new TemporaryFolder();
        return Run(folder.Write(file.Path, content));
    }

    /// <summary>Checks a file or folder.</summary>
    public static Check OfPath(string path) => Run(path);

    private static Check Run(string path)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var surroundings = new Surroundings { Output = output, Error = error, CurrentFolder = Path.GetTempPath(), Now = Now };
        var code = CommandLine.Run([path, "--format", "json"], surroundings, CancellationToken.None);
        return new Check(code, output.ToArray() is { Length: > 0 } written ? JsonNode.Parse(Encoding.UTF8.GetString(written)) : null, error.ToString());
    }

    private IEnumerable<JsonNode> Items(string name) => report?[name]?.AsArray().Select(item => item!) ?? [];

    private static string Text(JsonNode node, string name) => (string?)node[name] ?? "";
}
