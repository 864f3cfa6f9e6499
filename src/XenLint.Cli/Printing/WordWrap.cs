using System.Text;

namespace XenLint.Cli;

/// <summary>Breaks a text into lines at blanks. A word that is longer than a line keeps a line for itself.</summary>
internal static class WordWrap
{
    /// <summary>The lines; one empty line for an empty text.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
