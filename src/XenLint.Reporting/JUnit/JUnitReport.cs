using System.Globalization;
using System.Text;
using System.Xml;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// The report as results of tests, for the test pages of GitLab, Jenkins and Azure DevOps: a suite for each pool, a case for each finding
/// and for each rule that found nothing. What nobody could judge is skipped, and so is what is waived or known to the baseline.
/// </summary>
public static class JUnitReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="paths">The folder that paths are relative to, as for SARIF.</param>
    public static void Write(AnalysisResult result, Stream output, SarifOptions paths)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(output, settings))
        {
            var suites = JUnitSuite.AllOf(result, new ArtifactUris(paths, pool: null)).ToList();
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "XenLint");
            WriteCounts(xml, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach (var suite in suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", suite.Name);
                WriteCounts(xml, suite.Cases);
                foreach (var testCase in suite.Cases)
                {
                    testCase.Write(xml);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyCollection<JUnitCase> cases)
    {
        void Count(string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
        Count("tests", cases.Count);
        Count("failures", cases.Count(testCase => testCase.Ending == JUnitEnding.Failure));
        Count("errors", cases.Count(testCase => testCase.Ending == JUnitEnding.Error));
        Count("skipped", cases.Count(testCase => testCase.Ending == JUnitEnding.Skipped));
    }
}
