using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace XenLint.Model.Generator;

/// <summary>What came of reading the file: a data model, or its first mistake. Equal for equal contents, whatever the layout.</summary>
internal sealed record DataModelReading(DataModel? Model, DataModelMistake? Mistake)
{
    public static DataModelReading Of(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
        {
            return new(null, new("the file cannot be read", file.Path, default, default));
        }

        var utf8 = Encoding.UTF8.GetBytes(text.ToString());
        try
        {
            return new(DataModelReader.Read(LocatedJson.Parse(utf8)), null);
        }
        catch (DataModelMistakeException mistake)
        {
            var start = Encoding.UTF8.GetCharCount(utf8, 0, mistake.Start);
            var length = Encoding.UTF8.GetCharCount(utf8, mistake.Start, mistake.Length);
            return WithMistake(mistake.Message, file.Path, text, new TextSpan(start, length));
        }
        catch (JsonException malformed)
        {
            var line = text.Lines[Math.Min((int)(malformed.LineNumber ?? 0), text.Lines.Count - 1)].Span;
            return WithMistake(malformed.Message, file.Path, text, line);
        }
    }

    private static DataModelReading WithMistake(string message, string path, SourceText text, TextSpan span) =>
        new(null, new(message, path, span, text.Lines.GetLinePositionSpan(span)));
}

/// <summary>What is wrong, and where in the file.</summary>
internal sealed record DataModelMistake(string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public Location Location => Location.Create(Path, Span, Lines);
}
