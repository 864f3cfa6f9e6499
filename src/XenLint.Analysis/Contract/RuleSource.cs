namespace XenLint.Analysis;

/// <summary>Where a rule comes from.</summary>
/// <param name="Document">The document, repository or tracker.</param>
/// <param name="Where">The section, file or number in it.</param>
/// <param name="Statement">What it says, in our own few words.</param>
public sealed record RuleSource(string Document, string Where, string Statement)
{
    /// <summary>A statement of the XenServer Enterprise Reference Architecture.</summary>
    public static RuleSource ReferenceArchitecture(string section, string statement) =>
        new("XenServer Enterprise Reference Architecture", section, statement);

    /// <summary>A fact that the source code of xapi settles.</summary>
    public static RuleSource Xapi(string file, string statement) => new("xapi-project/xen-api", file, statement);
}
