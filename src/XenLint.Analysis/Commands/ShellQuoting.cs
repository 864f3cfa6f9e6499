using System.Globalization;
using System.Text;

namespace XenLint.Analysis;

/// <summary>How a shell is told to take a value as it is. Values come from untrusted input, so nothing else writes them into commands.</summary>
public abstract class ShellQuoting
{
    /// <summary>bash, the shell of hosts.</summary>
    public static ShellQuoting Bash { get; } = new BashQuoting();

    /// <summary>PowerShell, for commands that people read and copy.</summary>
    public static ShellQuoting PowerShell { get; } = new PowerShellQuoting(asciiOnly: false);

    /// <summary>
    /// PowerShell, for a script in a file: ASCII only. Windows PowerShell reads a file in the code page of its machine unless a mark says
    /// otherwise, and some code pages turn other letters' bytes into typographic quotes, which end a text.
    /// </summary>
    public static ShellQuoting PowerShellFile { get; } = new PowerShellQuoting(asciiOnly: true);

    /// <summary>The quoting of commands that people read and copy.</summary>
    public static ShellQuoting Of(Shell shell) => shell == Shell.Xe ? Bash : PowerShell;

    /// <summary>The quoting of scripts.</summary>
    public static ShellQuoting OfFile(Shell shell) => shell == Shell.Xe ? Bash : PowerShellFile;

    /// <summary>True when a quoted value is never taken for the name of an option, whatever it begins with.</summary>
    public abstract bool TellsOptionsApart { get; }

    /// <summary>The value as one word, or a piece of one. Plain words stay as they are.</summary>
    public abstract string Quote(string value);

    /// <summary>True for characters that have no shape of their own, break lines, or turn the direction of writing.</summary>
    protected static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        _ => false,
    };
}
