using System.CommandLine;

namespace XenLint.Cli;

/// <summary>The options that say which rules run, how severe they are and what they look at.</summary>
internal sealed class RuleSettings
{
    public Option<string?> Configuration { get; } = new("--config")
    {
        Description = "Severities and options of rules. Default: xenlint.globalconfig in the current folder or above it, up to the root of the Git work tree.",
        HelpName = "FILE",
    };

    public Option<string[]> Severity { get; } = new("--severity")
    {
        Description = "Severity of a rule: error, warning, note or none; repeatable. Beats the configuration.",
        HelpName = "RULE=LEVEL",
    };

    public Option<string[]> Only { get; } = new("--only") { Description = "Run these rules and no others.", HelpName = "RULE,..." };

    public Option<string[]> Skip { get; } = new("--skip") { Description = "Run all but these rules.", HelpName = "RULE,..." };

    public Option<string?> Host { get; } = new("--host")
    {
        Description = "Judge only this host (name or uuid), besides what belongs to the whole pool.",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        command.Add(Configuration);
        command.Add(Severity);
        command.Add(Only);
        command.Add(Skip);
        command.Add(Host);
    }

    public RuleRequest Read(ParseResult parsed) => new()
    {
        ConfigurationPath = parsed.GetValue(Configuration),
        Severities = parsed.GetValue(Severity) ?? [],
        Only = Split(parsed.GetValue(Only)),
        Skip = Split(parsed.GetValue(Skip)),
        Host = parsed.GetValue(Host),
    };

    private static string[] Split(string[]? lists) =>
        [.. (lists ?? []).SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
