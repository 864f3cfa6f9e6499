using System.Globalization;

namespace XenLint.Redaction;

/// <summary>
/// Gives out labels: one for each value of a kind, in the order in which they are asked for, which depends on uuids and never on the values
/// themselves. A label is never a name that the input has for something else.
/// </summary>
internal sealed class LabelBook
{
    private readonly Dictionary<(string Kind, string Value), string> labels = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> inUse = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RedactedValue> given = [];

    /// <summary>Everything that was given out, in that order.</summary>
    public IReadOnlyList<RedactedValue> Given => given;

    /// <summary>Takes note of a name of the input, so that nothing else is called so.</summary>
    public void Reserve(string name) => inUse.Add(name);

    /// <summary>The label of an object, by its place among those of its class.</summary>
    /// <param name="kind">The class in lower case.</param>
    /// <param name="number">The place, counted from 1.</param>
    /// <param name="name">The object's name; empty when it has none.</param>
    public string OfObject(string kind, int number, string name) =>
        Note(kind, name, Free(string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}"), name));

    /// <summary>The label of a value.</summary>
    /// <param name="kind">What it is, such as <c>serial</c>.</param>
    /// <param name="value">The value; upper and lower case are the same.</param>
    /// <param name="ending">What every label of the kind ends with.</param>
    public string Of(string kind, string value, string ending = "")
    {
        var key = (kind, value.ToLowerInvariant());
        if (labels.TryGetValue(key, out var label))
        {
            return label;
        }

        var number = numbers[kind] = numbers.GetValueOrDefault(kind) + 1;
        label = Free(string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}{ending}"), value);
        labels.Add(key, label);
        return Note(kind, value, label);
    }

    /// <summary>Notes what stands for a value that was made elsewhere.</summary>
    public string Note(string kind, string value, string label)
    {
        given.Add(new RedactedValue(kind, label, value));
        return label;
    }

    /// <summary>What is called like its own label keeps it, so that what was redacted before stays as it is.</summary>
    private string Free(string label, string name)
    {
        while (!label.Equals(name, StringComparison.OrdinalIgnoreCase) && inUse.Contains(label))
        {
            label += "r";
        }

        return label;
    }
}

/// <summary>A value and what stands for it.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Label">What stands for it.</param>
/// <param name="Value">The value.</param>
public sealed record RedactedValue(string Kind, string Label, string Value);
