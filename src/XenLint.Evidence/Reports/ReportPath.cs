namespace XenLint.Evidence;

/// <summary>Paths of members as reports show them.</summary>
internal static class ReportPath
{
    private const string InnerSystemd = "etc/systemd.tar!/";

    /// <summary>
    /// The path of a member. A compressed file and the file in it are one; the files of the inner <c>etc/systemd.tar</c>, which repeats the
    /// top folder, stand where the collector's list has them.
    /// </summary>
    public static string Of(ArchiveMember member)
    {
        var path = IsInCompressedFile(member) && (member.Depth > 1 || LogNames.TryParse(member.Container, out _)) ? member.Container : member.Path;
        var inner = path.IndexOf(InnerSystemd, StringComparison.Ordinal);
        if (inner < 0)
        {
            return path;
        }

        var own = path[(inner + InnerSystemd.Length)..];
        return path[..inner] + own[(own.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>True for the one file inside a file that is compressed and no archive.</summary>
    public static bool IsInCompressedFile(ArchiveMember member) => ContentFormat.IsCompression(member.ContainerFormat);

    /// <summary>
    /// True for what is by its place a copy of a file of the host, and so never a further report. People give such names to folders too:
    /// a file directly in one of them may be anything, and so may what lies in <c>/root</c>, where people keep dumps, and in
    /// <c>/var/opt</c>, where the collector itself writes reports.
    /// </summary>
    public static bool IsHostFile(string name)
    {
        var parts = name.Split('/');
        return Enumerable.Range(0, Math.Max(0, parts.Length - 2)).Any(at => parts[at] switch
        {
            "boot" or "etc" or "proc" or "run" or "sys" or "usr" => true,
            "opt" => parts[at + 1] == "xensource",
            "var" => parts[at + 1] != "opt",
            _ => false,
        });
    }

    /// <summary>True for the archive inside a report in which newer collectors keep <c>/etc/systemd</c>.</summary>
    public static bool IsInnerSystemd(string name) => name == "etc/systemd.tar" || name.EndsWith("/etc/systemd.tar", StringComparison.Ordinal);

    /// <summary>True for files that go on changing while the collector works, so that its checksum of them says nothing.</summary>
    public static bool IsVolatile(string name) => name.Split('/')[..^1].Any(part => part is "proc" or "run" or "sys" or "var") || name.EndsWith(".log", StringComparison.Ordinal);
}
