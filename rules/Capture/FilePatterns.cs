using System.IO.Enumeration;

namespace XenLint.Rules.Capture;

/// <summary>Patterns of files in a report, as options give them: a star stands for any characters, slashes included.</summary>
internal sealed class FilePatterns(IReadOnlyList<string> patterns)
{
    public bool Match(string path) => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false));
}
