using System.CommandLine;
using XenLint.Analysis;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary><c>xenlint explain RULE...</c>: the pages of rules.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<string[]> rules = new("RULE") { Description = "Ids of rules, such as XL1001.", Arity = ArgumentArity.OneOrMore };

    public ExplainCommand(GlobalOptions global, Surroundings surroundings)
        : base("explain", "Tell what a rule finds, why it matters and how to mend it.")
    {
        Add(rules);
        SetAction(parsed =>
        {
            var catalog = RuleCatalog.Of(RulesAssembly.Assembly);
            var wanted = PlainArguments.Read(parsed, rules).Select(id => Find(id, catalog)).ToArray();
            var printer = Printer.ForReading(surroundings, surroundings.AllowsColour && !parsed.GetValue(global.NoColour));
            foreach (var rule in wanted)
            {
                if (rule != wanted[0])
                {
                    printer.Line();
                }

                RuleExplanation.Print(rule, catalog.PageOf(rule), printer);
            }

            return ExitCode.Success;
        });
    }

    private static RuleDescriptor Find(string id, RuleCatalog catalog) => catalog.Find(id) ?? throw new UsageException(
        $"no rule has the id '{id}'{Suggestion.ForRule(id, catalog)}. 'xenlint rules' lists all.");
}
