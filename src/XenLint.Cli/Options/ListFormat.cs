using System.CommandLine;

namespace XenLint.Cli;

/// <summary>The formats of lists.</summary>
internal enum ListFormat
{
    /// <summary>Tables for people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}

/// <summary>The option that chooses one.</summary>
internal static class ListFormats
{
    public static Option<ListFormat> Option() => Choice.Option("--format", "Format of the output.", ("text", ListFormat.Text), ("json", ListFormat.Json));
}
