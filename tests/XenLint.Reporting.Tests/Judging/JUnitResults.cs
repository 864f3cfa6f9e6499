using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace XenLint.Reporting.Tests;

/// <summary>Test results as a reader takes them in: by an XML reader that knows nothing of the writer, against a schema.</summary>
internal static class JUnitResults
{
    public static XElement Read(string xml)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit };
        settings.Schemas.Add(null, Path.Combine(Testing.RepositoryFolder.PathOf("tests/XenLint.Reporting.Tests/judges"), "junit.xsd"));
        settings.ValidationFlags |= XmlSchemaValidationFlags.ProcessIdentityConstraints;
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        var root = XDocument.Load(reader).Root!;
        foreach (var level in root.DescendantsAndSelf().Where(element => element.Name != "testcase" && element.Attribute("tests") is not null))
        {
            Assert.Equal((int)level.Attribute("tests")!, level.Descendants("testcase").Count());
            Assert.Equal((int)level.Attribute("failures")!, level.Descendants("failure").Count());
            Assert.Equal((int)level.Attribute("errors")!, level.Descendants("error").Count());
            Assert.Equal((int)level.Attribute("skipped")!, level.Descendants("skipped").Count());
        }

        return root;
    }
}
