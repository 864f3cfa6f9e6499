using System.CommandLine;
using XenLint.Analysis;
using XenLint.Rules.Data.Hcl;

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

    public Option<string[]> Hcl { get; } = new("--hcl")
    {
        Description = "Hardware compatibility list of your own, CSV or JSON; repeatable. It completes the one that XenLint brings.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(Command command)
    {
        command.Add(Configuration);
        command.Add(Severity);
        command.Add(Only);
        command.Add(Skip);
        command.Add(Host);
        command.Add(Hcl);
    }

    public RuleRequest Read(ParseResult parsed) => new()
    {
        ConfigurationPath = parsed.GetValue(Configuration),
        Severities = parsed.GetValue(Severity) ?? [],
        Only = Split(Only, parsed),
        Skip = Split(Skip, parsed),
        Host = parsed.GetValue(Host),
        DataPaths = [.. (parsed.GetValue(Hcl) ?? []).Select(path => ((DataSet)HardwareCompatibilityList.Set, path))],
    };

    /// <summary>An empty list would mean the opposite of what it says: <c>--only ""</c> would run everything.</summary>
    private static string[] Split(Option<string[]> option, ParseResult parsed)
    {
        var lists = parsed.GetValue(option) ?? [];
        string[] ids = [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return ids.Length > 0 || lists.Length == 0 ? ids : throw new UsageException($"{option.Name}: name a rule, such as XL1001.");
    }
}
