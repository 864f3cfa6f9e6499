using System.Text;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;

namespace XenLint.Evidence;

/// <summary>Makes XML documents with a root element called database: well-formed ones in every spelling, and broken ones.</summary>
internal static class Documents
{
    private static readonly string[] Blank = [" ", "\n", "\t", "\r\n", "\r", "  ", "\n    "];
    private static readonly string[] Nothing = ["", "", "", " ", "\n"];

    /// <summary>Letters beyond ASCII that every edition of XML 1.0 allows in names.</summary>
    private static readonly string[] Letters = ["\u00E9", "\u0436", "\u4E2D"];

    private static readonly Gen<string> Blanks = Gen.Elements(Blank);
    private static readonly Gen<string> PerhapsBlanks = Gen.Elements(Nothing);

    private static readonly Gen<string> AttributeName = Gen.Elements(
        ["ref", "ref", "_ref", "uuid", "name", "key", "value", "name__label", "VLAN", "x-y.z", "_", "a1", .. Letters]);

    private static readonly Gen<string> ElementName = Gen.Elements(["row", "table", "pair", "manifest", "database", "rows", "t", "r-1", .. Letters]);

    private static readonly Gen<string> ValuePart = Gen.Elements(
        "a", "OpaqueRef:1", "%.", "%", " ", "  ", "\n", "\r\n", "\r", "\t", "&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&#10;", "&#xA;", "&#13;", "&#x20;",
        "&#xAE;", "&#x1F600;", "&#65;", ">", "]]>", "--", "?>", "/", "=", "\u00E9", "\u4E2D", "\u0436", "\uFFFD", "\uFFFE",
        "\u0001");

    private static readonly Gen<string> TextPart = Gen.Elements(
        "text", " ", "\n", "\r\n", "&amp;", "&#65;", "\"", "'", ">", "]a", "]] ", "=", "/", "\u00E9");

    private static readonly Gen<string> Value =
        from quote in Gen.Elements("\"", "'")
        from other in Gen.Elements("", quote == "\"" ? "'" : "\"")
        from parts in ValuePart.ListOf()
        select $"{quote}{string.Concat(parts)}{other}{quote}";

    private static readonly Gen<string> Attribute =
        from before in Blanks
        from name in AttributeName
        from left in PerhapsBlanks
        from right in PerhapsBlanks
        from value in Value
        select $"{before}{name}{left}={right}{value}";

    private static readonly Gen<string> Attributes = Attribute.ListOf().Select(list => string.Concat(list.DistinctBy(NameOf)));

    private static readonly Gen<string> Comment =
        Gen.Elements("", " ", "<row ref=\"x\"/>", "</table>", "&", "- - ", "]]>", "\n", "\u00E9").Select(text => $"<!--{text}-->");

    private static readonly Gen<string> Instruction =
        Gen.Elements("", " ", " a", " <row ref=\"x\"/>", " ?", " \n", " &").Select(text => $"<?go{text}?>");

    private static readonly Gen<string> CData =
        Gen.Elements("", "a", "<row ref=\"x\"/>", "]]", "&", "]").Select(text => $"<![CDATA[{text}]]>");

    private static readonly Gen<string> Aside = Gen.Frequency((4, Blanks), (2, TextPart.ListOf().Select(string.Concat)), (1, Comment), (1, Instruction), (1, CData));

    private static readonly Gen<string> OutsideRoot = Gen.Frequency((4, Blanks), (1, Comment), (1, Instruction));

    /// <summary>Well-formed documents.</summary>
    public static Gen<string> WellFormed { get; } =
        from mark in Gen.Elements("", "", "\uFEFF")
        from declaration in Gen.Elements(
            "", "", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8'?>", "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\" ?>",
            "<?xml\n\tversion = '1.0'?>")
        from before in OutsideRoot.ListOf()
        from root in Element("database", Gen.Sized(size => Content(Math.Min(size, 24))))
        from after in OutsideRoot.ListOf()
        select $"{mark}{declaration}{string.Concat(before)}{root}{string.Concat(after)}";

    /// <summary>
    /// Documents with changes that leave some of them well-formed. They have no declaration, of which .NET takes spellings that XML
    /// does not allow.
    /// </summary>
    public static Gen<Document> Mutated { get; } =
        from document in WellFormed.Where(document => !document.Contains("<?xml", StringComparison.Ordinal))
        from changes in Gen.Choose(1, 3)
        from seed in Gen.Choose(0, int.MaxValue)
        select new Document(PlainLetters(Mutate(Encoding.UTF8.GetBytes(document), changes, new Random(seed))));

    /// <summary>The document without one of its parts.</summary>
    public static IEnumerable<Document> Shorter(Document document)
    {
        var bytes = document.Bytes;
        for (var part = bytes.Length / 2; part > 0; part /= 2)
        {
            for (var at = 0; at + part <= bytes.Length; at += part)
            {
                yield return new Document([.. bytes[..at], .. bytes[(at + part)..]]);
            }
        }
    }

    private static Gen<string> Content(int size) => size <= 0
        ? Aside
        : Gen.Frequency(
            (2, Aside),
            (2, Element("manifest", Gen.Frequency((3, Element("pair", Aside)), (1, Aside)).ListOf().Select(string.Concat))),
            (4, Element("table", Gen.Frequency((5, Element("row", Aside)), (1, Aside), (1, Any(size / 3))).ListOf().Select(string.Concat))),
            (1, Any(size / 3))).ListOf().Select(string.Concat);

    private static Gen<string> Any(int size) => ElementName.SelectMany(name => Element(name, size <= 0 ? Aside : Content(size / 3)));

    private static Gen<string> Element(string name, Gen<string> content) =>
        from attributes in Attributes
        from end in PerhapsBlanks
        from isEmpty in Gen.Elements(true, false, false, false)
        from inside in isEmpty ? Gen.Constant("") : content
        from beforeClose in PerhapsBlanks
        select isEmpty ? $"<{name}{attributes}{end}/>" : $"<{name}{attributes}{end}>{inside}</{name}{beforeClose}>";

    private static string NameOf(string attribute) => attribute[..attribute.IndexOf('=', StringComparison.Ordinal)].Trim();

    /// <summary>
    /// Other letters become an e with an accent wherever a change may have moved them into a name: .NET follows the fourth edition of
    /// XML 1.0 there, which allows fewer of them than the fifth.
    /// </summary>
    private static byte[] PlainLetters(byte[] document) => Utf8.IsValid(document)
        ? Encoding.UTF8.GetBytes(string.Concat(Encoding.UTF8.GetString(document).EnumerateRunes().Select(
            rune => rune.IsAscii || Letters.Contains(rune.ToString()) ? rune.ToString() : Letters[0])))
        : document;

    private static byte[] Mutate(byte[] document, int changes, Random random)
    {
        string[] inserts = ["<", ">", "&", "\"", "'", "=", "/", "!", "?", "-", "--", "]", "]]>", ";", "#", " ", "\n", "\r", "x", "a=\"1\"", "<a>", "</a>", "<a/>", "<row ref='1'/>",
            "<!--", "-->", "<![CDATA[", "<?", "?>", "&#0;", "&#xD800;", "&lt", "&nbsp;", "\u0001", "\u00E9", "<!DOCTYPE a>", "xmlns", ":"];
        var bytes = document.ToList();
        for (var change = 0; change < changes && bytes.Count > 0; change++)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 4), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(inserts[random.Next(inserts.Length)]));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var length = Math.Min(random.Next(1, 40), bytes.Count - at);
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
            }
        }

        return [.. bytes];
    }
}

/// <summary>A document's bytes, which a failing test shows as text.</summary>
internal sealed record Document(byte[] Bytes)
{
    public override string ToString() =>
        string.Concat(Encoding.Latin1.GetString(Bytes).Select(letter => letter is >= ' ' and <= '~' ? $"{letter}" : $"\\x{(int)letter:x2}"));
}
