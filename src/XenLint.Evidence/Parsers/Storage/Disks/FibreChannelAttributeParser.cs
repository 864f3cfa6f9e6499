using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads an attribute of a Fibre Channel port: a file with one value in its first line.</summary>
internal static class FibreChannelAttributeParser
{
    public static FibreChannelAttribute? Parse(MemberText text) =>
        text.Lines is [var line, ..] ? new FibreChannelAttribute(line.Trimmed.Value("value")) : null;
}
