using System.Xml;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>inventory.xml</c>. Of a list that is cut off or damaged it gives what stands before that.</summary>
internal static class CollectorInventoryParser
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
    };

    public static CollectorInventory? Parse(MemberText text)
    {
        var date = text.Absent<string>("date");
        var hostName = text.Absent<string>("hostname");
        var uptime = text.Absent<string>("uptime");
        var entries = new List<CollectedFile>();
        var isInventory = false;
        try
        {
            using var xml = XmlReader.Create(new StringReader(string.Join('\n', text.Lines.Select(line => line.Text))), Settings);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                isInventory |= xml is { Depth: 0, LocalName: "system-status-inventory" };
                var place = PlaceOf(text, (IXmlLineInfo)xml);
                if (xml.LocalName == "system-summary")
                {
                    date = Attribute(xml, "date", place);
                    hostName = Attribute(xml, "hostname", place);
                    uptime = Attribute(xml, "uptime", place);
                }
                else if (xml.LocalName == "inventory-entry" && xml.GetAttribute("filename") is { } name)
                {
                    entries.Add(new CollectedFile(
                        WithoutTopFolder(name),
                        xml.GetAttribute("capability") ?? "",
                        (xml.GetAttribute("md5sum") ?? "").ToLowerInvariant(),
                        place));
                }
            }
        }
        catch (XmlException)
        {
            // What stands before the damage is used; the member's status tells readers of the fact that the rest is missing.
        }

        return isInventory ? new CollectorInventory(date, hostName, uptime, entries) : null;
    }

    private static Sourced<string> Attribute(XmlReader xml, string name, Place place) =>
        xml.GetAttribute(name) is { Length: > 0 } value
            ? Sourced<string>.Known(value, place with { Field = name })
            : Sourced<string>.NotKnown(ValueState.Absent, place with { Field = name });

    /// <summary>The line from the element's bracket on; elements stand on lines of their own.</summary>
    private static Place PlaceOf(MemberText text, IXmlLineInfo at)
    {
        var line = text.Lines[at.LineNumber - 1];
        var bracket = Math.Clamp(at.LinePosition - 2, 0, line.Text.Length);
        return line.PlaceOf(bracket, line.Text.Length - bracket);
    }

    private static string WithoutTopFolder(string name) => name.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? name[(slash + 1)..] : name;
}
