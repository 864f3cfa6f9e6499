using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads the name of the host and the list of known targets, one line for each.</summary>
internal static class IscsiInitiatorParsers
{
    private const string NameKey = "InitiatorName";

    public static IscsiInitiatorName? Name(MemberText text)
    {
        foreach (var line in text.Lines)
        {
            if (line.TryPair('=', out var key, out var value) && key == NameKey)
            {
                return new IscsiInitiatorName(value.Value(NameKey));
            }
        }

        return null;
    }

    public static IscsiNodes? Nodes(MemberText text)
    {
        var nodes = new List<IscsiNode>();
        foreach (var line in text.Lines.Where(line => line.Text.Trim() is not ("" or "** timeout **")))
        {
            if (line.Words is not [var portal, var target] || !portal.Text.Contains(',', StringComparison.Ordinal))
            {
                return null;
            }

            nodes.Add(new IscsiNode(portal.Value("portal"), target.Value("target"), line.Trimmed.Place));
        }

        return nodes.Count > 0 ? new IscsiNodes(nodes) : null;
    }
}
