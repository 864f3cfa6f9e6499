using System.Diagnostics;
using System.Text.Json;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>The genuine bundles, where this machine has them, judged by Python's own readers: the collector writes with their other half.</summary>
public sealed class GenuineBundleTests
{
    private const string Judge = """
        import hashlib, json, sys, tarfile, zipfile
        out = []
        if zipfile.is_zipfile(sys.argv[1]):
            z = zipfile.ZipFile(sys.argv[1])
            for i in sorted(z.infolist(), key=lambda i: i.header_offset):
                out.append([i.filename.rstrip("/"), i.file_size, "" if i.is_dir() else hashlib.sha256(z.read(i)).hexdigest()])
        else:
            t = tarfile.open(sys.argv[1])
            try:
                for m in t:
                    name, size = m.name, m.size
                    try: out.append([name, size, hashlib.sha256(t.extractfile(m).read()).hexdigest()])
                    except Exception: out.append([name, size, "cut"])
            except Exception: pass
        print(json.dumps(out))
        """;

    private static string? Folder => RepositoryFolder.Shared is { } shared && Directory.Exists(Path.Combine(shared, "corpus", "bundles")) ? Path.Combine(shared, "corpus", "bundles") : null;

    [Fact]
    public void Whole_bundles_give_what_Python_gives()
    {
        foreach (var (name, members) in new[]
        {
            ("bug-report-20240514093013.tar.bz2", 275), ("bug-report-20250311221508.zip", 261), ("bug-report-20260118140000.tar", 213), ("status-report-2025-06-02-11-20-45.zip", 633),
        })
        {
            if (Folder is null)
            {
                return;
            }

            var path = Path.Combine(Folder, name);
            var seen = Recorder.Path(path);
            Assert.Empty(seen.Problems);
            Assert.All(seen.Reports, report => Assert.Equal(ReadStatus.Read, report.Status));
            Assert.Equal(members, seen.Report.Members);

            var outer = Recorder.Path(path, choose: member => MemberChoice.Read).Members;
            var expected = Listing(path);
            Assert.Equal(expected, outer.Select(Described));
            Assert.Equal(expected, StreamOf(path).Members.Select(Described));
        }
    }

    [Theory]
    [InlineData("bug-report-20240514093013-truncated.tar.bz2", "bug-report-20240514093013.tar.bz2")]
    [InlineData("bug-report-20260118140000-truncated.tar", "bug-report-20260118140000.tar")]
    public void Cut_bundles_give_what_the_readable_part_holds_and_say_what_is_lost(string cut, string whole)
    {
        if (Folder is null)
        {
            return;
        }

        var all = Recorder.Path(Path.Combine(Folder, whole), choose: _ => MemberChoice.Read).Members.ToDictionary(member => member.Name);
        var seen = Recorder.Path(Path.Combine(Folder, cut), choose: _ => MemberChoice.Read);

        Assert.Equal(Listing(Path.Combine(Folder, cut)).Select(line => line.Name), seen.Members.Select(member => member.Name));
        Assert.All(seen.Members, member => Assert.True(all[member.Name].Content.AsSpan().StartsWith(member.Content)));
        Assert.All(seen.Members.SkipLast(1), member => Assert.Equal(MemberState.Read, member.State));
        Assert.Equal(MemberState.Truncated, seen.Members[^1].State);
        Assert.Equal(ReadStatus.Partial, seen.Report.Status);
        var problem = Assert.Single(seen.Problems);
        Assert.Equal(ArchiveProblemKind.Cut, problem.Kind);
        Assert.Contains(seen.Members[^1].Name, problem.Lost, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine(problem.ToString());
    }

    private static Recorder StreamOf(string path) => Recorder.Stream(File.ReadAllBytes(path), choose: _ => MemberChoice.Read);

    private static (string Name, long Size, string Hash) Described(SeenMember member) => member.Member.Kind == MemberKind.Folder
        ? (member.Name, 0, "")
        : (member.Name, member.Member.Size!.Value, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(member.Content!)));

    private static List<(string Name, long Size, string Hash)> Listing(string path)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Judge);
        start.ArgumentList.Add(path);
        using var python = Process.Start(start)!;
        using var listing = JsonDocument.Parse(python.StandardOutput.ReadToEnd());
        python.WaitForExit();
        return [.. listing.RootElement.EnumerateArray().Select(line => (line[0].GetString()!, line[1].GetInt64(), line[2].GetString()!))];
    }
}
