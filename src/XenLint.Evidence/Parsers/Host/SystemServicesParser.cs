using System.Buffers;
using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>systemctl status</c>: a line with the host, a few of <c>Key: value</c>, and the tree of all processes by services and slices.
/// </summary>
internal static class SystemServicesParser
{
    private const string Service = ".service";

    private static readonly SearchValues<char> Branches = SearchValues.Create(" \t│├└─|`-");

    public static SystemServices? Parse(MemberText text)
    {
        var state = text.Absent<string>("State");
        var failed = text.Absent<long>("Failed");
        var running = new List<Sourced<string>>();
        var isTree = false;
        foreach (var line in text.Lines.Where(line => line.Text.Trim() is not ("" or "** timeout **")))
        {
            if (isTree)
            {
                // A line of a process ends with its command line, which may end with anything.
                if (line.Text.AsSpan().TrimEnd().EndsWith(Service, StringComparison.Ordinal) && WithoutTree(line) is { } name)
                {
                    running.Add(name.Value("unit"));
                }
            }
            else if (line.TryPair(':', out var key, out var value))
            {
                switch (key)
                {
                    case "State" when state.IsAbsent:
                        state = value.Value(key);
                        break;
                    case "Failed":
                        failed = value.Words is [var number, ..]
                            ? number.Value<long>(key, digits => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var units) ? units : null)
                            : failed;
                        break;
                    case "CGroup":
                        isTree = true;
                        break;
                }
            }
        }

        return state.IsKnown ? new SystemServices(state, failed, running) : null;
    }

    /// <summary>The name behind the branches of the tree; null for a line with anything else in it.</summary>
    private static TextLine? WithoutTree(TextLine line)
    {
        var start = line.Text.AsSpan().IndexOfAnyExcept(Branches);
        var name = start < 0 ? line : line.Part(start..);
        return start >= 0 && !name.Text.Contains(' ', StringComparison.Ordinal) ? name : null;
    }
}
