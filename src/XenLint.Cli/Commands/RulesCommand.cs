using System.CommandLine;
using XenLint.Analysis;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary><c>xenlint rules</c>: all rules.</summary>
internal sealed class RulesCommand : Command
{
    private readonly Choice<ListFormat> format = ListFormats.Choice();

    public RulesCommand(GlobalOptions global, Surroundings surroundings)
        : base("rules", "List all rules.")
    {
        Add(format.Option);
        SetAction(parsed =>
        {
            var catalog = RuleCatalog.Of(RulesAssembly.Assembly);
            if (format.Read(parsed) == ListFormat.Json)
            {
                RuleListJson.Write(catalog, surroundings.Output);
                surroundings.Text.WriteLine();
            }
            else
            {
                var printer = Printer.For(surroundings, surroundings.AllowsColour && !parsed.GetValue(global.NoColour));
                printer.Table(TableOf(catalog));
                printer.Line();
                printer.Line("'xenlint explain RULE' tells more.");
            }

            return ExitCode.Success;
        });
    }

    private static TextTable TableOf(RuleCatalog catalog) => new(
        [new("Rule"), new("Severity"), new("Category"), new("Title")],
        [.. catalog.Descriptors.Select(rule => (string[])[rule.Id, SeverityLevel.NameOf(rule.Severity), rule.Category.ToString(), rule.Title])]);
}
