using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Rules;

namespace XenLint.Benchmarks;

/// <summary>The search for all signatures of the catalogue in a log, beside one regular expression over its lines, which is what a search by hand does.</summary>
[MemoryDiagnoser]
public partial class LogScanning
{
    private byte[] log = [];
    private LogMember member = new("", default, null);
    private LogScanner scanner = new([]);

    /// <summary>Takes the largest log out of a generated report.</summary>
    [GlobalSetup]
    public void Load()
    {
        scanner = new LogScanner(new AnalysisSettings().LogSignatures(RuleCatalog.Of(RulesAssembly.Assembly)));
        var largest = new LargestLog(scanner);
        ArchiveWalk.Walk(GeneratedFile.Tar(40, seed: 1), largest, ArchiveLimits.Default);
        log = largest.Content;
        member = new LogMember("messages", largest.Name, null);
    }

    /// <summary>One expression, line by line.</summary>
    [Benchmark(Baseline = true)]
    public int OneExpression()
    {
        using var lines = new StreamReader(new MemoryStream(log), Encoding.UTF8);
        var found = 0;
        while (lines.ReadLine() is { } line)
        {
            found += Word().IsMatch(line) ? 1 : 0;
        }

        return found;
    }

    /// <summary>All signatures.</summary>
    [Benchmark]
    public LogMemberScan XenLintAllSignatures() => scanner.Scan(new MemoryStream(log), member);

    [GeneratedRegex("I/O error|Out of memory|link is down", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed class LargestLog(LogScanner scanner) : ArchiveVisitor
    {
        public byte[] Content { get; private set; } = [];

        public LogMemberName Name { get; private set; }

        public override MemberChoice Choose(ArchiveMember member) =>
            member.ContainerFormat == ArchiveFormat.None ? MemberChoice.Enter
            : NameOf(member) is { } name && scanner.Wants(name.Log) && member.Size > Content.Length ? MemberChoice.Read
            : MemberChoice.Skip;

        public override void Read(ArchiveMember member, Stream content)
        {
            var kept = new MemoryStream();
            content.CopyTo(kept);
            Content = kept.ToArray();
            Name = NameOf(member)!.Value;
        }

        public override void Ended(ArchiveMember member, MemberEnd end)
        {
        }

        private static LogMemberName? NameOf(ArchiveMember member) =>
            LogNames.TryParse(member.Name[(member.Name.IndexOf('/', StringComparison.Ordinal) + 1)..], out var name) ? name : null;
    }
}
