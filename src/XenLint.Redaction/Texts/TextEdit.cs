using System.Text;

namespace XenLint.Redaction;

/// <summary>A stretch of a text, in UTF-16 units, and what stands there instead.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Replacement)
{
    /// <summary>The unit after the last.</summary>
    public int End => Start + Length;

    /// <summary>The text with its edits, which are in order and do not overlap.</summary>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0)
        {
            return text;
        }

        var after = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in edits)
        {
            after.Append(text, at, edit.Start - at).Append(edit.Replacement);
            at = edit.End;
        }

        return after.Append(text, at, text.Length - at).ToString();
    }
}
