using System.Text;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Redaction.Tests;

/// <summary>A database that is cut off anywhere, or broken anywhere, is redacted as far as it was read, and nothing of its broken end is kept.</summary>
public sealed class DamagedDatabases
{
    private const string Xml =
        "<?xml version=\"1.0\"?><database><manifest><pair key=\"schema_minor_vsn\" value=\"793\"/></manifest><table name=\"host\">"
        + "<row ref=\"OpaqueRef:1\" uuid=\"11111111-0000-4000-8000-000000000001\" name__label=\"secretive-1\" hostname=\"secretive-1\"/>"
        + "<row ref=\"OpaqueRef:2\" uuid=\"11111111-0000-4000-8000-000000000002\" name__label=\"secretive-2\" hostname=\"secretive-2\"/></table>"
        + "<table name=\"VM\"><row ref=\"OpaqueRef:3\" uuid=\"11111111-0000-4000-8000-000000000003\" name__label=\"secretive &amp; &lt;mail&gt;\"/></table></database>";

    [Fact]
    public void Wherever_they_are_cut() => Each(length => Xml[..length]);

    [Fact]
    public void Wherever_they_are_broken() => Each(at => $"{Xml[..at]}<{Xml[at..]}");

    private static void Each(Func<int, string> damage)
    {
        for (var at = 150; at < Xml.Length; at++)
        {
            var source = new SourceFile("pool.xml", Encoding.UTF8.GetBytes(damage(at)));
            if (DatabaseReader.Read(source, DatabaseLimits.Default).Database is not { } database || database.Tables.Values.All(table => table.WrittenRows == 0))
            {
                continue;
            }

            var capture = new Capture(database);
            var fleet = new Fleet([new InputStatus("pool.xml", InputKind.Dump, ReadStatus.Partial, "it is damaged.") { Capture = capture }]);
            var redacted = Redactor.Of(fleet, new RedactionOptions(RedactionLevel.Strict, RedactionKey.Create())).Fleet.Captures[0].Database;

            Assert.DoesNotContain("secretive", Encoding.UTF8.GetString(redacted.Source.Bytes.Span), StringComparison.Ordinal);
            Assert.Equal(database.Damage?.Kind, redacted.Damage?.Kind);
            Assert.Equal(database.Tables.Values.Select(table => (table.Name, table.WrittenRows, table.IsComplete)), redacted.Tables.Values.Select(table => (table.Name, table.WrittenRows, table.IsComplete)));
        }
    }
}
