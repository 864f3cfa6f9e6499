namespace XenLint.Reporting;

/// <summary>Comments of a script. Everything in them comes from untrusted input as far as this class knows.</summary>
/// <param name="dialect">The shell.</param>
/// <param name="output">Where to.</param>
internal sealed class ScriptComments(ScriptDialect dialect, TextWriter output)
{
    private const int Width = 110;

    public void Rule() => Write($"# {new string('=', Width - 2)}");

    public void Empty() => Write("#");

    /// <summary>A text over as many lines as it needs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">What stands before it.</param>
    /// <param name="indent">Blanks before the lines that follow; as wide as <paramref name="first"/> when it is not given.</param>
    public void Text(string text, string first = "", int? indent = null)
    {
        var line = first;
        var isEmpty = true;
        foreach (var word in dialect.Comment(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width - 2)
            {
                Say(line);
                line = new string(' ', indent ?? first.Length);
                isEmpty = true;
            }

            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }

        Say(line);
    }

    /// <summary>A command that is left to a person.</summary>
    public void Command(string command) => Write($"#{command}");

    /// <summary>A line that would begin with the name of shellcheck is an order to it.</summary>
    private void Say(string line) => Write(line.TrimStart().StartsWith("shellcheck", StringComparison.OrdinalIgnoreCase) ? $"# | {line.TrimStart()}" : $"# {line}".TrimEnd());

    private void Write(string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
