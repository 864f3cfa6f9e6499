using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace XenLint.Cli;

/// <summary>The texts behind <c>--help</c>: one screen for the whole, and for each command its options with examples.</summary>
internal static class HelpPages
{
    /// <summary>What the program is, in one sentence.</summary>
    public const string Summary = "Finds what is wrong with XenServer and XCP-ng pools, offline, from what they say about themselves.";

    private const string Overview = $"""
        xenlint: {Summary}

        Usage
          xenlint [check] INPUT...          judge database dumps (xe pool-dump-database), folders or patterns
          xenlint show INPUT... VIEW        show hosts, vms, versions, network, storage or tables
          xenlint capacity INPUT...         what pools carry now, with a host down, and if more were added
          xenlint diff OLD NEW              what changed between two captures of a pool
          xenlint extract INPUT... -o DIR   write a folder for a repository: stable, sorted, without secrets
          xenlint fix INPUT...              a script that mends what was found, for you to review and run
          xenlint explain RULE              what a rule finds, why it matters, how to mend it
          xenlint rules                     all rules
          xenlint waive RULE OBJECT         write down the decision to live with a finding
          xenlint completion SHELL          a script by which bash, zsh, fish or pwsh completes all this

        Most used options of check (xenlint check --help has all)
          -o, --output [FORMAT=]FILE        write a report too: .txt .json .sarif .md .xml .csv; {"{pool}"}.json
          --format text|json|sarif|...      format on standard output; --quiet for nothing there
          --fail-on error|warning|note|never
          --only, --skip RULE,...           which rules run; --severity RULE=LEVEL changes them
          --config FILE                     default: xenlint.globalconfig here or above, up to the Git root
          --host NAME                       one host and what belongs to the whole pool
          --baseline FILE                   an earlier result: only what is new since then counts
          --strict                          exit with 4 when something could not be read or judged
          --verbose                         notes, passed rules, inputs

        Examples
          xenlint pool.xml
          xenlint dumps/ -o report.json -o sarif:github=xenlint.sarif --fail-on warning
          xenlint show pool.xml network
          xenlint explain XL1001

        Exit codes: 0 nothing as severe as --fail-on, 1 findings, 2 usage or configuration, 3 no readable input,
        4 incomplete and --strict, 70 internal error. The manual: docs/cli.md.
        """;

    private static readonly Dictionary<string, string> Examples = new()
    {
        ["check"] = """
              xenlint pool.xml
              xenlint check 'dumps/**/*.xml' --quiet -o 'reports/{pool}.json'
              xenlint pool.xml --only XL1001,XL2003 --host xs-01
              xenlint pool.xml --baseline known.json --update-baseline
              xenlint pool.xml --format sarif --sarif-profile github --source-root . > xenlint.sarif
            """,
        ["show"] = """
              xenlint show pool.xml hosts
              xenlint show dumps/ versions --format json
              xenlint show pool.xml tables --format json | jq '.tables.PIF'
            """,
        ["capacity"] = """
              xenlint capacity pool.xml
              xenlint capacity pool.xml --add-hosts 1 --add-vms 10:16G:4
              xenlint capacity pool.xml --fail 2 --format json
              xenlint capacity --host-ram 1000 --host-cpus 128 --hosts 8 --vm-ram 16 --vm-cpus 4 --vm-disks 3
            """,
        ["diff"] = """
              xenlint diff pool-march.xml pool-april.xml
              xenlint diff before.tar.bz2 after.tar.bz2 -o changes.html --fail-on warning
              xenlint diff 'before/*.zip' 'after/*.zip' --pool production
              xenlint diff pools/production pool.xml --format markdown
            """,
        ["extract"] = """
              xenlint extract bug-report-20240514093013.tar.bz2 -o pools
              xenlint extract pool.xml -o pools && git add pools && xenlint check pools
            """,
        ["fix"] = """
              xenlint fix pool.xml -o fix.sh
              xenlint fix pool.xml --only XL1005,XL2001 --host xs-02
              xenlint fix pool.xml --shell powershell --min-severity error -o fix.ps1
              xenlint fix pool.xml --format json | jq '.stages[].findings[].ruleId'
            """,
        ["explain"] = """
              xenlint explain XL1001
            """,
        ["waive"] = """
              xenlint waive XL1001 eth0 --class PIF --reason 'Fixed addresses come with the new switches' --until 2027-03-31 --ticket OPS-1234
              xenlint waive XL2003 8b9cf55a-85ca-4599-bc84-67769b85b5d1 --reason 'Single-path array'
            """,
        ["completion"] = """
              source <(xenlint completion bash)                                  # in ~/.bashrc
              source <(xenlint completion zsh)                                   # in ~/.zshrc, behind compinit
              xenlint completion fish > ~/.config/fish/completions/xenlint.fish
              xenlint completion pwsh | Out-String | Invoke-Expression           # in $PROFILE
            """,
        ["rules"] = """
              xenlint rules --format json | jq -r '.[].id'
            """,
    };

    /// <summary>How a command is called.</summary>
    public static string CallOf(Command command) => command is RootCommand ? "xenlint" : $"xenlint {command.Name}";

    /// <summary>Gives the tree its help. Without any argument the overview is the answer too, as a mistake.</summary>
    public static void Attach(RootCommand root, Surroundings surroundings)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show this.";
        help.Action = new ShowHelp((HelpAction)help.Action!, surroundings);
        root.Options.OfType<VersionOption>().Single().Description = "Show the version.";
        root.SetAction(_ =>
        {
            surroundings.Error.WriteLine(Overview);
            return ExitCode.Usage;
        });
    }

    private sealed class ShowHelp(HelpAction options, Surroundings surroundings) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var command = parseResult.CommandResult.Command;
            if (command is RootCommand)
            {
                surroundings.Text.WriteLine(Overview);
                return ExitCode.Success;
            }

            options.MaxWidth = surroundings.Width;
            options.Invoke(parseResult);
            surroundings.Text.WriteLine("Examples:");
            surroundings.Text.WriteLine(Examples[command.Name]);
            return ExitCode.Success;
        }
    }
}
