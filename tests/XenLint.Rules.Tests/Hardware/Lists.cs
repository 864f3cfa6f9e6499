namespace XenLint.Rules.Tests.Hardware;

/// <summary>Lists as users hand them in.</summary>
internal static class Lists
{
    /// <summary>A list of servers that claims to be complete for XenServer 8.4.</summary>
    public static string CompleteServers(params string[] entries) => Json("""{ "server": { "xs-8.4": "complete" } }""", entries);

    /// <summary>A list of network adapters that claims to be complete for XenServer 8.4.</summary>
    public static string CompleteAdapters(params string[] entries) => Json("""{ "network-adapter": { "xs-8.4": "complete" } }""", entries);

    public static string PartialServers(params string[] entries) => Json("\"partial\"", entries);

    public static string Server(string vendor, string model, string releases = "\"xs-8.4\"") =>
        $$"""{ "id": "{{vendor}} {{model}}", "category": "server", "vendor": "{{vendor}}", "model": "{{model}}", "releases": [{{releases}}], "status": "listed" }""";

    public static string Adapter(string pciId, string releases = "\"xs-8.4\"") =>
        $$"""{ "id": "{{pciId}}", "category": "network-adapter", "vendor": "any", "model": "any", "pci_ids": ["{{pciId}}"], "releases": [{{releases}}], "status": "listed" }""";

    private static string Json(string completeness, string[] entries) => $$"""
        { "format": "xenlint-hcl/1", "edition": "2026-01-31", "completeness": {{completeness}}, "entries": [{{string.Join(", ", entries)}}] }
        """;
}
