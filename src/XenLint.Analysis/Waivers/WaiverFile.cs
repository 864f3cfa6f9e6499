using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>A <c>xenlint.waivers.json</c> after reading: who decided to live with what, and why.</summary>
public sealed class WaiverFile
{
    /// <summary>The format and its version, as the file states it.</summary>
    public const string Schema = "xenlint-waivers/1";

    internal WaiverFile(string? editorSchema, ImmutableArray<Waiver> waivers, ImmutableArray<ConfigurationProblem> problems)
    {
        EditorSchema = editorSchema;
        Waivers = waivers;
        Problems = problems;
    }

    /// <summary>A file without entries.</summary>
    public static WaiverFile Empty { get; } = new(null, [], []);

    /// <summary>The entries in the order of the file.</summary>
    public ImmutableArray<Waiver> Waivers { get; }

    /// <summary>What cannot be followed. A file with problems waives nothing.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>The value of <c>$schema</c>, which helps editors; null when the file has none.</summary>
    internal string? EditorSchema { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path to name in problems and findings.</param>
    /// <param name="text">The file's content.</param>
    /// <param name="rules">Every rule that the file may name.</param>
    public static WaiverFile Parse(string path, string text, RuleCatalog rules)
    {
        var source = new SourceFile(path, Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
        try
        {
            return new WaiverFileReader(source, rules).Read(JsonPart.Read(source.Bytes.Span));
        }
        catch (JsonException problem)
        {
            var position = new LinePosition((int)(problem.LineNumber ?? 0), (int)(problem.BytePositionInLine ?? 0));
            return new WaiverFile(null, [], [new ConfigurationProblem(path, position, $"This is not JSON: {WithoutPosition(problem.Message)}")]);
        }
    }

    /// <summary>The file with an entry more; one about the same rule and object gives way to it.</summary>
    public WaiverFile With(Waiver waiver) =>
        new(EditorSchema, [.. Waivers.Where(other => !other.IsAboutTheSameAs(waiver)), waiver], []);

    /// <summary>The file's content: sorted, so that it does not depend on the order in which entries were made.</summary>
    public string ToText() => WaiverFileWriter.Write(this);

    private static string WithoutPosition(string message) =>
        message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var end && end > 0 ? message[..end] : message;
}
