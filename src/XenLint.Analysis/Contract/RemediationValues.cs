using System.Collections;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What a finding fills into the placeholders of its remedy. A value that is not known leaves its placeholder open.</summary>
public sealed class RemediationValues : IEnumerable<KeyValuePair<string, string>>
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>Fills a placeholder; empty text leaves it open.</summary>
    /// <param name="placeholder">The name between the braces.</param>
    public Filling this[string placeholder]
    {
        set
        {
            if (!string.IsNullOrEmpty(value.Text))
            {
                values[placeholder] = value.Text;
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same placeholders with each value made anew.</summary>
    internal RemediationValues Rewrite(Func<string, string> rewrite)
    {
        var rewritten = new RemediationValues();
        foreach (var (placeholder, value) in values)
        {
            rewritten[placeholder] = rewrite(value);
        }

        return rewritten;
    }

    internal string? Find(string placeholder) => values.GetValueOrDefault(placeholder);

    /// <summary>A text, or a sourced text of which nothing is taken unless it is known.</summary>
    /// <param name="Text">The text; null when it is not known.</param>
    public readonly record struct Filling(string? Text)
    {
        /// <summary>A text.</summary>
        public static implicit operator Filling(string? text) => new(text);

        /// <summary>A sourced text.</summary>
        public static implicit operator Filling(Sourced<string> text) => new(text.TryGet(out var known) ? known : null);
    }
}
