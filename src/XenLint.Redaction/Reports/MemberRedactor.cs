using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>Writes files of reports and lines of logs anew without what tells of the pool.</summary>
internal sealed partial class MemberRedactor(TextRedactor texts, ValueRedactor values, HostNames hosts)
{
    /// <summary>Takes note of what a file tells before anything is replaced: numbers of machines, and domains.</summary>
    public void Learn(ReadOnlyMemory<byte> content)
    {
        var text = TextOf(content.Span);
        foreach (Match line in ValuePatterns.SerialLine().Matches(text))
        {
            values.SerialOf(line.Groups["serial"].Value);
        }

        foreach (var domain in SearchLine().Matches(text).SelectMany(line => line.Groups["domains"].Value.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries)))
        {
            hosts.LearnDomain(domain);
        }
    }

    /// <summary>The file without what tells of the pool.</summary>
    public SourceFile Redact(SourceFile file, string path) => file.Rewrite(path, Edits(file.Bytes));

    /// <summary>The bytes without what tells of the pool.</summary>
    public ReadOnlyMemory<byte> Redact(ReadOnlyMemory<byte> content) => new SourceFile("", content).Rewrite("", Edits(content)).Bytes;

    private List<ByteEdit> Edits(ReadOnlyMemory<byte> content)
    {
        var text = TextOf(content.Span);
        var isUtf8 = text.Length != content.Length || Ascii.IsValid(content.Span);
        var edits = new List<ByteEdit>();
        var (units, bytes) = (0, 0);
        foreach (var edit in Merge([.. EditsOf(text)]))
        {
            bytes += BytesOf(text.AsSpan(units, edit.Start - units), isUtf8);
            var length = BytesOf(text.AsSpan(edit.Start, edit.Length), isUtf8);
            edits.Add(new ByteEdit(bytes, length, Encoding.UTF8.GetBytes(edit.Replacement)));
            bytes += length;
            units = edit.End;
        }

        return edits;
    }

    private IEnumerable<TextEdit> EditsOf(string text)
    {
        foreach (Match body in ValuePatterns.EncodedBody().Matches(text))
        {
            yield return new TextEdit(body.Groups["body"].Index, body.Groups["body"].Length, $"{TextRedactor.Removed}\n");
        }

        foreach (Match line in ValuePatterns.SerialLine().Matches(text))
        {
            var serial = line.Groups["serial"];
            if (values.SerialOf(serial.Value) is var label && label != serial.Value)
            {
                yield return new TextEdit(serial.Index, serial.Length, label);
            }
        }

        foreach (var edit in texts.Edits(text, NameUse.InEvidence))
        {
            yield return edit;
        }
    }

    /// <summary>What several have found once: the first of them counts, and of two that begin together the longer.</summary>
    private static IEnumerable<TextEdit> Merge(List<TextEdit> edits)
    {
        var end = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.Length))
        {
            if (edit.Start >= end)
            {
                yield return edit;
                end = edit.End;
            }
        }
    }

    /// <summary>What is no UTF-8 is read byte for byte, so that nothing else changes.</summary>
    private static string TextOf(ReadOnlySpan<byte> content) => Utf8.IsValid(content) ? Encoding.UTF8.GetString(content) : Encoding.Latin1.GetString(content);

    private static int BytesOf(ReadOnlySpan<char> text, bool isUtf8) => isUtf8 ? Encoding.UTF8.GetByteCount(text) : text.Length;

    [GeneratedRegex(@"^[ \t]*(?:search|domain)[ \t]+(?<domains>[A-Za-z0-9., \t-]{1,1000})\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex SearchLine();
}
