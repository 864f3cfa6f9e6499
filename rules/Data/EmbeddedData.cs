namespace XenLint.Rules.Data;

/// <summary>Data files that travel inside this assembly.</summary>
internal static class EmbeddedData
{
    /// <summary>The content of a file.</summary>
    /// <param name="name">The file's name without its folder.</param>
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
