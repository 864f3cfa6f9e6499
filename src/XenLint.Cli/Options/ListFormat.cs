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
    public static Choice<ListFormat> Choice() => new("--format", "Format of the output.", new("text", ListFormat.Text), new("json", ListFormat.Json));
}
