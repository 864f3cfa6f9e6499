namespace XenLint.Reporting.Tests;

/// <summary>What ajv says of a document.</summary>
internal static class JsonSchemaValidator
{
    /// <summary>One line for each error; empty for a valid document.</summary>
    public static string Errors(string schemaPath, string document) => Judges.WithFile("document.json", document, path =>
    {
        var (exitCode, output) = Judges.Run("node", Path.Combine(Judges.Folder, "validate-json.mjs"), schemaPath, path);
        return exitCode == 0 ? "" : output;
    });
}
