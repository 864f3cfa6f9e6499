namespace XenLint.Rules.Data.Hcl.Reading;

/// <summary>An entry as it stands in a file, before anything of it is believed.</summary>
/// <param name="Line">The line where it begins, counted from zero.</param>
internal sealed record HclDraft(int Line)
{
    public string Id { get; init; } = "";

    public string Category { get; init; } = "";

    public string Vendor { get; init; } = "";

    public string Model { get; init; } = "";

    public string ModelPattern { get; init; } = "";

    public string Status { get; init; } = "";

    public string Edition { get; init; } = "";

    public IReadOnlyList<string> PciIds { get; init; } = [];

    public IReadOnlyList<string> Releases { get; init; } = [];

    public IReadOnlyList<string> AppliesTo { get; init; } = [];
}
