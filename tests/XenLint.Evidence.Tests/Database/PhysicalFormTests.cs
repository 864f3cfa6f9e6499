using System.Text;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

/// <summary>The same small database in every spelling that writers, filters and editors have been seen to produce.</summary>
public sealed class PhysicalFormTests
{
    private const string Plain =
        "<database><manifest><pair key=\"schema_minor_vsn\" value=\"793\"/></manifest><table name=\"network\">"
        + "<row ref=\"OpaqueRef:1\" bridge=\"xenbr0\" name__label=\"a%.b\"/></table><table name=\"Bond\"/></database>";

    public static TheoryData<string, string> Spellings => new()
    {
        { "on one line without declaration", Plain },
        { "with a declaration on its own line", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Plain },
        { "with a declaration in single quotes", "<?xml version='1.0' encoding='UTF-8'?>\n" + Plain },
        { "with a declaration that names no encoding", "<?xml version=\"1.0\"?>" + Plain },
        { "with a declaration in small letters and a flag", "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\" ?>\r\n" + Plain },
        { "with a declaration of an encoding that it keeps within", "<?xml version=\"1.0\" encoding=\"us-ascii\"?>" + Plain },
        { "with a byte order mark", "\uFEFF" + Plain },
        { "with a byte order mark and a declaration", "\uFEFF<?xml version=\"1.0\"?>\n" + Plain },
        { "with blanks before the root element", " \n\t" + Plain },
        { "with a line end at the end", Plain + "\n" },
        { "with one element on each line", Plain.Replace("><", ">\n<", StringComparison.Ordinal) },
        { "with Windows line ends and tabs", Plain.Replace("><", ">\r\n\t\t<", StringComparison.Ordinal) },
        { "with the line ends of old Macs", Plain.Replace("><", ">\r<", StringComparison.Ordinal) },
        { "with one attribute on each line", Plain.Replace("\" ", "\"\n        ", StringComparison.Ordinal) },
        { "with a blank before the slash", Plain.Replace("/>", " />", StringComparison.Ordinal) },
        { "with empty elements that are closed", Plain.Replace("\"/></table>", "\"></row></table>", StringComparison.Ordinal) },
        { "with blanks inside tags", Plain.Replace("</table>", "</table\n>", StringComparison.Ordinal).Replace("=\"", " =\n\"", StringComparison.Ordinal) },
        { "with single quotes", Plain.Replace('"', '\'') },
        { "with a comment, an instruction and character data between elements", Plain.Replace("<row", "<!-- x --><?go?><![CDATA[<row/>]]>text&amp;<row", StringComparison.Ordinal) },
        { "with references in values", Plain.Replace("a%.b", "&#x61;%&#46;&#98;", StringComparison.Ordinal) },
        { "with attributes in another order", Plain.Replace("ref=\"OpaqueRef:1\" bridge=\"xenbr0\"", "bridge=\"xenbr0\" ref=\"OpaqueRef:1\"", StringComparison.Ordinal) },
        { "with the manifest behind the tables", Plain.Replace("<manifest>", "<!--", StringComparison.Ordinal).Replace("</manifest>", "-->", StringComparison.Ordinal)
            .Replace("</database>", "<manifest><pair key=\"schema_minor_vsn\" value=\"793\"/></manifest></database>", StringComparison.Ordinal) },
        { "with blanks that are not protected", Plain.Replace("%.", " ", StringComparison.Ordinal) },
        { "with attributes on the root element", Plain.Replace("<database>", "<database version=\"1\">", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_database_is_the_same_in_every_spelling(string spelling, string document)
    {
        var reading = DatabaseReader.Read(new SourceFile(spelling, Encoding.UTF8.GetBytes(document)), DatabaseLimits.Default);
        Assert.Null(reading.Refusal);
        Assert.Null(reading.Database!.Damage);
        Assert.Empty(reading.Database.Notices);
        Assert.Equal(793, reading.Database.SchemaMinor);
        var capture = new Capture(reading.Database);
        var network = Assert.Single(capture.Networks);
        Assert.Equal(("OpaqueRef:1", "a b", "xenbr0"), (network.Reference, network.NameLabel.Value, network.Bridge.Value));
        Assert.Empty(capture.Bonds);
    }

    [Theory]
    [InlineData("<a", "an element that does not end")]
    [InlineData("<?xml version=\"1.1\"?>", "another version of XML")]
    [InlineData("<?xml encoding=\"UTF-8\"?>", "a declaration without version")]
    [InlineData("<?xml version=\"1.0\" standalone=\"maybe\"?>", "a declaration with an unknown word")]
    [InlineData("<?xml version=\"1.0\"encoding=\"UTF-8\"?>", "a declaration without blanks")]
    [InlineData(" <?xml version=\"1.0\"?>", "a declaration that is not at the beginning")]
    [InlineData("<!-- -- -->", "a comment with two dashes")]
    [InlineData("<!DOCTYPE database>", "a document type")]
    [InlineData("<!DOCTYPE database [<!ENTITY a \"b\">]>", "an entity")]
    [InlineData("<![CDATA[]]>", "character data before the root element")]
    [InlineData("text", "text before the root element")]
    [InlineData("&amp;", "a reference before the root element")]
    public void What_cannot_stand_before_the_root_element_is_refused(string beginning, string what)
    {
        var reading = DatabaseReader.Read(new SourceFile(what, Encoding.UTF8.GetBytes(beginning + Plain)), DatabaseLimits.Default);
        Assert.NotNull(reading.Refusal);
    }

    [Theory]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"a<b\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"a & b\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"&nbsp;\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"&#0;\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"&#xD800;\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"&#x110000;\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"&#xFFFFFFFF;\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"&#;\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"&;\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=a/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" 1=\"a\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\"x=\"a\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" x=\"a\" x=\"b\"/>")]
    [InlineData("<row ref=\"OpaqueRef:2\" / >")]
    [InlineData("<a></b>")]
    [InlineData("< row ref=\"OpaqueRef:2\"/>")]
    [InlineData("</row>")]
    [InlineData("]]>")]
    [InlineData("&x;")]
    [InlineData("<!-- -- -->")]
    [InlineData("<!-- --->")]
    [InlineData("<!ENTITY a \"b\">")]
    [InlineData("<?xml version=\"1.0\"?>")]
    [InlineData("<?XML ?>")]
    [InlineData("<? go?>")]
    [InlineData("<?go!?>")]
    public void What_is_not_well_formed_ends_the_reading_there_and_keeps_what_came_before(string defect)
    {
        var document = Plain.Replace("</table><table name=\"Bond\"/>", $"{defect}</table><table name=\"Bond\"/>", StringComparison.Ordinal);
        var reading = DatabaseReader.Read(new SourceFile("pool.xml", Encoding.UTF8.GetBytes(document)), DatabaseLimits.Default);
        Assert.Equal(DamageKind.NotWellFormed, reading.Database!.Damage!.Kind);
        Assert.InRange(reading.Database.Damage.Offset, document.IndexOf(defect, StringComparison.Ordinal), document.Length);
        Assert.Single(reading.Database.Tables["network"].Rows);
        Assert.Equal(TableState.Truncated, new Capture(reading.Database).Bonds.State);
    }

    [Fact]
    public void Text_behind_the_root_element_is_damage_although_all_is_read()
    {
        var reading = DatabaseReader.Read(new SourceFile("pool.xml", Encoding.UTF8.GetBytes(Plain + "x")), DatabaseLimits.Default);
        Assert.Equal(new DatabaseDamage(DamageKind.NotWellFormed, Plain.Length, reading.Database!.Damage!.Message), reading.Database.Damage);
        Assert.All(reading.Database.Tables.Values, table => Assert.True(table.IsComplete));
    }

    [Fact]
    public void Elements_that_a_database_does_not_have_are_passed_over_and_told()
    {
        var document = Plain.Replace("<row", "<note><row ref=\"x\"/></note><row", StringComparison.Ordinal);
        var reading = DatabaseReader.Read(new SourceFile("pool.xml", Encoding.UTF8.GetBytes(document)), DatabaseLimits.Default);
        Assert.Null(reading.Database!.Damage);
        Assert.Single(reading.Database.Tables["network"].Rows);
        Assert.Equal(document.IndexOf("<note>", StringComparison.Ordinal), Assert.Single(reading.Database.Notices).Offset);
    }

    [Fact]
    public void Control_characters_of_old_writers_are_repaired()
    {
        var dump = new PoolBuilder("lab").Host("xs-01", h => h.Raw("hostname", "a\u0000b\u001Fc\uFFFFd")).Write();
        var capture = dump.Capture();
        Assert.Null(capture.Database.Damage);
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd", capture.Hosts[0].Hostname);
        Assert.Equal([0, 2, 4], capture.Database.Repairs.Select(offset => offset - capture.Hosts[0].Hostname.Place.Start - 1));
    }
}
