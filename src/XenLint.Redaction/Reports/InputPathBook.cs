using System.Globalization;
using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>
/// Paths of inputs: people name archives and folders after customers and hosts, so nothing of them stays but what kind of file it is. What lies in a
/// report keeps its place there.
/// </summary>
internal sealed class InputPathBook
{
    private const string MemberMark = "!/";

    /// <summary>The endings that say what a file is, longest first.</summary>
    private static readonly string[] Endings = [".tar.bz2", ".tar.gz", ".tar", ".tgz", ".tbz", ".zip", ".bz2", ".gz", ".xml", ".db"];

    private readonly Dictionary<string, string> labelOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> membersOf = new(StringComparer.Ordinal);
    private readonly LabelBook labels;
    private readonly List<string> byLength;
    private int inputs;

    /// <summary>Gives each input its label.</summary>
    /// <param name="found">The inputs.</param>
    /// <param name="labels">The labels.</param>
    public InputPathBook(IEnumerable<InputStatus> found, LabelBook labels)
    {
        this.labels = labels;

        // Paths change from one report to the next; what they are of does not.
        var ordered = found
            .OrderBy(input => input.Capture?.PoolUuid is null)
            .ThenBy(input => input.Capture?.PoolUuid, StringComparer.Ordinal)
            .ThenBy(input => input.Report?.Identity.Uuid, StringComparer.Ordinal)
            .ThenBy(input => input.Path, StringComparer.Ordinal)
            .ToList();
        foreach (var input in ordered)
        {
            Add(input.Path);
            Add(input.Report?.Path);
        }

        foreach (var input in ordered)
        {
            Add(input.Capture?.Database.Source.Path);
        }

        byLength = [.. labelOf.Keys.OrderByDescending(path => path.Length).ThenBy(path => path, StringComparer.Ordinal)];
    }

    /// <summary>The real path behind the label of a file that is no archive; null for every other text.</summary>
    public string? FileOf(string label)
    {
        foreach (var input in byLength)
        {
            var shown = labelOf[input];
            if (!input.Contains(MemberMark, StringComparison.Ordinal) && !membersOf.ContainsKey(input) && label.StartsWith(shown, StringComparison.Ordinal)
                && (label.Length == shown.Length || label[shown.Length] == '/'))
            {
                return input + label[shown.Length..];
            }
        }

        return null;
    }

    /// <summary>What stands for a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="inside">What becomes of the rest of a path that lies in a report.</param>
    public string Of(string path, Func<string, string> inside)
    {
        if (path == "." || labelOf.TryGetValue(path, out var label))
        {
            return path == "." ? path : labelOf[path];
        }

        return Around(path) is not { } around ? inside(path)
            : path[around.Length] == '!' ? $"{labelOf[around]}{MemberMark}{labels.Of("member", path, EndingOf(path))}"
            : labelOf[around] + inside(path[around.Length..]);
    }

    /// <summary>A text in which inputs are named by their labels, be it with their folders or without.</summary>
    public string In(string text)
    {
        if (!text.AsSpan().ContainsAny('/', '.'))
        {
            return text;
        }

        foreach (var path in byLength)
        {
            if (path.Length > 2 && text.Contains(path, StringComparison.Ordinal))
            {
                text = text.Replace(path, labelOf[path], StringComparison.Ordinal);
            }
            else if (LastPart(path) is { Length: > 4 } name && text.Contains(name, StringComparison.Ordinal))
            {
                text = text.Replace(name, LastPart(labelOf[path]), StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];

    private void Add(string? path)
    {
        if (path is null or "." || labelOf.ContainsKey(path))
        {
            return;
        }

        string label;
        if (path.IndexOf(MemberMark, StringComparison.Ordinal) is var mark and > 0)
        {
            var container = path[..mark];
            Add(container);
            if (labelOf.Keys.Any(known => known.Length > container.Length && path.StartsWith($"{known}/", StringComparison.Ordinal)))
            {
                return; // inside a report that has a label
            }

            var number = membersOf[container] = membersOf.GetValueOrDefault(container) + 1;
            label = string.Create(CultureInfo.InvariantCulture, $"{labelOf[container]}{MemberMark}member-{number}{EndingOf(path)}");
        }
        else if (labelOf.Keys.Any(known => path.StartsWith($"{known}/", StringComparison.Ordinal)))
        {
            return;
        }
        else
        {
            label = string.Create(CultureInfo.InvariantCulture, $"input-{++inputs}{EndingOf(path)}");
        }

        labelOf.Add(path, label);
        labels.Note("path", path, label);
    }

    private string? Around(string path) => byLength.Find(input => path.Length > input.Length && path.StartsWith(input, StringComparison.Ordinal) && path[input.Length] is '/' or '!');

    private static string EndingOf(string path) => Array.Find(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? "";
}
