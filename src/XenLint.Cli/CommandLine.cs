using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace XenLint.Cli;

/// <summary>From the arguments of the process to its exit code.</summary>
internal static class CommandLine
{
    /// <summary>Where defects are reported.</summary>
    private const string Tracker = "https://github.com/xenlint/xenlint/issues";

    /// <summary>Does what the arguments say.</summary>
    /// <param name="arguments">The arguments as the shell gave them.</param>
    /// <param name="surroundings">Console, folder and environment.</param>
    /// <param name="cancellation">Ends the run early.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, Surroundings surroundings, CancellationToken cancellation = default)
    {
        try
        {
            var code = arguments is ["--version"] ? WriteVersion(surroundings) : Invoke(arguments, surroundings, cancellation);
            surroundings.Flush();
            return code;
        }
        catch (UsageException problem)
        {
            surroundings.Complain(problem.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            surroundings.Complain("interrupted; no report was written.");
            return ExitCode.Interrupted;
        }
        catch (IOException problem)
        {
            // Inputs never end up here: each has a status of its own. What is left is a full disk or a closed pipe.
            surroundings.Complain($"the output cannot be written: {problem.Message}");
            return ExitCode.Usage;
        }
        catch (Exception defect)
        {
            ReportDefect(defect, surroundings, withStack: arguments.Contains("--verbose"), withMessage: !arguments.Any(argument => argument.StartsWith("--redact", StringComparison.Ordinal)));
            return ExitCode.InternalError;
        }
    }

    /// <summary>Every command with its options. The first one stands for itself when no command is named.</summary>
    /// <param name="surroundings">Console, folder and environment.</param>
    /// <param name="cancellation">Ends the run early.</param>
    internal static RootCommand Tree(Surroundings surroundings, CancellationToken cancellation)
    {
        var global = new GlobalOptions();
        var root = new RootCommand(HelpPages.Summary)
        {
            new CheckCommand(global, surroundings, cancellation),
            new ShowCommand(global, surroundings, cancellation),
            new CapacityCommand(global, surroundings, cancellation),
            new DiffCommand(global, surroundings, cancellation),
            new ExtractCommand(global, surroundings, cancellation),
            new FixCommand(surroundings, cancellation),
            new ExplainCommand(global, surroundings),
            new RulesCommand(global, surroundings),
            new WaiveCommand(surroundings),
        };
        root.Add(new CompletionCommand(root, surroundings));
        root.Directives.Clear(); // a first argument such as [a-c].xml is a pattern, not a directive
        global.AddTo(root);
        HelpPages.Attach(root, surroundings);
        return root;
    }

    private static int Invoke(string[] arguments, Surroundings surroundings, CancellationToken cancellation)
    {
        var root = Tree(surroundings, cancellation);
        var completed = DefaultCommand.Complete(arguments, root, surroundings.CurrentFolder);
        var parsed = root.Parse(completed, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                surroundings.Complain(WithSuggestion(error, parsed));
            }

            surroundings.Complain($"'{HelpPages.CallOf(parsed.CommandResult.Command)} --help' tells what can be written.");
            return ExitCode.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = surroundings.Text,
        });
    }

    /// <summary>The parser's message; for an option that it does not know, the one that was perhaps meant.</summary>
    private static string WithSuggestion(ParseError error, ParseResult parsed) =>
        parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-') && error.Message.Contains($"'{token}'", StringComparison.Ordinal)) is { } unknown
            ? $"'{unknown}' is not an option of this command{PlainArguments.NearOption(unknown, parsed)}."
            : error.Message;

    private static int WriteVersion(Surroundings surroundings)
    {
        surroundings.Text.WriteLine($"xenlint {ProductVersion.Text}");
        return ExitCode.Success;
    }

    private static void ReportDefect(Exception defect, Surroundings surroundings, bool withStack, bool withMessage)
    {
        var cause = defect is AggregateException { InnerExceptions: [var only] } ? only : defect;
        surroundings.Complain($"internal error: {cause.GetType().Name}{(withMessage ? $": {cause.Message}" : "; its message is told without --redact")}");
        surroundings.Complain($"This is a defect in XenLint {ProductVersion.Text}. No report was written.");
        surroundings.Complain($"Report it at {Tracker} with the command{(withStack ? "" : ", what --verbose adds to this message,")} and, if you may share it, the input.");
        if (withStack && withMessage)
        {
            surroundings.Error.WriteLine(cause);
        }
    }
}
