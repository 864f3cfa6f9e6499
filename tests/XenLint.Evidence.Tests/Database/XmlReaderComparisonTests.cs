using System.Text;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

public sealed class XmlReaderComparisonTests
{
    [Fact]
    public void Well_formed_documents_are_read_as_the_xml_reader_reads_them() => Properties.HoldFor(
        Documents.WellFormed,
        document =>
        {
            var bytes = Encoding.UTF8.GetBytes(document);
            var judged = XmlJudge.Read(bytes);
            Assert.NotNull(judged);
            var reading = Read(bytes);
            Assert.Null(reading.Refusal);
            Assert.Null(reading.Database!.Damage);
            Assert.Equal(judged, PlainDatabase.Of(reading.Database));
        },
        cases: 500);

    [Fact]
    public void Broken_documents_are_refused_when_the_xml_reader_refuses_them_and_only_then() => Properties.HoldFor(
        Documents.Mutated,
        document =>
        {
            var judged = XmlJudge.Read(document.Bytes);
            var reading = Read(document.Bytes);
            Assert.Equal(judged is not null && HasRoot(reading), reading is { IsDatabase: true, Database.Damage: null });
            if (reading is { IsDatabase: true, Database.Damage: null })
            {
                Assert.Equal(judged, PlainDatabase.Of(reading.Database));
            }
        },
        cases: 1500,
        smaller: Documents.Shorter);

    private static DatabaseReading Read(byte[] document) => DatabaseReader.Read(new SourceFile("document.xml", document), DatabaseLimits.Default);

    /// <summary>A well-formed document with another root element is no database.</summary>
    private static bool HasRoot(DatabaseReading reading) => !reading.Refusal?.Contains("root element is <", StringComparison.Ordinal) ?? true;
}
