using System.Collections;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What a finding fills into the placeholders of its remedy. A value that is not known leaves its placeholder open.</summary>
public sealed class RemediationValues : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);

    /// <summary>Fills a placeholder; empty text leaves it open.</summary>
    /// <param name="placeholder">The name between the braces.</param>
    public Filling this[string placeholder]
    {
        set
        {
            if (value.Texts is { Count: > 0 } texts)
            {
                values[placeholder] = texts;
            }
        }
    }

    /// <summary>
    /// One value for each object that the step has to be done for. A report, which shows a step once, leaves the placeholder open when there
    /// are several; a script does the step for each of them. Of a list with a value that is not known nothing is taken.
    /// </summary>
    public static Filling Each(IEnumerable<Sourced<string>> values)
    {
        List<string?> texts = [.. values.Select(value => value.TryGet(out var known) && known.Length > 0 ? known : null)];
        return texts.Contains(null) ? default : new([.. texts.Distinct(StringComparer.Ordinal)!]);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same placeholders with each value made anew.</summary>
    internal RemediationValues Rewrite(Func<string, string> rewrite)
    {
        var rewritten = new RemediationValues();
        foreach (var (placeholder, texts) in values)
        {
            rewritten[placeholder] = new([.. texts.Select(rewrite)]);
        }

        return rewritten;
    }

    /// <summary>The value of a placeholder; null when there is none, or more than one.</summary>
    internal string? Find(string placeholder) => FindAll(placeholder) is [var only] ? only : null;

    /// <summary>All values of a placeholder.</summary>
    internal IReadOnlyList<string> FindAll(string placeholder) => values.GetValueOrDefault(placeholder) ?? [];

    /// <summary>A text, or a sourced text of which nothing is taken unless it is known.</summary>
    /// <param name="Texts">The texts; null when none is known.</param>
    public readonly record struct Filling(IReadOnlyList<string>? Texts)
    {
        /// <summary>A text.</summary>
        public static implicit operator Filling(string? text) => new(string.IsNullOrEmpty(text) ? null : [text]);

        /// <summary>A sourced text.</summary>
        public static implicit operator Filling(Sourced<string> text) => text.TryGet(out var known) ? known : default(string);
    }
}
