using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>etc/ntp.conf</c>: a directive and its words on each line; what stands behind <c>#</c> is a comment. The address
/// <c>127.127.t.u</c> is clock <c>u</c> of driver <c>t</c> in the host, and driver 1 is the host's own clock.
/// </summary>
internal static class NtpConfParser
{
    private const string ReferenceClocks = "127.127.";
    private const string OwnClocks = "127.127.1.";

    public static TimeServiceConfiguration? Parse(MemberText text)
    {
        var sources = new List<TimeSource>();
        var includes = new List<Sourced<string>>();
        foreach (var line in text.Lines)
        {
            var comment = line.Text.IndexOf('#', StringComparison.Ordinal);
            var content = line.Part(..(comment < 0 ? line.Text.Length : comment));
            var words = content.Words;
            if (words.Count == 0)
            {
                continue;
            }

            if (!TimeServiceLine.IsDirective(words[0].Text))
            {
                return null;
            }

            // "-4" and "-6" say which kind of address the name is to be resolved to.
            var directive = words[0].Text.ToLowerInvariant();
            var arguments = words.Skip(1).SkipWhile(word => word.Text is "-4" or "-6").ToList();
            if (directive is "broadcastclient")
            {
                sources.Add(TimeServiceLine.Source(TimeSourceKind.Broadcast, content, words[0], arguments));
            }
            else if (arguments.Count > 0 && directive is "includefile")
            {
                includes.Add(arguments[0].Value(directive));
            }
            else if (arguments.Count > 0 && KindOf(directive) is { } kind)
            {
                sources.Add(TimeServiceLine.Source(KindOf(kind, arguments[0].Text), content, arguments[0], arguments.Skip(1)));
            }
        }

        return new TimeServiceConfiguration(sources, includes);
    }

    private static TimeSourceKind? KindOf(string directive) => directive switch
    {
        "server" => TimeSourceKind.Server,
        "pool" => TimeSourceKind.Pool,
        "peer" => TimeSourceKind.Peer,
        "multicastclient" or "manycastclient" => TimeSourceKind.Broadcast,
        _ => null,
    };

    private static TimeSourceKind KindOf(TimeSourceKind kind, string address) =>
        address.StartsWith(OwnClocks, StringComparison.Ordinal) ? TimeSourceKind.OwnClock
        : address.StartsWith(ReferenceClocks, StringComparison.Ordinal) ? TimeSourceKind.ReferenceClock
        : TimeServiceLine.IsThisHost(address) ? TimeSourceKind.OwnClock
        : kind;
}
