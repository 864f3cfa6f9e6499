using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>etc/chrony.conf</c>: a directive and its words on each line. A line that begins with <c>! ; # %</c> is a comment; behind a
/// directive these signs mean nothing. Directives and options are written in any case.
/// </summary>
internal static class ChronyConfParser
{
    public static TimeServiceConfiguration? Parse(MemberText text)
    {
        var sources = new List<TimeSource>();
        var includes = new List<Sourced<string>>();
        foreach (var line in text.Lines)
        {
            var words = line.Words;
            if (words.Count == 0 || words[0].Text[0] is '!' or ';' or '#' or '%')
            {
                continue;
            }

            if (!TimeServiceLine.IsDirective(words[0].Text))
            {
                return null;
            }

            var directive = words[0].Text.ToLowerInvariant();
            if (directive == "local")
            {
                sources.Add(TimeServiceLine.Source(TimeSourceKind.OwnClock, line, words[0], words.Skip(1)));
            }
            else if (words.Count == 1)
            {
                // Nothing but a directive: whatever it is, it names no source.
            }
            else if (directive is "include" or "confdir" or "sourcedir")
            {
                includes.AddRange(words.Skip(1).Select(word => word.Value(directive)));
            }
            else if (KindOf(directive) is { } kind)
            {
                kind = kind != TimeSourceKind.ReferenceClock && TimeServiceLine.IsThisHost(words[1].Text) ? TimeSourceKind.OwnClock : kind;

                // A reference clock is named by its driver and the driver's parameter.
                var name = kind == TimeSourceKind.ReferenceClock && words.Count > 2 ? TimeServiceLine.Through(words[1], words[2], line) : words[1];
                sources.Add(TimeServiceLine.Source(kind, line, name, words.Skip(2)));
            }
        }

        return new TimeServiceConfiguration(sources, includes);
    }

    private static TimeSourceKind? KindOf(string directive) => directive switch
    {
        "server" => TimeSourceKind.Server,
        "pool" => TimeSourceKind.Pool,
        "peer" => TimeSourceKind.Peer,
        "refclock" => TimeSourceKind.ReferenceClock,
        _ => null,
    };
}
