using System.Text.RegularExpressions;
using XenLint.Testing;
using YamlDotNet.RepresentationModel;

namespace XenLint.Pipelines.Tests;

/// <summary>
/// A run of the action in a repository, as GitHub's runner does it: each step by bash, inputs and outputs of steps filled in where
/// <c>action.yml</c> says so, and the files that the runner gives to steps. Steps that use other actions are left out.
/// </summary>
internal sealed partial class ActionRun
{
    public const string Folder = ".github/actions/xenlint";

    private readonly Dictionary<string, string> inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> outputs = new(StringComparer.Ordinal);

    private ActionRun(Dictionary<string, string> given)
    {
        Action = YamlFile.Read($"{Folder}/action.yml");
        foreach (var (name, input) in Action.Mapping("inputs").Children)
        {
            inputs[((YamlScalarNode)name).Value!] = given.GetValueOrDefault(((YamlScalarNode)name).Value!) ?? input.Text("default") ?? "";
        }

        Assert.All(given.Keys, name => Assert.Contains(name, inputs.Keys));
    }

    public YamlMappingNode Action { get; }

    /// <summary>What the steps wrote.</summary>
    public string Log { get; private set; } = "";

    /// <summary>The summary of the job.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>What the last step ended with.</summary>
    public int Code { get; private set; }

    /// <summary>Commands that the runner obeyed.</summary>
    public IReadOnlyList<string> Commands => Obeyed();

    public static IEnumerable<YamlNode> Steps(YamlMappingNode action) => ((YamlSequenceNode)action["runs"]["steps"]).Children;

    /// <summary>An output of the action.</summary>
    public string Output(string name) => Resolve(Action.Mapping("outputs")[name].Text("value")!);

    public static ActionRun In(WorkRepository repository, Dictionary<string, string> inputs)
    {
        var run = new ActionRun(inputs);
        var temporary = Directory.CreateDirectory(Path.Combine(repository.Around, "temp of the runner")).FullName;
        var summary = Path.Combine(temporary, "summary");
        File.WriteAllText(summary, "");
        foreach (var step in Steps(run.Action).Where(step => step.Text("run") is not null && run.Holds(step.Text("if"))))
        {
            var output = Path.Combine(temporary, "output");
            File.WriteAllText(output, "");
            var variables = new Dictionary<string, string>(repository.Variables, StringComparer.Ordinal)
            {
                ["GITHUB_ACTIONS"] = "true",
                ["GITHUB_ACTION_PATH"] = RepositoryFolder.PathOf(Folder),
                ["GITHUB_WORKSPACE"] = repository.Folder,
                ["GITHUB_REF"] = $"refs/heads/{repository.Variables.GetValueOrDefault("BRANCH")}",
                ["GITHUB_OUTPUT"] = output,
                ["GITHUB_STEP_SUMMARY"] = summary,
                ["RUNNER_TEMP"] = temporary,
            };
            foreach (var (name, value) in step.Texts("env"))
            {
                variables[name] = run.Resolve(value);
            }

            var result = Shell.Run(step.Text("run")!, repository.Folder, variables, "-eo", "pipefail");
            run.Log += result.Log;
            run.Code = result.Code;
            run.TakeOutputs(step.Text("id")!, File.ReadAllLines(output));
            if (result.Code != 0)
            {
                break;
            }
        }

        run.Summary = File.ReadAllText(summary);
        return run;
    }

    /// <summary>Either <c>name=value</c>, or a value of several lines up to a mark.</summary>
    private void TakeOutputs(string step, string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (OutputOfLines().Match(lines[at]) is { Success: true } several)
            {
                var end = Array.IndexOf(lines, several.Groups[2].Value, at + 1);
                outputs[$"steps.{step}.outputs.{several.Groups[1].Value}"] = string.Join('\n', lines[(at + 1)..end]);
                at = end;
            }
            else
            {
                var equals = lines[at].IndexOf('=', StringComparison.Ordinal);
                outputs[$"steps.{step}.outputs.{lines[at][..equals]}"] = lines[at][(equals + 1)..];
            }
        }
    }

    /// <summary>The first of the alternatives that is not empty.</summary>
    private string Resolve(string text) => Expression().Replace(text, match => match.Groups[1].Value.Split("||").Select(part => part.Trim())
        .Select(name => name.StartsWith("inputs.", StringComparison.Ordinal) ? inputs[name["inputs.".Length..]] : outputs.GetValueOrDefault(name) ?? "")
        .FirstOrDefault(value => value.Length > 0) ?? "");

    /// <summary>Conditions on inputs; nothing is cancelled.</summary>
    private bool Holds(string? condition) => condition is null || Expression().Match(condition).Groups[1].Value.Split("&&").Select(part => part.Trim())
        .Where(part => part != "!cancelled()")
        .All(part => Comparison().Match(part) is { Success: true } comparison
            ? inputs[comparison.Groups[1].Value] == comparison.Groups[2].Value
            : throw new InvalidOperationException($"The condition '{part}' is not understood."));

    private List<string> Obeyed()
    {
        var obeyed = new List<string>();
        string? token = null;
        foreach (var line in Log.Split('\n').Select(line => line.TrimStart()))
        {
            if (token is not null)
            {
                token = line == $"::{token}::" ? null : token;
            }
            else if (line.StartsWith("::stop-commands::", StringComparison.Ordinal))
            {
                token = line["::stop-commands::".Length..].TrimEnd();
            }
            else if (line.StartsWith("::", StringComparison.Ordinal))
            {
                obeyed.Add(line);
            }
        }

        Assert.Null(token);
        return obeyed;
    }

    [GeneratedRegex(@"^([a-z-]+)<<(\S+)$")]
    private static partial Regex OutputOfLines();

    [GeneratedRegex(@"\$\{\{\s*(.*?)\s*\}\}", RegexOptions.Singleline)]
    private static partial Regex Expression();

    [GeneratedRegex(@"^inputs\.([a-z-]+) == '([^']*)'$")]
    private static partial Regex Comparison();
}
