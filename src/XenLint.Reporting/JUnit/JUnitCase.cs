using System.Xml;

namespace XenLint.Reporting;

/// <summary>How a test case ended.</summary>
internal enum JUnitEnding
{
    /// <summary>All is fine.</summary>
    Passed,

    /// <summary>A finding.</summary>
    Failure,

    /// <summary>The run itself is not what it should be.</summary>
    Error,

    /// <summary>Not judged, or not to be looked at.</summary>
    Skipped,
}

/// <summary>One test case. Its texts are made when it is written, so that a report of many findings needs little memory.</summary>
/// <param name="RuleId">The rule, as the name of the class.</param>
/// <param name="Name">The object; no other case of the rule in the suite has the same.</param>
/// <param name="Ending">How it ended.</param>
internal sealed record JUnitCase(string RuleId, string Name, JUnitEnding Ending)
{
    /// <summary>The file of the repository that shows it; null when another one does.</summary>
    public string? File { get; init; }

    /// <summary>The kind of a failure or an error: the severity.</summary>
    public string? Kind { get; init; }

    /// <summary>The first line of what there is to say.</summary>
    public Func<string> Message { get; init; } = () => "";

    /// <summary>All that there is to say, line by line. GitLab shows this and not the message.</summary>
    public Func<IEnumerable<string>> Body { get; init; } = () => [];

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", VisibleText.Of(RuleId));
        xml.WriteAttributeString("name", VisibleText.Of(Name));
        if (File is not null)
        {
            xml.WriteAttributeString("file", VisibleText.Of(File));
        }

        if (Ending != JUnitEnding.Passed)
        {
            xml.WriteStartElement(Ending.ToString().ToLowerInvariant());
            if (Kind is not null)
            {
                xml.WriteAttributeString("type", Kind);
            }

            xml.WriteAttributeString("message", VisibleText.Of(SarifText.Cut(Message())));
            xml.WriteString(string.Join('\n', Body().Select(VisibleText.Of)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
