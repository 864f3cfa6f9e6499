using XenLint.Analysis;
using XenLint.Model;
using XenLint.Redaction;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>What a run shows of what it has read: the one way from the evidence to any output of a command.</summary>
internal sealed class RunRedaction
{
    private readonly RedactionRequest request;
    private readonly Surroundings surroundings;
    private readonly Func<RedactionLevel, Redactor> make;
    private readonly Dictionary<RedactionLevel, Redactor> made = [];
    private readonly Dictionary<RedactionLevel, Dictionary<AnalysisResult, Shown>> shown = [];

    /// <summary>Prepares it; nothing is redacted before it is shown.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="fleet">What was read.</param>
    /// <param name="catalog">The rules, whose words stay readable.</param>
    /// <param name="jobs">Number of threads.</param>
    /// <param name="surroundings">The environment.</param>
    /// <param name="sharesLabels">True when captures of one pool are told of together.</param>
    public RunRedaction(RedactionRequest request, Fleet fleet, RuleCatalog catalog, int jobs, Surroundings surroundings, bool sharesLabels = false)
    {
        this.request = request;
        this.surroundings = surroundings;
        make = level => Redactor.Of(fleet, new RedactionOptions(level, level == RedactionLevel.Strict ? KeyFile.Load(request.KeyPath, surroundings) : null)
        {
            OwnWords = WordsOf(catalog),
            SharesLabels = sharesLabels,
            Jobs = jobs,
        });
        Real = fleet;
    }

    /// <summary>What was read, for those who judge it.</summary>
    public Fleet Real { get; }

    /// <summary>What was read, for those who show it: views, extracts, messages.</summary>
    public Fleet Fleet => Everything is { } redactor ? redactor.Fleet : Real;

    private Redactor? Everything => At(request.Level ?? RedactionLevel.None);

    /// <summary>A message as it may be shown.</summary>
    public string Message(string text) => Everything is { } redactor ? redactor.Redact(text) : text;

    /// <summary>How much a format may tell. SARIF for a service goes to where many can read it, so it is redacted when nobody says otherwise.</summary>
    public static RedactionLevel LevelOf(RedactionRequest request, ReportFormat format, SarifProfile profile) =>
        request.Level ?? (format == ReportFormat.Sarif && profile != SarifProfile.Full ? RedactionLevel.Pseudonym : RedactionLevel.None);

    /// <summary>A result as a format may show it.</summary>
    public Shown Show(AnalysisResult result, ReportFormat format, SarifProfile profile)
    {
        var level = LevelOf(request, format, profile);
        if (!shown.TryGetValue(level, out var shownAtLevel))
        {
            shown.Add(level, shownAtLevel = new(ReferenceEqualityComparer.Instance));
        }

        if (!shownAtLevel.TryGetValue(result, out var made))
        {
            shownAtLevel.Add(result, made = At(level) is { } redactor ? new(redactor.Redact(result), redactor) : new(result, null));
        }

        return made;
    }

    /// <summary>A comparison of two captures of <see cref="Real"/> as every format may show it.</summary>
    public ShownComparison Show(PoolComparison comparison, AnalysisSettings settings) => Everything is { } redactor
        ? new(comparison.ToldBy(redactor.Redact(comparison.Result), redactor, settings), IsRedacted: true)
        : new(comparison, IsRedacted: false);

    /// <summary>A result as messages may tell of it.</summary>
    public AnalysisResult ShowToUser(AnalysisResult result) => Show(result, ReportFormat.Text, SarifProfile.Full).Result;

    /// <summary>A baseline as one of the real pool.</summary>
    public Baseline Recognise(Baseline baseline, AnalysisResult result) => Everything?.Recognise(baseline, result) ?? baseline;

    /// <summary>Writes down what labels stand for.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void WriteMap(MapPlace place)
    {
        if (made.Count > 0 && place.FullPath is { } path)
        {
            MapFile.Write(made.MaxBy(pair => pair.Key).Value.Map, path, place.Written);
            if (request.Level is not null)
            {
                surroundings.Complain($"what the labels stand for is in '{place.Written}'; keep it to yourself.");
            }
        }
        else if (made.Count > 0 && request.Level is not null)
        {
            surroundings.Complain("what the labels stand for is not written down: the environment names no folder of your own. Name a file with --redact-map.");
        }
    }

    private Redactor? At(RedactionLevel level)
    {
        if (level == RedactionLevel.None)
        {
            return null;
        }

        if (!made.TryGetValue(level, out var redactor))
        {
            made.Add(level, redactor = make(level));
        }

        return redactor;
    }

    private static IEnumerable<string> WordsOf(RuleCatalog catalog) => catalog.Descriptors
        .SelectMany(rule => rule.Remediation.Select(step => $"{step.Command} {step.Purpose}").Append(rule.Message).Append(rule.Title));
}
