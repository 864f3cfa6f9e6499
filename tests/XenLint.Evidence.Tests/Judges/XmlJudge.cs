using System.Text;
using System.Xml;

namespace XenLint.Evidence;

/// <summary>What .NET's own XML reader makes of a document: the judge of well-formedness, attributes and nesting.</summary>
internal static class XmlJudge
{
    /// <summary>The database as plain text, or null when the document is not well-formed.</summary>
    /// <remarks>
    /// Control characters, U+FFFE and U+FFFF count as U+FFFD here, because our reader repairs them. Names with colons are plain names, because no
    /// database has name spaces.
    /// </remarks>
    public static string? Read(byte[] document)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(document).TrimStart('\uFEFF');
            using var reader = new XmlTextReader(new StringReader(Repair(text)))
            {
                Namespaces = false,
                Normalization = true,
                DtdProcessing = DtdProcessing.Prohibit,
                EntityHandling = EntityHandling.ExpandEntities,
                WhitespaceHandling = WhitespaceHandling.None,
            };
            return Read(reader);
        }
        catch (Exception problem) when (problem is XmlException or ArgumentException)
        {
            return null;
        }
    }

    private static string Repair(string text) =>
        string.Concat(text.Select(letter => letter is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? '\uFFFD' : letter));

    private static string Read(XmlTextReader reader)
    {
        var manifest = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var path = new List<string>();
        List<string>? table = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                var attributes = Attributes(reader);
                switch (string.Join('/', path), reader.Name)
                {
                    case ("database", "table"):
                        var name = attributes.Find(attribute => attribute.Name == "name").Value ?? "";
                        table = tables.TryGetValue(name, out var known) ? known : tables[name] = [];
                        break;
                    case ("database/table", "row") when attributes.Exists(attribute => attribute is { Name: "ref" or "_ref", Value.Length: > 0 }):
                        table!.Add(PlainDatabase.Row(attributes));
                        break;
                    case ("database/manifest", "pair") when Has(attributes, "key") && Has(attributes, "value"):
                        manifest.TryAdd(attributes.Find(pair => pair.Name == "key").Value, attributes.Find(pair => pair.Name == "value").Value);
                        break;
                    default:
                        break;
                }

                if (!reader.IsEmptyElement)
                {
                    path.Add(reader.Name);
                }
            }
        }

        var text = new StringBuilder();
        foreach (var (key, value) in manifest)
        {
            text.AppendLine(PlainDatabase.Pair(key, value));
        }

        foreach (var (name, rows) in tables)
        {
            text.AppendLine(PlainDatabase.Table(name));
            rows.ForEach(row => text.AppendLine(row));
        }

        return text.ToString();
    }

    private static bool Has(List<(string Name, string Value)> attributes, string name) => attributes.Exists(attribute => attribute.Name == name);

    private static List<(string Name, string Value)> Attributes(XmlTextReader reader)
    {
        var attributes = new List<(string Name, string Value)>();
        while (reader.MoveToNextAttribute())
        {
            attributes.Add((reader.Name, reader.Value));
        }

        reader.MoveToElement();
        return attributes;
    }
}
