using System.CommandLine;

namespace XenLint.Cli;

/// <summary>The option that names files to write reports to. The same for each command that writes some.</summary>
internal static class OutputOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="formats">What its endings are, and what else can be written.</param>
    public static Option<string[]> Make(string formats) => new("--output", "-o")
    {
        Description = $"Write a report to a file; repeatable. Its ending tells the format: {formats}",
        HelpName = "[FORMAT=]FILE",
        AllowMultipleArgumentsPerToken = false,
    };
}
