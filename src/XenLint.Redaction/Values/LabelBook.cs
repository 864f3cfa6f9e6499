using System.Globalization;
using System.Text;

namespace XenLint.Redaction;

/// <summary>
/// Gives out labels: one for each value of a kind, in the order in which they are asked for, which depends on uuids and never on the values
/// themselves. A label is never a name that the input has for something else.
/// </summary>
/// <param name="isShared">True when several captures of one pool get their labels from it.</param>
internal sealed class LabelBook(bool isShared = false)
{
    private readonly Dictionary<(string Kind, string Id), int> numberOf = [];
    private readonly Dictionary<string, HashSet<int>> taken = new(StringComparer.Ordinal);
    private readonly HashSet<RedactedValue> noted = [];
    private readonly Dictionary<(string Kind, string Value), string> labels = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> inUse = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RedactedValue> given = [];

    /// <summary>Everything that was given out, in that order.</summary>
    public IReadOnlyList<RedactedValue> Given => given;

    /// <summary>Takes note of a name of the input, so that nothing else is called so.</summary>
    public void Reserve(string name) => inUse.Add(name);

    /// <summary>The number that an object has in all captures: its place in the first one that has it, or the next that is free.</summary>
    /// <param name="kind">The class in lower case.</param>
    /// <param name="uuid">The object's uuid as it is stored.</param>
    /// <param name="place">Its place in this capture, counted from 1.</param>
    public int NumberOf(string kind, ReadOnlySpan<byte> uuid, int place)
    {
        if (!isShared || uuid.IsEmpty)
        {
            return place;
        }

        var key = (kind, Encoding.UTF8.GetString(uuid));
        if (!numberOf.TryGetValue(key, out var number))
        {
            var numbersOfKind = taken.TryGetValue(kind, out var known) ? known : taken[kind] = [];
            number = numbersOfKind.Add(place) ? place : numbersOfKind.Max() + 1;
            numbersOfKind.Add(number);
            numberOf.Add(key, number);
        }

        return number;
    }

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
        var own = new RedactedValue(kind, label, value);
        if (!isShared || noted.Add(own))
        {
            given.Add(own);
        }

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
