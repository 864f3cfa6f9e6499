using System.CommandLine;

namespace XenLint.Cli;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Tell more: notes, passed rules and inputs in text reports; where an internal error came from.",
        Recursive = true,
    };

    public Option<bool> NoColour { get; } = new("--no-color")
    {
        Description = "No colours on the terminal. The variable NO_COLOR does the same.",
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        command.Add(Verbose);
        command.Add(NoColour);
    }
}
