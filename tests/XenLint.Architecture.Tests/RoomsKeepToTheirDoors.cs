namespace XenLint.Architecture.Tests;

/// <summary>The table of rooms: which assembly may reference which, and what rules and reports must never touch.</summary>
public sealed class RoomsKeepToTheirDoors
{
    public static TheoryData<string, string[]> AllowedReferences => new()
    {
        { "XenLint.Model", ["Microsoft.CodeAnalysis"] },
        { "XenLint.Evidence", ["XenLint.Model", "Microsoft.CodeAnalysis", "Microsoft.Extensions.FileSystemGlobbing"] },
        { "XenLint.Analysis", ["XenLint.Model", "Microsoft.CodeAnalysis"] },
        { "XenLint.Rules", ["XenLint.Model", "XenLint.Analysis", "Microsoft.CodeAnalysis"] },
        { "XenLint.Reporting", ["XenLint.Model", "XenLint.Analysis", "Microsoft.CodeAnalysis"] },
        { "XenLint.Redaction", ["XenLint.Model", "XenLint.Evidence", "XenLint.Analysis", "Microsoft.CodeAnalysis"] },
        {
            "xenlint",
            [
                "XenLint.Model", "XenLint.Evidence", "XenLint.Analysis", "XenLint.Rules", "XenLint.Redaction", "XenLint.Reporting",
                "Microsoft.CodeAnalysis", "System.CommandLine", "Spectre.Console",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(AllowedReferences))]
    public void A_room_references_only_what_the_table_allows(string assembly, string[] allowed)
    {
        var references = Room.Open(assembly).Assemblies.Where(name => !IsFramework(name));

        Assert.Empty(references.Except(allowed));
    }

    [Theory]
    [InlineData("XenLint.Rules")]
    [InlineData("XenLint.Analysis")]
    [InlineData("XenLint.Model")]
    [InlineData("XenLint.Redaction")]
    [InlineData("XenLint.Reporting")]
    public void Files_clock_network_and_environment_stay_outside(string assembly)
    {
        string[] forbidden =
        [
            "System.IO.File.", "System.IO.FileInfo.", "System.IO.Directory.", "System.IO.DirectoryInfo.", "System.IO.FileStream.",
            "System.Net.", "System.Diagnostics.Process.", "System.Console.", "System.Environment.GetEnvironmentVariable",
            "System.Environment.get_CurrentDirectory", "System.Environment.get_MachineName", "System.Environment.get_UserName",
            "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
            "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.", "System.Guid.NewGuid",
        ];

        // An address, or a range of them, is a value like a number: comparing two of them opens no connection.
        var touched = Room.Open(assembly).Members
            .Where(member => !member.StartsWith("System.Net.IPAddress.", StringComparison.Ordinal) && !member.StartsWith("System.Net.IPNetwork.", StringComparison.Ordinal))
            .Where(member => forbidden.Any(prefix => member.StartsWith(prefix, StringComparison.Ordinal)));

        Assert.Empty(touched);
    }

    [Fact]
    public void Rules_keep_nothing_between_runs() => Assert.Empty(Room.Open("XenLint.Rules").MutableStatics);

    [Fact]
    public void Evidence_writes_no_file() => Assert.DoesNotContain(
        Room.Open("XenLint.Evidence").Members,
        member => member.StartsWith("System.IO.File.Write", StringComparison.Ordinal)
            || member.StartsWith("System.IO.File.Create", StringComparison.Ordinal)
            || member.StartsWith("System.IO.Directory.Create", StringComparison.Ordinal));

    private static bool IsFramework(string assembly) =>
        assembly is "netstandard" or "mscorlib" || (assembly.StartsWith("System.", StringComparison.Ordinal) && assembly != "System.CommandLine");
}
