using System.Text;
using XenLint.Testing;

namespace XenLint.Model.Tests.Hardware;

/// <summary>Captures whose hosts have reports with facts that the test makes itself: what parsers do is tested where they are.</summary>
internal static class Reported
{
    /// <summary>A pool with one host, and its report.</summary>
    /// <param name="build">Says what the database has of the host.</param>
    /// <param name="facts">The members' content; null for one that does not follow its format.</param>
    public static HostEvidence Host(Action<HostBuilder> build, params (MemberName Name, MemberStatus Status, object? Content)[] facts)
    {
        var database = new PoolBuilder("lab").Host("xs-01", build).Write().Capture().Database;
        return new Capture(database, reports: [Report(facts)]).HostEvidence.Single();
    }

    public static HostEvidence HostWithoutRow(params (MemberName Name, MemberStatus Status, object? Content)[] facts) =>
        new Capture(DatabaseFile.None("nothing"), reports: [Report(facts)]).HostEvidence.Single();

    public static Place Somewhere { get; } = new(new SourceFile("member.out", Encoding.UTF8.GetBytes("text")), 0, 4);

    public static Sourced<string> Value(string text) => Sourced<string>.Known(text, Somewhere);

    public static DmiTable Dmi(params (int Type, string Maker, string Product)[] structures) => new(
        [.. structures.Select((structure, index) => new DmiStructure(
            index,
            structure.Type,
            "",
            new Dictionary<string, Sourced<string>> { ["Manufacturer"] = Value(structure.Maker), ["Product Name"] = Value(structure.Product) },
            new Dictionary<string, IReadOnlyList<string>>(),
            Somewhere))]);

    private static HostReport Report((MemberName Name, MemberStatus Status, object? Content)[] facts) => new(
        "bug-report",
        facts.Select(fact => new ReportMember { Name = fact.Name, Path = fact.Name.Name, Status = fact.Status, Detail = $"{fact.Name.Name}: {fact.Status}", File = new SourceFile($"bug-report/{fact.Name.Name}", "text"u8.ToArray()) }),
        name => new ReportMember { Name = name, Path = name.Name, Status = MemberStatus.Absent, Detail = $"{name.Name} is not in the report" },
        (name, _) => facts.First(fact => fact.Name == name).Content)
    {
        Files = [],
        Identity = new HostIdentity(null, "xs-01", null),
        TakenAt = null,
        Losses = [],
    };
}
