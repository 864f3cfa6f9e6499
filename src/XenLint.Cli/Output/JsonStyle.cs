using System.Text.Encodings.Web;
using System.Text.Json;

namespace XenLint.Cli;

/// <summary>How JSON is written. Letters of all scripts stay readable; what could steer a terminal is escaped.</summary>
internal static class JsonStyle
{
    /// <summary>One line.</summary>
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One value a line; the same bytes on every system.</summary>
    public static JsonWriterOptions Indented { get; } = Compact with { Indented = true, NewLine = "\n" };
}
