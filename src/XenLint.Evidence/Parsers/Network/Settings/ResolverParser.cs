using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>resolv.conf</c> as the resolver does: a line that begins with a word that it does not know is passed over. A text of nothing
/// but such lines is no such file.
/// </summary>
internal static class ResolverParser
{
    public static ResolverConfiguration? Parse(MemberText text)
    {
        var servers = new List<Sourced<string>>();
        IReadOnlyList<Sourced<string>> search = [];
        var (isUnderstood, isOdd) = (false, false);
        foreach (var words in text.Lines.Where(line => line.Text is not ([] or ['#' or ';', ..])).Select(line => line.Words))
        {
            switch (words)
            {
                case []:
                    break;
                case [{ Text: "nameserver" }, var server, ..]:
                    servers.Add(server.Value("nameserver"));
                    isUnderstood = true;
                    break;
                case [{ Text: "search" }, ..]:
                    search = [.. words.Skip(1).Select(domain => domain.Value("search"))];
                    isUnderstood = true;
                    break;
                case [{ Text: "domain" }, var domain, ..]:
                    search = [domain.Value("domain")];
                    isUnderstood = true;
                    break;
                case [{ Text: "options" or "sortlist" or "nameserver" or "domain" }, ..]:
                    isUnderstood = true;
                    break;
                default:
                    isOdd = true;
                    break;
            }
        }

        return isUnderstood || !isOdd ? new ResolverConfiguration(servers, search, new Place(text.File, 0, 0)) : null;
    }
}
