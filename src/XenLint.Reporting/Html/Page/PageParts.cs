using System.Security.Cryptography;
using System.Text;

namespace XenLint.Reporting;

/// <summary>The style and the script of the report, and the policy that lets a browser run these two and load nothing.</summary>
internal static class PageParts
{
    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    /// <summary>The content security policy.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    /// <summary>The files are checked out with the line ends of the machine that built the program; the hash must not depend on that.</summary>
    private static string Read(string name)
    {
        using var stream = typeof(PageParts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
