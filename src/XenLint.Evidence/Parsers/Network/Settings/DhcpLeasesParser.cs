using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads the file in which <c>dhclient</c> keeps its leases: blocks <c>lease { ... }</c> with statements that end with a semicolon. Of
/// leases of IPv6, whose blocks lie in each other, the statements are taken wherever they stand.
/// </summary>
internal static class DhcpLeasesParser
{
    public static DhcpLeases? Parse(MemberText text)
    {
        var leases = new List<DhcpLease>();
        Draft? open = null;
        var depth = 0;
        foreach (var line in text.Lines.Select(line => line.Trimmed).Where(line => line.Text is not ("" or ['#', ..])))
        {
            if (line.Text.EndsWith('{'))
            {
                open ??= line.Words[0].Text is "lease" or "lease6" ? new Draft(line) : null;
                depth += open is null ? 0 : 1;
                open?.Read(line.Part(..^1));
            }
            else if (line.Text == "}")
            {
                depth--;
                if (depth == 0 && open is { } finished)
                {
                    leases.Add(finished.Finish(text));
                    open = null;
                }

                depth = Math.Max(0, depth);
            }
            else if (line.Text.EndsWith(';'))
            {
                open?.Read(line.Part(..^1));
            }
        }

        return leases.Count > 0 ? new DhcpLeases(leases) : null;
    }

    /// <summary>A lease while its lines are read.</summary>
    private sealed class Draft(TextLine heading)
    {
        private readonly Dictionary<string, TextLine> values = new(StringComparer.Ordinal);

        /// <summary>Takes a statement: a word or two, then the value.</summary>
        public void Read(TextLine statement)
        {
            var words = statement.Words;
            var named = words is [{ Text: "option" }, ..] ? 1 : 0;
            if (words.Count > named + 1)
            {
                var start = statement.Text.IndexOf(words[named].Text, named == 0 ? 0 : "option".Length, StringComparison.Ordinal) + words[named].Text.Length;
                values.TryAdd(words[named].Text, statement.Part(start..));
            }
        }

        public DhcpLease Finish(MemberText text) => new(
            One(text, "interface"),
            values.ContainsKey("fixed-address") ? One(text, "fixed-address") : One(text, "iaaddr"),
            One(text, "dhcp-server-identifier"),
            Several("routers"),
            values.ContainsKey("domain-name-servers") ? Several("domain-name-servers") : Several("dhcp6.name-servers"),
            Expiry(text),
            heading.Place);

        private Sourced<string> One(MemberText text, string key) => values.TryGetValue(key, out var value) ? value.Unquoted.Value(key) : text.Absent<string>(key);

        private List<Sourced<string>> Several(string key)
        {
            var parts = new List<Sourced<string>>();
            if (values.TryGetValue(key, out var value))
            {
                var cutter = new LineCutter(value);
                for (var start = 0; start < value.Text.Length;)
                {
                    var comma = value.Text.IndexOf(',', start);
                    var end = comma < 0 ? value.Text.Length : comma;
                    if (cutter.Cut(start, end).Trimmed is { Text.Length: > 0 } part)
                    {
                        parts.Add(part.Value(key));
                    }

                    start = end + 1;
                }
            }

            return parts;
        }

        /// <summary><c>3 2024/05/14 20:36:52</c>, with the day of the week first, in UTC; or <c>epoch 1715718000</c>; or <c>never</c>.</summary>
        private Sourced<DateTimeOffset> Expiry(MemberText text) =>
            !values.TryGetValue("expire", out var value) ? text.Absent<DateTimeOffset>("expire")
            : value.Text == "never" ? Sourced<DateTimeOffset>.NotKnown(ValueState.Absent, value.Value("expire").Place)
            : value.Value<DateTimeOffset>("expire", Moment);

        private static DateTimeOffset? Moment(string text)
        {
            if (text.StartsWith("epoch ", StringComparison.Ordinal))
            {
                return long.TryParse(text.AsSpan("epoch ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                    && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
            }

            return text.Length > 2 && DateTimeOffset.TryParseExact(
                text[2..], "yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
        }
    }
}
