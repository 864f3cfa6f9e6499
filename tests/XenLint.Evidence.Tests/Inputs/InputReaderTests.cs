using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

public sealed class InputReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_path_that_does_not_exist_fails_with_the_reason()
    {
        var input = Assert.Single(Read(Path.Combine(folder.Path, "nothing.xml")).Inputs);
        Assert.Equal(ReadStatus.Failed, input.Status);
        Assert.Contains("there is no such file or folder", input.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_gives_the_databases_in_it_and_below_it_and_nothing_else()
    {
        folder.Write("a/one.xml", Pool("one"));
        folder.Write("b/c/two.db", Pool("two"));
        folder.Write("b/readme.txt", "no database"u8);
        var fleet = Read(folder.Path);
        Assert.Equal(["one", "two"], fleet.Captures.Select(capture => capture.DisplayName).Order(StringComparer.Ordinal));
        Assert.Equal(2, fleet.Inputs.Count);
    }

    [Fact]
    public void A_folder_without_databases_says_so()
    {
        folder.Write("readme.txt", "no database"u8);
        var input = Assert.Single(Read(folder.Path).Inputs);
        Assert.Equal((ReadStatus.Ignored, InputKind.Folder), (input.Status, input.Kind));
    }

    [Fact]
    public void A_pattern_gives_the_files_that_match()
    {
        folder.Write("one.xml", Pool("one"));
        folder.Write("two.xml", Pool("two"));
        folder.Write("three.db", Pool("three"));
        Assert.Equal(["one", "two"], Read($"{folder.Path}/*.xml").Captures.Select(capture => capture.DisplayName).Order(StringComparer.Ordinal));
        Assert.Contains("no file matches", Assert.Single(Read($"{folder.Path}/*.zip").Inputs).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once() =>
        Assert.Single(Read(folder.Write("one.xml", Pool("one")), $"{folder.Path}/one.xml").Inputs);

    [Fact]
    public void Captures_of_one_pool_get_numbers_in_the_order_of_their_times()
    {
        folder.Write("a.xml", new PoolBuilder("one").Host("xs-01", h => h.Metrics(m => m.Set("last_updated", "20270101T00:00:00Z"))).Write().Content);
        folder.Write("b.xml", Pool("one"));
        var fleet = Read(folder.Path);
        var uuid = new PoolBuilder("one").UuidOf("pool", "one");
        Assert.Equal([uuid, $"{uuid}#2"], fleet.Captures.Select(capture => capture.Id));
        Assert.EndsWith("a.xml", fleet.Captures[1].Database.Source.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_that_cannot_be_read_hides_no_other()
    {
        var fleet = Read(folder.Write("good.xml", Pool("one")), folder.Write("bad.xml", ""u8));
        Assert.Equal([ReadStatus.Failed, ReadStatus.Read], fleet.Inputs.Select(input => input.Status));
        Assert.Single(fleet.Captures);
    }

    private static byte[] Pool(string name) => new PoolBuilder(name).Host("xs-01").Write().Content;

    private static Fleet Read(params string[] inputs) => InputReader.Read(inputs, EvidenceOptions.Default, CancellationToken.None);
}
