namespace XenLint.Testing;

/// <summary>The kinds of headers in tar archives.</summary>
internal enum TarDialect
{
    Gnu,
    Pax,
    Ustar,
}

/// <summary>Writes reports as tar archives. A member that is <see cref="BuiltMember.Missing"/> bytes is written short and without padding.</summary>
internal static class TarPacking
{
    public static byte[] Pack(StatusReport report, TarDialect dialect)
    {
        var tar = new TarBuilder();
        foreach (var member in report.Members)
        {
            var name = $"{report.Name}/{member.Path}";
            var modified = member.Modified.ToUnixTimeSeconds();
            if (member.Missing > 0)
            {
                _ = dialect == TarDialect.Pax ? tar.Records([("mtime", "1.5")]) : tar;
                tar.Short(name, member.Content[..^member.Missing], member.Content.Length, gnu: dialect == TarDialect.Gnu, modified: modified);
                continue;
            }

            _ = dialect switch
            {
                TarDialect.Pax => tar.Pax(name, member.Content, modified + (member.Modified == report.TakenAt ? 0.0876085m : 0.0m)),
                TarDialect.Ustar => tar.Ustar(name, member.Content, modified: modified),
                _ => tar.Gnu(name, member.Content, modified),
            };
        }

        return tar.Build();
    }
}
