using System.Net;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>etc/hosts</c>: an address and its names on each line, and comments behind <c>#</c>. Lines that begin with no address are
/// passed over, as the resolver does; a text of nothing but such lines is no such file.
/// </summary>
internal static class HostNamesParser
{
    public static HostNames? Parse(MemberText text)
    {
        var names = new List<HostNamesLine>();
        var isOdd = false;
        foreach (var line in text.Lines)
        {
            var comment = line.Text.IndexOf('#', StringComparison.Ordinal);
            var words = (comment < 0 ? line : line.Part(..comment)).Words;
            if (words is [var address, ..] && IPAddress.TryParse(address.Text, out _))
            {
                names.Add(new HostNamesLine(address.Value("address"), [.. words.Skip(1).Select(name => name.Value("name"))], line.Trimmed.Place));
            }
            else
            {
                isOdd |= words.Count > 0;
            }
        }

        return names.Count > 0 || !isOdd ? new HostNames(names) : null;
    }
}
